import type {StyleRule} from '../rule.js'

const brackets = /^[<>]+$/

export const addressStyle: StyleRule = {
  kind: 'style',
  id: 'address-style',
  summary: 'A web address in the text is in angle brackets.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => brackets.test(before + after)
}
