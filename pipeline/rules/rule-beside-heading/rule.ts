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
    for (let index = tree.children.length - 1; index >= 0; index--) {
      if (tree.children[index]?.type !== 'thematicBreak') {
        continue
      }
      const signs = decide(ruleSigns, {
        above: tree.children.slice(0, index).findLast(({type}) => type !== 'thematicBreak'),
        below: tree.children[index + 1]
      })
      if (signs) {
        editor.remove(tree, index, 1, signs)
      }
    }
  }
}
