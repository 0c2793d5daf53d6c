import type {StyleRule} from '../rule.js'

export const ruleStyle: StyleRule = {
  kind: 'style',
  id: 'rule-style',
  summary: 'A thematic break is `---`.',
  changes: 'form',
  signs: [],
  matches: ({within}) => within.has('thematicBreak')
}
