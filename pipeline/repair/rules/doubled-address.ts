import type {Link} from 'mdast'
import {visit} from 'unist-util-visit'
import type {TreeRule} from '../../rule/rule.js'

export const doubledAddress: TreeRule = {
  kind: 'tree',
  id: 'doubled-address',
  summary: 'A link whose text is its own address says it once, in angle brackets, as formatters write it.',
  evidence: 'The text and the address are the same to the letter, and there is no title.',
  examples: [{before: '- [https://aka.ms/mfasetup](https://aka.ms/mfasetup)\n', after: '- <https://aka.ms/mfasetup>\n'}],
  negatives: [
    {note: 'Not the same.', text: '- [https://aka.ms/mfasetup](https://aka.ms/mfasetup/)\n'},
    {note: 'A title.', text: '- [https://aka.ms/mfasetup](https://aka.ms/mfasetup "Setup")\n'},
    {profile: 'plain', text: '- [https://aka.ms/mfasetup](https://aka.ms/mfasetup)\n'}
  ],
  repair(tree, editor) {
    if (!editor.profile.mend.addresses) return
    visit(tree, 'link', (link) => {
      if (!isDoubled(link)) return
      editor.update(link, (node) => {
        delete node.data
      })
    })
  }
}

function isDoubled({children, url, title, data}: Link): boolean {
  const [text] = children
  return data?.resource === true && !title && children.length === 1 && text?.type === 'text' && text.value === url && isAddress(url)
}

/** Whether an address can stand in angle brackets (CommonMark, section 6.5). */
function isAddress(url: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*$/.test(url)
}
