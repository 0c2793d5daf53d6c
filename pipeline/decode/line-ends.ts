import type {ReadText} from './bytes.js'

/** How the lines of a text end. */
export type LineEnd = '\n' | '\r\n'

/** How all lines of a healthy text end: CR LF where each of them does, otherwise LF. */
export function lineEndOf({text, strayBytes}: ReadText): LineEnd {
  const isUniform = /\r\n/.test(text) && !/(?<!\r)\n|\r(?!\n)/.test(text)
  return isUniform && strayBytes.size === 0 ? '\r\n' : '\n'
}

/** A text whose lines end with LF, from one whose lines all end in the same way. */
export function withoutLineEnd(text: string, lineEnd: LineEnd): string {
  return lineEnd === '\n' ? text : text.replaceAll(lineEnd, '\n')
}

/** A text whose lines end with LF, with the line end of its source. */
export function withLineEnd(text: string, lineEnd: LineEnd): string {
  return lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd)
}
