import type {Link} from 'mdast'
import {visit} from 'unist-util-visit'
import {startOf} from '../../markdown/source.js'
import type {TreeRule} from '../rule.js'

export const doubledAddress: TreeRule = {
  kind: 'tree',
  id: 'doubled-address',
  summary:
    'A link whose text is its own address says it once, in angle brackets, as formatters write it.',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.addresses) {
      return
    }
    visit(tree, 'link', (link, index, parent) => {
      if (index !== undefined && parent && isDoubled(link, editor.source)) {
        // mdast has one node for both ways to write it; one without a position is printed `<url>`.
        const {position: _, ...once} = link
        editor.replace(parent, index, 1, [once])
      }
    })
  }
}

function isDoubled(link: Link, source: string): boolean {
  const {children, url, title} = link
  const [text] = children
  return (
    source[startOf(link) ?? -1] === '[' &&
    !title &&
    children.length === 1 &&
    text?.type === 'text' &&
    text.value === url &&
    isAddress(url)
  )
}

/** Whether an address can stand in angle brackets (CommonMark, section 6.5). */
function isAddress(url: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*$/.test(url)
}
