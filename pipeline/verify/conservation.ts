import type {Edit} from '../edits/ledger.js'
import {isAtMost, type Reach} from '../edits/reach.js'
import {shown} from './fault.js'

/** What the edits of a rule may change at most. */
export type ReachOf = (ruleId: string) => Reach

/**
 * Law 1, for each edit. Checks that it changes no more than its rule may: words stay where the
 * rule is about form, they stay apart where they were apart, and none is new where the rule
 * takes words away. Together with the replay of the edits, this accounts for every word.
 *
 * @returns what is wrong, one sentence each; nothing when the law holds
 */
export function conservationFaults(edits: readonly Edit[], reachOf: ReachOf): string[] {
  return edits
    .filter(({ruleId, before, after}) => !isAtMost(reachOf(ruleId), before, after))
    .map(
      ({ruleId, line, before, after}) =>
        `${ruleId} may not change ${shown(before)} to ${shown(after)}, as it does at line ${line}`
    )
}
