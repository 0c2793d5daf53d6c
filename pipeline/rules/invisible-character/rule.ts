import type {Splice} from '../../edits/draft.js'
import type {TextRule} from '../rule.js'

const zeroWidth = /(?:\u00AD|\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFEFF)+/g
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F]/g
// Scripts and emoji in which a zero-width character does something.
const neighbour =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}\p{Sm}\p{Sc}\p{Sk}\s]?$/u

export const invisibleCharacter: TextRule = {
  kind: 'text',
  id: 'invisible-character',
  summary:
    'Zero-width characters inside ordinary text are removed, and no-break, thin and other wide or narrow spaces become spaces, where the profile says that they are residue.',
  signs: [],
  find({text, profile}) {
    if (!profile.mend.invisibles) {
      return []
    }
    const splices: Splice[] = []
    for (const {index, 0: found} of text.matchAll(zeroWidth)) {
      const end = index + found.length
      if (
        neighbour.test(text.slice(index - 1, index)) &&
        neighbour.test(text.slice(end, end + 1))
      ) {
        splices.push({start: index, end, text: ''})
      }
    }
    for (const {index} of text.matchAll(spaces)) {
      splices.push({start: index, end: index + 1, text: ' '})
    }
    return splices
  }
}
