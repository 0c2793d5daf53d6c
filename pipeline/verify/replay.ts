import type {Edit} from '../edits/ledger.js'
import {replayOn} from '../edits/replay.js'

/**
 * Law 1, for the whole guide. Checks that the edits are the whole difference between the
 * source and the output: doing them again gives the output, byte for byte.
 *
 * @returns what is wrong, one sentence each; nothing when the law holds
 */
export function replayFaults(source: string, edits: readonly Edit[], output: string): string[] {
  let replayed: string
  try {
    replayed = replayOn(source, edits)
  } catch (error) {
    if (error instanceof RangeError) {
      return [error.message]
    }
    throw error
  }
  if (replayed === output) {
    return []
  }
  const lines = output.split('\n')
  const at = replayed.split('\n').findIndex((line, index) => line !== lines[index])
  return [`the edits do not give line ${(at === -1 ? lines.length : at) + 1} of the output`]
}
