import type {TextRule} from '../../rule/rule.js'

export const lineEnds: TextRule = {
  kind: 'text',
  id: 'line-ends',
  summary: 'Lines that end with CR LF or a lone CR end with LF; one entry stands for a whole file.',
  examples: [
    {before: 'one\r\ntwo\r\n', after: 'one\ntwo\n'},
    {note: 'A lone CR, and CR CR LF from a file that was converted twice.', before: 'one\rtwo\r\r\nthree\n', after: 'one\ntwo\nthree\n'}
  ],
  negatives: [{text: 'one\ntwo\n'}],
  once: true,
  find: ({text}) => [...text.matchAll(/\r+\n|\r/g)].map(({index, 0: end}) => ({start: index, end: index + end.length, text: '\n'}))
}
