import type {StyleRule} from '../rule.js'

export const spaceStyle: StyleRule = {
  kind: 'style',
  id: 'space-style',
  summary: 'One space stands between words and after a marker, and none at the end of a line.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => !/\S/.test(before + after)
}
