import type {StyleRule} from '../rule.js'

const underline = /^\s*(?:=+|-{2,})\s/
const opening = /(?:^|\n)#{1,6} $/

export const headingStyle: StyleRule = {
  kind: 'style',
  id: 'heading-style',
  summary: 'A heading begins with `#`; nothing is under it or behind it.',
  changes: 'form',
  signs: [],
  matches: ({within, before, after}) =>
    within.has('heading') || underline.test(before) || opening.test(after)
}
