import type {StyleRule} from '../rule.js'

export const thematicBreakStyle: StyleRule = {
  kind: 'style',
  id: 'thematic-break-style',
  summary: 'A thematic break is `---`.',
  changes: 'form',
  signs: [],
  matches: ({within}) => within.has('thematicBreak')
}
