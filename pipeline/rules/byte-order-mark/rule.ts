import type {TextRule} from '../rule.js'

export const byteOrderMark: TextRule = {
  kind: 'text',
  id: 'byte-order-mark',
  summary: 'A byte order mark at the start of a file is removed.',
  changes: 'form',
  signs: [],
  find: ({text}) => (text.startsWith('\uFEFF') ? [{start: 0, end: 1, text: ''}] : [])
}
