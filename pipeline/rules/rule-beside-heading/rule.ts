import type {TreeRule} from '../rule.js'

export const ruleBesideHeading: TreeRule = {
  kind: 'tree',
  id: 'rule-beside-heading',
  summary:
    'A thematic break beside a heading, which already divides the text, or at either end of a guide, is removed.',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    for (let index = tree.children.length - 1; index >= 0; index--) {
      if (tree.children[index]?.type !== 'thematicBreak') {
        continue
      }
      const before = tree.children[index - 1]
      const after = tree.children[index + 1]
      const needless = [before, after].some(
        (node) => !node || node.type === 'heading' || node.type === 'yaml'
      )
      if (needless || after?.type === 'thematicBreak') {
        editor.remove(tree, index)
      }
    }
    // Of several in a row, removing the last brings the first beside the heading.
    for (let index = tree.children.length - 1; index > 0; index--) {
      if (
        tree.children[index]?.type === 'thematicBreak' &&
        tree.children[index - 1]?.type === 'heading'
      ) {
        editor.remove(tree, index)
      }
    }
  }
}
