import {sameMarks} from './same-marks.js'

/** A text that a failed generation leaves, as profiles write it. */
export type Failure = string | {pattern: string}

/**
 * A pattern for what a failed generation left. In a text, white space may be of any kind, and
 * quotation marks, apostrophes and dashes in any form, or lost: copies of a guide differ in these.
 */
export function failurePattern(failure: Failure): RegExp {
  const source =
    typeof failure === 'string'
      ? escaped(sameMarks(failure)).replace(/\s+|['"\uFFFD-]/g, alike)
      : `(?:${failure.pattern})`
  return new RegExp(source, 'gu')
}

/** A pattern for what copies have in place of white space, a mark, or a character that was lost. */
function alike(piece: string): string {
  if (piece === '\uFFFD') {
    return '.'
  }
  return /\s/.test(piece) ? '\\s+' : `[${piece}\uFFFD]`
}

/** A pattern for a text as it stands. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** A text without what failed generations left in it. */
export function withoutFailures(text: string, failures: readonly RegExp[]): string {
  return failures.reduce((rest, failure) => rest.replace(failure, ''), sameMarks(text))
}

/** How often a text holds what a failed generation left. */
export function countFailures(text: string, failures: readonly RegExp[]): number {
  const flat = sameMarks(text)
  return failures.reduce((sum, failure) => sum + (flat.match(failure)?.length ?? 0), 0)
}
