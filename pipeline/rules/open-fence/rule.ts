import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/draft.js'
import {isMarkdownFence} from '../../markdown/code.js'
import type {TextRule} from '../rule.js'

export const openFence: TextRule = {
  kind: 'text',
  id: 'open-fence',
  summary:
    'A code fence that a generation left open when it broke off is closed before the next generation.',
  signs: [],
  repeats: true,
  find({text, tree, profile}) {
    const heading = profile.generated && `\n## ${profile.generated.label}\n`
    if (!heading || !text.includes(heading)) {
      return []
    }
    const splices: Splice[] = []
    visit(tree, 'code', (node) => {
      const start = node.position?.start.offset ?? 0
      const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(start))?.[0]
      const at = text.indexOf(heading, start)
      if (!fence || at === -1 || at >= (node.position?.end.offset ?? 0) || isMarkdownFence(node)) {
        return
      }
      splices.push({start: at + 1, end: at + 1, text: `${fence}\n\n`})
    })
    // One at a time: each changes where the next fence opens.
    return splices.slice(0, 1)
  }
}
