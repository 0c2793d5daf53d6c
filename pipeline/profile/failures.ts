import {sameMarks} from './same-marks.js'

/** A text that a failed generation leaves, as profiles write it. */
export type Failure = string | {pattern: string}

/**
 * A pattern for what a failed generation left. In a text, white space may be of any kind, and
 * quotation marks, apostrophes and dashes in any form: copies of a guide differ in these.
 */
export function failurePattern(failure: Failure): RegExp {
  const source =
    typeof failure === 'string'
      ? escaped(sameMarks(failure)).replace(/\s+/g, '\\s+')
      : `(?:${failure.pattern})`
  return new RegExp(source, 'gu')
}

function escaped(text: string): string {
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
