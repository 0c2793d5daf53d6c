import {readSource} from './decode/bytes.js'
import type {Edit} from './edits/ledger.js'
import {replayOn} from './edits/replay.js'

/**
 * Does the edits of a guide again, one after the other, on the source that they were made on.
 * The first of them alone can be done as well.
 *
 * @param source the bytes or the text that `normalize` was given
 * @returns the Markdown that `normalize` gave with these edits, byte for byte
 * @throws RangeError when an edit does not find what it changed, as on another source
 */
export function replay(source: Uint8Array | string, edits: readonly Edit[]): string {
  return replayOn(readSource(source).text, edits)
}
