import type {Paragraph, Root} from 'mdast'
import {visit} from '../../markdown/visit.js'
import {decide} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {quotedText, unpaired} from './marks.js'
import {unbalancedSigns} from './signs.js'

export const unbalancedQuotes: TreeRule = {
  kind: 'tree',
  id: 'unbalanced-quotes',
  summary:
    'A quotation mark without its other half is reported: where that was is for a person to say.',
  changes: 'nothing',
  signs: unbalancedSigns,
  repair(tree: Root, editor) {
    if (!editor.profile.mend.sentences) {
      return
    }
    const paragraphs: Paragraph[] = []
    visit(tree, 'paragraph', (paragraph) => void paragraphs.push(paragraph))
    const texts = paragraphs.map(quotedText)
    for (const [index, paragraph] of paragraphs.entries()) {
      const [text = '', below = ''] = texts.slice(index, index + 2)
      const alone = unpaired(text)
      if (alone && decide(unbalancedSigns, {text, alone, below})) {
        editor.doubt(
          paragraph,
          `the quotation mark in “${alone.words}” has no other half in its paragraph; ` +
            'add it, or remove the mark'
        )
      }
    }
  }
}
