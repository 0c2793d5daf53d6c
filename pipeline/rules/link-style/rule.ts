import type {StyleRule} from '../rule.js'

export const linkStyle: StyleRule = {
  kind: 'style',
  id: 'link-style',
  summary:
    'The title of a link is in double quotation marks, and its address in no brackets ' +
    'that it does not need.',
  changes: 'form',
  signs: [],
  matches: ({within}) => within.has('link') || within.has('image') || within.has('definition')
}
