import type {StyleRule} from '../rule.js'

const number = /^[\d.)]+$/

export const numberStyle: StyleRule = {
  kind: 'style',
  id: 'number-style',
  summary:
    'A numbered list counts from its first number on, and a full stop follows each ' + 'number.',
  changes: 'form',
  signs: [],
  matches: ({within, before, after}) => within.has('list') && number.test(before + after)
}
