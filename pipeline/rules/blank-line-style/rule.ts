import type {StyleRule} from '../rule.js'

function linesIn(text: string): number {
  return text.split('\n').length
}

export const blankLineStyle: StyleRule = {
  kind: 'style',
  id: 'blank-line-style',
  summary:
    'One blank line stands between blocks, none between the items of a list that needs ' +
    'none, and a file ends with one line end.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => !/\S/.test(before + after) && linesIn(before) !== linesIn(after)
}
