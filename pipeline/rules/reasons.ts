import type {Edit} from '../edits/ledger.js'
import {ruleOf} from './index.js'

/**
 * Why an edit was made, in words: the reasons of the signs that decided for it,
 * each a clause that can follow “because”. None where the damage cannot be mistaken.
 */
export function reasonsFor({ruleId, signs}: Pick<Edit, 'ruleId' | 'signs'>): string[] {
  const rule = ruleOf(ruleId)
  return signs.flatMap((id) => rule?.signs.find((sign) => sign.id === id)?.because ?? [])
}

/** What a rule does, in one sentence; empty for a rule that is not there. */
export function summaryOf(ruleId: string): string {
  return ruleOf(ruleId)?.summary ?? ''
}
