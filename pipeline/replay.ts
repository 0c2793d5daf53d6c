import {readSource} from './decode/bytes.js'
import {lineEndOf, withLineEnd, withoutLineEnd} from './decode/line-ends.js'
import type {Edit} from './edits/ledger.js'
import {replayOn} from './edits/replay.js'
import {lineEnds} from './rules/line-ends/rule.js'

/**
 * Does the edits of a guide again, one after the other, on the source that they were made on.
 *
 * @param source the bytes or the text that `normalize` was given
 * @returns the Markdown that `normalize` gave with these edits, byte for byte
 * @throws RangeError when an edit does not find what it changed, as on another source
 */
export function replay(source: Uint8Array | string, edits: readonly Edit[]): string {
  const read = readSource(source)
  // Where line ends were not mended, they are as they were.
  const lineEnd = edits.some(({ruleId}) => ruleId === lineEnds.id) ? '\n' : lineEndOf(read)
  return withLineEnd(replayOn(withoutLineEnd(read.text, lineEnd), edits), lineEnd)
}
