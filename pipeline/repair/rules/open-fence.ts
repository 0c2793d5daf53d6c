import {visit} from 'unist-util-visit'
import type {Splice} from '../../ledger/draft.js'
import {isMarkdownFence} from '../../markdown/syntax.js'
import type {TextRule} from '../../rule/rule.js'

export const openFence: TextRule = {
  kind: 'text',
  id: 'open-fence',
  summary: 'A code fence that a generation left open when it broke off is closed before the next generation.',
  evidence: 'A line inside the code is the heading under which the generator starts.',
  examples: [
    {
      before:
        '# AADSTS1: Name\n\n## Troubleshooting Steps\n\nRun:\n\n```powershell\nw32tm\n\n## Troubleshooting Steps\n\nRun:\n\n```powershell\nw32tm /resync\n```\n',
      after:
        '# AADSTS1: Name\n\n## Troubleshooting Steps\n\nRun:\n\n```powershell\nw32tm\n\n```\n\n## Troubleshooting Steps\n\nRun:\n\n```powershell\nw32tm /resync\n```\n'
    }
  ],
  negatives: [
    {note: 'A comment.', text: '# AADSTS1: Name\n\n```sh\n# Troubleshooting Steps\nls\n```\n'},
    {note: 'A Markdown fence.', text: '# AADSTS1: Name\n\n```markdown\n## Troubleshooting Steps\n```\n'},
    {profile: 'plain', text: '```sh\n## Troubleshooting Steps\n```\n'}
  ],
  repeats: true,
  find({text, tree, profile}) {
    const heading = profile.generated && `\n## ${profile.generated.label}\n`
    if (!heading || !text.includes(heading)) return []
    const splices: Splice[] = []
    visit(tree, 'code', (node) => {
      const start = node.position?.start.offset ?? 0
      const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(start))?.[0]
      const at = text.indexOf(heading, start)
      if (!fence || at === -1 || at >= (node.position?.end.offset ?? 0) || isMarkdownFence(node)) return
      splices.push({start: at + 1, end: at + 1, text: `${fence}\n\n`})
    })
    // One at a time: each changes where the next fence opens.
    return splices.slice(0, 1)
  }
}
