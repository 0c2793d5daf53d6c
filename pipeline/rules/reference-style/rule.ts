import type {StyleRule} from '../rule.js'

export const referenceStyle: StyleRule = {
  kind: 'style',
  id: 'reference-style',
  summary: 'A character is written as itself rather than as a character reference.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => /&/.test(before + after)
}
