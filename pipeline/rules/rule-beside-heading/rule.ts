import {decide} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {ruleSigns} from './signs.js'

export const ruleBesideHeading: TreeRule = {
  kind: 'tree',
  id: 'rule-beside-heading',
  summary:
    'A thematic break beside a heading, which already divides the text, ' +
    'or at either end of a guide, is removed.',
  changes: 'form',
  signs: ruleSigns,
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    let above = tree.children.length
    for (let index = tree.children.length - 1; index >= 0; index--) {
      if (tree.children[index]?.type !== 'thematicBreak') {
        continue
      }
      // All breaks of a run have the same block above them.
      above = Math.min(above, index - 1)
      while (tree.children[above]?.type === 'thematicBreak') {
        above -= 1
      }
      const signs = decide(ruleSigns, {
        above: tree.children[above],
        below: tree.children[index + 1]
      })
      if (signs) {
        editor.remove(tree, index, 1, signs)
      }
    }
  }
}
