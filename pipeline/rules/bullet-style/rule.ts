import type {StyleRule} from '../rule.js'

const bullet = /^[-*+]$/

export const bulletStyle: StyleRule = {
  kind: 'style',
  id: 'bullet-style',
  summary: 'A bullet is `-`; `*` only where two lists would become one.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => bullet.test(before) && bullet.test(after)
}
