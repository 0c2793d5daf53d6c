import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/draft.js'
import type {TextRule} from '../rule.js'

// Strong text that ends in a colon and touches the next word: CommonMark closes nothing there.
const glued = /(?<![*\\])\*\*(?=\S)[^*\n]{1,120}:\*\*(?=[A-Za-z0-9])/g

export const gluedStrong: TextRule = {
  kind: 'text',
  id: 'glued-strong',
  summary:
    'A bold label that lost the space after it, so that its asterisks show, gets the space back.',
  signs: [],
  find(view) {
    const {text} = view
    const splices: Splice[] = []
    // Most texts hold none; do not ask for their tree.
    if (text.search(glued) === -1) {
      return splices
    }
    visit(view.tree, 'text', (node) => {
      const start = node.position?.start.offset ?? 0
      for (const {index, 0: found} of text
        .slice(start, node.position?.end.offset)
        .matchAll(glued)) {
        const offset = start + index + found.length
        splices.push({start: offset, end: offset, text: ' '})
      }
    })
    return splices
  }
}
