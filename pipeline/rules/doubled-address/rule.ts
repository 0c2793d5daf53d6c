import type {Link} from 'mdast'
import {startOf} from '../../markdown/source.js'
import {visit} from '../../markdown/visit.js'
import type {TreeRule} from '../rule.js'

// What can be in angle brackets as an address (CommonMark, section 6.5).
const address = /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*$/

export const doubledAddress: TreeRule = {
  kind: 'tree',
  id: 'doubled-address',
  summary: 'A link whose text is its own address is written once, in angle brackets.',
  changes: 'removal',
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
  const isBracketed = source[startOf(link) ?? -1] === '['
  const [text, ...more] = link.children
  const isItsAddress = text?.type === 'text' && more.length === 0 && text.value === link.url
  return isBracketed && isItsAddress && !link.title && address.test(link.url)
}
