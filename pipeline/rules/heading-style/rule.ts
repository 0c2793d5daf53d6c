import type {StyleRule} from '../rule.js'

export const headingStyle: StyleRule = {
  kind: 'style',
  id: 'heading-style',
  summary: 'A heading begins with `#`; nothing is under it or behind it.',
  changes: 'form',
  signs: [],
  matches: ({within}) => within.has('heading')
}
