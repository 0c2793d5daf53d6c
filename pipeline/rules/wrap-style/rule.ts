import type {StyleRule} from '../rule.js'

export const wrapStyle: StyleRule = {
  kind: 'style',
  id: 'wrap-style',
  summary: 'A paragraph is one line; a line end in it becomes a space.',
  changes: 'form',
  signs: [],
  matches: ({within, before, after}) =>
    within.has('paragraph') && /^\s+$/.test(before) && /\n/.test(before) && !/\S|\n/.test(after)
}
