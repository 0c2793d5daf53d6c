import type {Splice} from '../../ledger/draft.js'
import type {TextRule} from '../../rule/rule.js'

const zeroWidth = /(?:\u00AD|\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFEFF)+/g
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F]/g
// Scripts and emoji in which a zero-width character does something.
const neighbour = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}\p{Sm}\p{Sc}\p{Sk}\s]?$/u

export const invisibleCharacter: TextRule = {
  kind: 'text',
  id: 'invisible-character',
  summary:
    'Zero-width characters inside ordinary text are removed, and no-break, thin and other wide or narrow spaces become spaces, where the profile says that they are residue.',
  examples: [
    {before: 'sign\u200B-in to\u00A0the \uFEFFportal\n', after: 'sign-in to the portal\n'},
    {before: 'word\u2060joiner\n', after: 'wordjoiner\n'},
    {before: '- \u200B`code` and to\u00ADken\n', after: '- `code` and token\n'},
    {before: 'a\u2009thin and a\u202Fnarrow space\n', after: 'a thin and a narrow space\n'}
  ],
  negatives: [
    {note: 'The joiner makes one picture of three.', text: '👩\u200D👩\u200D👧 family\n'},
    {note: 'Persian needs its non-joiner.', text: 'می\u200Cخواهم\n'},
    {note: 'Outside such a corpus they may be meant.', profile: 'plain', text: 'thanks @\u200Bsomebody, 10\u00A0km\n'}
  ],
  find({text, profile}) {
    if (!profile.mend.invisibles) return []
    const splices: Splice[] = []
    for (const {index, 0: found} of text.matchAll(zeroWidth)) {
      const end = index + found.length
      if (neighbour.test(text.slice(index - 1, index)) && neighbour.test(text.slice(end, end + 1)))
        splices.push({start: index, end, text: ''})
    }
    for (const {index} of text.matchAll(spaces)) splices.push({start: index, end: index + 1, text: ' '})
    return splices
  }
}
