import {editNamer, type NamedEdit} from '../edits/edit-id.js'
import type {Doubt, Edit} from '../edits/ledger.js'
import {isLeftOut, type LeftOut} from '../edits/left-out.js'
import {RejectedGuide, type RejectionCode, rejectedGuide} from '../errors.js'
import {shown} from './fault.js'
import type {Mended} from './settle.js'

/** A guide that was mended without the edits that somebody rejected. */
export interface Decided<T> {
  settled: T
  edits: readonly NamedEdit[]
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
  const named = editNamer(sourcePath)
  const leftOut: NamedEdit[] = []
  for (;;) {
    const settled = withoutFault(path, leftOut, settleWithout)
    const edits = named(settled.ledger.edits)
    const made = edits.filter((edit) => leftOut.some((rejected) => isSame(edit, rejected)))
    if (made.length > 0) {
      throw rejectedGuide('decision', path, made.map(cannotLeaveOut))
    }
    const found = edits.filter(({id}) => stale.delete(id))
    if (found.length === 0) {
      return {settled, edits, stale: [...stale]}
    }
    leftOut.push(...found)
  }
}

/** A guide that holds the laws may break them without some of its edits. */
function withoutFault<T>(
  path: string,
  leftOut: readonly LeftOut[],
  settleWithout: (leftOut: readonly LeftOut[]) => T
): T {
  try {
    return settleWithout(leftOut)
  } catch (error) {
    const isDecided = leftOut.length > 0 && error instanceof RejectedGuide
    if (!(isDecided && laws.has(error.code))) {
      throw error
    }
    const reasons = error.messages.map(({reason}) => reason.split('; ')[0])
    throw rejectedGuide('decision', path, [
      `the guide cannot be mended without the edits that were rejected: ${reasons.join('; ')}; ` +
        'take a decision back with mendmark reject --undo, or edit the raw guide'
    ])
  }
}

const laws: ReadonlySet<RejectionCode> = new Set(['conservation', 'idempotence', 'stability'])

/** Whether an edit is a rejected one: a like one may be made in another place. */
function isSame(edit: Edit, rejected: Edit): boolean {
  return (
    isLeftOut([rejected], edit) && edit.before === rejected.before && edit.after === rejected.after
  )
}

function cannotLeaveOut({ruleId, line, before, after}: Edit): string {
  return (
    `what ${ruleId} does at line ${line} cannot be left out alone: it still changes ` +
    `${shown(before)} to ${shown(after)}; take the decision back, or edit the raw guide`
  )
}

/** What there is to say of a decision on an edit that is not made. */
export function staleDoubt(id: string): Doubt {
  const reason =
    `the edit ${id} was rejected, and would not be made any more; ` +
    `remove it with mendmark reject --undo ${id}`
  return {line: 1, column: 1, ruleId: 'stale-decision', reason}
}
