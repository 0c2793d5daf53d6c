import type {Text} from 'mdast'
import type {Splice} from '../../edits/splice.js'
import {sourceOf, startOf} from '../../markdown/source.js'
import {visit} from '../../markdown/visit.js'
import type {TextRule} from '../rule.js'

// A label is a few words; what is longer is prose that happens to hold a colon.
const longestLabel = 120
// Strong text that ends in a colon and touches the next word: CommonMark closes nothing there.
const glued = new RegExp(
  `(?<![*\\\\])\\*\\*(?=\\S)[^*\\n]{1,${longestLabel}}:\\*\\*(?=[A-Za-z0-9])`,
  'g'
)

export const gluedStrong: TextRule = {
  kind: 'text',
  id: 'glued-strong',
  summary:
    'A bold label that lost the space after it, so that its asterisks show, ' +
    'gets the space back.',
  changes: 'joints',
  signs: [],
  find(view) {
    // Most texts hold none; do not ask for their tree.
    if (view.text.search(glued) === -1) {
      return []
    }
    const splices: Splice[] = []
    visit(view.tree, 'text', (node) => {
      splices.push(...missingSpaces(node, view.text))
    })
    return splices
  }
}

/** A space after each glued label in a text node: there Markdown reads its asterisks as text. */
function missingSpaces(node: Text, text: string): Splice[] {
  const start = startOf(node) ?? 0
  return [...sourceOf(node, text).matchAll(glued)].map(({index, 0: label}) => {
    const end = start + index + label.length
    return {start: end, end, text: ' '}
  })
}
