import type {StyleRule} from '../rule.js'

export const tableStyle: StyleRule = {
  kind: 'style',
  id: 'table-style',
  summary:
    'The cells of a table are padded to columns, and every row begins and ends with a ' + 'bar.',
  changes: 'form',
  signs: [],
  matches: ({within}) => within.has('table')
}
