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
    return [
      `a second run would mend it again: ${edit.ruleId} at line ${edit.line} of the output: ${JSON.stringify(edit.before.slice(0, 80))}`
    ]
  }
  if (again.markdown === markdown) {
    return []
  }
  const lines = markdown.split('\n')
  const at = again.markdown.split('\n').findIndex((line, index) => line !== lines[index])
  return [
    `a second run would print line ${at + 1} of the output differently: ${JSON.stringify((lines[at] ?? '').slice(0, 80))}`
  ]
}
