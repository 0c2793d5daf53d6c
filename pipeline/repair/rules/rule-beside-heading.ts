import type {TreeRule} from '../../rule/rule.js'

export const ruleBesideHeading: TreeRule = {
  kind: 'tree',
  id: 'rule-beside-heading',
  summary: 'A thematic break beside a heading, which already divides the text, or at either end of a guide, is removed.',
  examples: [
    {before: '# AADSTS1: Name\n\nText.\n\n---\n\n## Overview\n\nMore.\n', after: '# AADSTS1: Name\n\nText.\n\n## Overview\n\nMore.\n'},
    {before: '# AADSTS1: Name\n\n***\n\n---\n\nText.\n\n---\n', after: '# AADSTS1: Name\n\nText.\n'}
  ],
  negatives: [
    {note: 'Between two paragraphs it says something.', text: '# AADSTS1: Name\n\nText.\n\n---\n\nMore.\n'},
    {note: 'Where outlines are not mended.', profile: 'plain', text: '# Title\n\nText.\n\n---\n\n## Overview\n\nMore.\n'}
  ],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) return
    for (let index = tree.children.length - 1; index >= 0; index--) {
      if (tree.children[index]?.type !== 'thematicBreak') continue
      const before = tree.children[index - 1]
      const after = tree.children[index + 1]
      const needless = [before, after].some((node) => !node || node.type === 'heading' || node.type === 'yaml')
      if (needless || after?.type === 'thematicBreak') editor.remove(tree, index)
    }
    // Of several in a row, removing the last brings the first beside the heading.
    for (let index = tree.children.length - 1; index > 0; index--) {
      if (tree.children[index]?.type === 'thematicBreak' && tree.children[index - 1]?.type === 'heading') editor.remove(tree, index)
    }
  }
}
