import {namedEdits} from '../edits/edit-id.js'
import type {Doubt, Edit} from '../edits/ledger.js'
import {isLeftOut, type LeftOut} from '../edits/left-out.js'
import {rejectedGuide} from '../errors.js'
import {shown} from './fault.js'
import type {Mended} from './settle.js'

/** A guide that was mended without the edits that somebody rejected. */
export interface Decided<T> {
  settled: T
  /** The ids of those that there are none of. */
  stale: readonly string[]
}

/**
 * Mends a guide without the edits that somebody rejected. They are known once they were made, and
 * some of them once others were left out, so it is mended again until no more are found.
 *
 * @throws RejectedGuide when an edit is made all the same
 */
export function settleAsDecided<T extends Mended>(
  ids: readonly string[] = [],
  {path, sourcePath}: {path: string; sourcePath: string},
  settleWithout: (leftOut: readonly LeftOut[]) => T
): Decided<T> {
  const stale = new Set(ids)
  const leftOut: LeftOut[] = []
  for (;;) {
    const settled = settleWithout(leftOut)
    const edits =
      stale.size > 0 || leftOut.length > 0 ? namedEdits(settled.ledger.edits, sourcePath) : []
    const made = edits.filter((edit) => isLeftOut(leftOut, edit))
    if (made.length > 0) {
      throw rejectedGuide('decision', path, made.map(cannotLeaveOut))
    }
    const found = edits.filter(({id}) => stale.delete(id))
    if (found.length === 0) {
      return {settled, stale: [...stale]}
    }
    leftOut.push(...found)
  }
}

function cannotLeaveOut({ruleId, line, before, after}: Edit): string {
  return (
    `what ${ruleId} does at line ${line} cannot be left out alone: it still changes ` +
    `${shown(before)} to ${shown(after)}; take the decision back, or edit the raw guide`
  )
}

export function staleDoubt(id: string): Doubt {
  const reason =
    `the edit ${id} was rejected, and is no longer made; ` +
    'remove it from the decisions with mendmark reject --undo'
  return {line: 1, column: 1, ruleId: 'stale-decision', reason}
}
