import type {Edit} from '../edits/ledger.js'

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
  const shown = JSON.stringify(before.slice(0, mostShown))
  return [`mending does not settle: ${ruleId} still changes ${shown}, from line ${line}`]
}

// As much as shows a person which line is meant.
const mostShown = 80
