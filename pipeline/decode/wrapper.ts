import type {ReadText} from './bytes.js'

/**
 * What is around a text and says nothing about it: a byte order mark, and CR LF at the end of
 * every line. Mending works on the text without it.
 */
export interface Wrapper {
  mark: '' | '\uFEFF'
  lineEnd: '\n' | '\r\n'
}

/** A wrapper of nothing. */
export const bare: Wrapper = {mark: '', lineEnd: '\n'}

/** The wrapper of a healthy text. One that mixes line ends, or has stray bytes, has none. */
export function wrapperOf({text, strayBytes}: ReadText): Wrapper {
  if (strayBytes.size > 0) {
    return bare
  }
  const isUniform = /\r\n/.test(text) && !/(?<!\r)\n|\r(?!\n)/.test(text)
  return {
    mark: /^\uFEFF(?!\uFEFF)/.test(text) ? '\uFEFF' : '',
    lineEnd: isUniform ? '\r\n' : '\n'
  }
}

/** A text without its wrapper. */
export function unwrapped(text: string, {mark, lineEnd}: Wrapper): string {
  const rest = text.slice(mark.length)
  return lineEnd === '\n' ? rest : rest.replaceAll(lineEnd, '\n')
}

/** A text that was mended without its wrapper, with it. */
export function wrapped(text: string, {mark, lineEnd}: Wrapper): string {
  return mark + withLineEnd(text, lineEnd)
}

/** A part of a text, with the line end of its wrapper. */
export function withLineEnd(part: string, lineEnd: Wrapper['lineEnd']): string {
  return lineEnd === '\n' ? part : part.replaceAll('\n', lineEnd)
}
