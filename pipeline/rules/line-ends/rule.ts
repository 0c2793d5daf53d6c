import type {TextRule} from '../rule.js'

export const lineEnds: TextRule = {
  kind: 'text',
  id: 'line-ends',
  summary: 'Lines that end with CR LF or a lone CR end with LF.',
  changes: 'form',
  signs: [],
  find: ({text}) =>
    [...text.matchAll(/\r+\n|\r/g)].map(({index, 0: end}) => ({
      start: index,
      end: index + end.length,
      text: '\n'
    }))
}
