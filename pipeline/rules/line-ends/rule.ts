import type {TextRule} from '../rule.js'

export const lineEnds: TextRule = {
  kind: 'text',
  id: 'line-ends',
  summary: 'Lines that end with CR LF or a lone CR end with LF.',
  changes: 'form',
  signs: [],
  find: ({text}) =>
    [...text.matchAll(/\r+\n?/g)].flatMap(({index, 0: found}) => {
      // Without a line feed, each CR is a line end.
      const ends = found.endsWith('\n') ? [found] : found.split('')
      return ends.map((end, at) => ({start: index + at, end: index + at + end.length, text: '\n'}))
    })
}
