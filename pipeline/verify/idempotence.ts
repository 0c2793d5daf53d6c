import type {Edit} from '../edits/ledger.js'

/**
 * Law 2, for one guide. Checks that mending `markdown` again changed nothing
 * and recorded nothing.
 *
 * @returns what is wrong, one sentence each; nothing when the law holds
 */
export function idempotenceFaults(
  markdown: string,
  again: {markdown: string; edits: readonly Edit[]}
): string[] {
  const [edit] = again.edits
  if (edit) {
    const {ruleId, line, before} = edit
    const shown = startOf(before)
    return [`a second run would mend it again: ${ruleId} at line ${line} of the output: ${shown}`]
  }
  if (again.markdown === markdown) {
    return []
  }
  const lines = markdown.split('\n')
  const at = again.markdown.split('\n').findIndex((line, index) => line !== lines[index])
  const shown = startOf(lines[at] ?? '')
  return [`a second run would print line ${at + 1} of the output differently: ${shown}`]
}

// As much as shows a person which line is meant.
const mostShown = 80

function startOf(text: string): string {
  return JSON.stringify(text.slice(0, mostShown))
}
