import type {Html} from 'mdast'
import {visit} from 'unist-util-visit'
import type {TreeRule} from '../rule.js'

// The elements of the HTML Living Standard that a guide could hold, and the
// obsolete ones that people still write.
const elements = new Set(
  'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' '
  )
)
const openingTag = /^<([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z][\w-]*)*\s*>$/

export const placeholder: TreeRule = {
  kind: 'tree',
  id: 'placeholder',
  summary:
    'A placeholder in angle brackets that Markdown takes for HTML, and a page would not show, is escaped.',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.placeholders) {
      return
    }
    visit(tree, 'html', (node, index, parent) => {
      if (index === undefined || parent?.type === undefined || !isPlaceholder(node)) {
        return
      }
      const text = {type: 'text', value: node.value} as const
      const block =
        parent.type === 'root' || parent.type === 'listItem' || parent.type === 'blockquote'
      editor.replace(parent, index, 1, [block ? {type: 'paragraph', children: [text]} : text])
    })
  }
}

function isPlaceholder(node: Html): boolean {
  const name = openingTag.exec(node.value)?.[1]
  return name !== undefined && !elements.has(name.toLowerCase())
}
