import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/splice.js'
import {isMarkdownFence} from '../../markdown/code.js'
import {endOf, startOf} from '../../markdown/source.js'
import type {TextRule} from '../rule.js'

export const openFence: TextRule = {
  kind: 'text',
  id: 'open-fence',
  summary:
    'A code fence that a generation left open when it broke off is closed ' +
    'before the next generation.',
  changes: 'form',
  signs: [],
  untilSettled: true,
  find({text, tree, profile}) {
    const headings = (profile.generated?.labels ?? [])
      .map((label) => `\n## ${label}\n`)
      .filter((heading) => text.includes(heading))
    if (headings.length === 0) {
      return []
    }
    const splices: Splice[] = []
    const nextHeading = (from: number) =>
      headings
        .map((heading) => text.indexOf(heading, from))
        .filter((at) => at !== -1)
        .reduce((first, at) => Math.min(first, at), text.length)
    visit(tree, 'code', (node) => {
      const start = startOf(node) ?? 0
      const mark = /^(?:`{3,}|~{3,})/.exec(text.slice(start))?.[0]
      const lineEnd = nextHeading(start)
      const isInside = lineEnd < (endOf(node) ?? 0)
      if (mark && isInside && !isMarkdownFence(node)) {
        splices.push({start: lineEnd + 1, end: lineEnd + 1, text: `${mark}\n\n`})
      }
    })
    // One at a time: each changes where the next fence opens.
    return splices.slice(0, 1)
  }
}
