import type {StyleRule} from '../rule.js'

export const otherStyle: StyleRule = {
  kind: 'style',
  id: 'other-style',
  summary: 'Marks that no other rule knows come out in the form that the printer gives them.',
  changes: 'form',
  signs: [],
  matches: () => true
}
