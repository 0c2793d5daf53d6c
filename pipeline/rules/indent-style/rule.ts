import type {StyleRule} from '../rule.js'

export const indentStyle: StyleRule = {
  kind: 'style',
  id: 'indent-style',
  summary:
    'What is nested is indented to the text of its parent, nothing else is indented, and ' +
    'a blank line is empty.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => !/\S/.test(before + after) && /\n/.test(before + after)
}
