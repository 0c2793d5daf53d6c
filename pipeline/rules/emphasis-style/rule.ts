import type {StyleRule} from '../rule.js'

const marks = /^[*_]+$/

export const emphasisStyle: StyleRule = {
  kind: 'style',
  id: 'emphasis-style',
  summary: 'Emphasis is written with `_`, and strong text with `**`.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => marks.test(before) && marks.test(after)
}
