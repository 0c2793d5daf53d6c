import type {Edit} from '../edits/ledger.js'
import {shown} from './fault.js'

/**
 * Law 2, for one guide: mending a mended guide again changes nothing. Says what does not
 * settle.
 *
 * @param edits what the last pass still changed
 */
export function idempotenceFaults([edit]: readonly Edit[]): string[] {
  if (!edit) {
    return []
  }
  const {ruleId, line, before} = edit
  return [`mending does not settle: ${ruleId} still changes ${shown(before)}, from line ${line}`]
}
