import type {StyleRule} from '../rule.js'

export const breakStyle: StyleRule = {
  kind: 'style',
  id: 'break-style',
  summary: 'A hard break is a backslash at the end of its line rather than spaces.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => /^[ \t]{2,}$/.test(before) && after === '\\'
}
