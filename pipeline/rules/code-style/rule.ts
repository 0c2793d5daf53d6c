import type {StyleRule} from '../rule.js'

const fence = /`{3}|~{3}/

export const codeStyle: StyleRule = {
  kind: 'style',
  id: 'code-style',
  summary: 'A code block is fenced with backticks rather than indented or fenced with tildes.',
  changes: 'form',
  signs: [],
  matches: ({within, before, after}) =>
    within.has('code') || fence.test(before) || fence.test(after)
}
