import type {Root} from 'mdast'
import {lineOf} from '../../markdown/line.js'
import {visit} from '../../markdown/visit.js'
import {decide} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {jointsIn, vocabularyOf} from './joints.js'
import {gluedWordsSigns} from './signs.js'

export const gluedWords: TreeRule = {
  kind: 'tree',
  id: 'glued-words',
  summary:
    'Two words of a heading that lost the space between them are reported: where the words part ' +
    'is for a person to say.',
  changes: 'nothing',
  signs: gluedWordsSigns,
  repair(tree: Root, editor) {
    if (!editor.profile.mend.sentences) {
      return
    }
    const vocabulary = vocabularyOf(tree)
    visit(tree, 'heading', (heading) => {
      const glued = jointsIn(lineOf(heading), vocabulary, editor.profile)
        .filter((joint) => decide(gluedWordsSigns, joint))
        .map(({left, mark, right}) => `“${left}${mark}${right}”`)
      if (glued.length > 0) {
        const words = [...new Set(glued)].join(', ')
        editor.doubt(
          heading,
          `a space seems to be missing in ${words}; add a space if one is missing`
        )
      }
    })
  }
}
