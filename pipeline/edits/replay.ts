import type {Edit} from './ledger.js'

/**
 * Does edits again on a text, one after the other.
 *
 * @throws RangeError when an edit does not find what it changed
 */
export function replayOn(source: string, edits: readonly Edit[]): string {
  let text = source
  // The part that is done, and where the rest begins in `text`.
  let done: string[] = []
  let [length, at] = [0, 0]
  for (const {ruleId, line, offset, before, after} of edits) {
    if (offset < length) {
      text = done.join('') + text.slice(at)
      done = []
      length = 0
      at = 0
    }
    const start = at + offset - length
    if (!text.startsWith(before, start) || start > text.length) {
      throw new RangeError(
        `the edit of ${ruleId} at line ${line} does not find ${JSON.stringify(before)}; ` +
          'replay the edits on the source that they were made on'
      )
    }
    done.push(text.slice(at, start), after)
    length = offset + after.length
    at = start + before.length
  }
  return done.join('') + text.slice(at)
}

/** A text with one edit done. */
export function applyEdit(text: string, {offset, before, after}: Edit): string {
  return text.slice(0, offset) + after + text.slice(offset + before.length)
}
