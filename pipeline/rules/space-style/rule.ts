import type {StyleRule} from '../rule.js'

export const spaceStyle: StyleRule = {
  kind: 'style',
  id: 'space-style',
  summary: 'One space stands between words, and after a marker.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => !/\S/.test(before + after)
}
