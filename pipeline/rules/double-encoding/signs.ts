import type {Sign} from '../../signs/sign.js'
import {
  closingMarks,
  joiningMark,
  latin1Symbol,
  leadOfLatin,
  leadOfLatin1,
  leadOfLetters,
  mark,
  mayStandAlone,
  smallLetter
} from './characters.js'
import type {Sequence} from './sequences.js'

/** A sequence and what is around it. */
export interface Suspect extends Sequence {
  /** The characters directly before and after it; empty at the ends of the text. */
  previous: string
  next: string
  /** The first character of the sequence, `Â` to `ô`, and those after it, which may be lost. */
  lead: string
  rest: string
  /** Whether strong signs were found for another sequence of two bytes in the text. */
  isTextDamaged: boolean
}

export function suspectIn(text: string, sequence: Sequence, isTextDamaged: boolean): Suspect {
  const {start, end} = sequence
  return {
    ...sequence,
    previous: text.slice(Math.max(start - 1, 0), start),
    next: text.slice(end, end + 1),
    lead: text.slice(start, start + 1),
    rest: text.slice(start + 1, end),
    isTextDamaged
  }
}

const letter = /^\p{L}$/u
const small = /^\p{Ll}$/u
const capital = /^\p{Lu}$/u

export const doubleEncodingSigns: readonly Sign<Suspect>[] = [
  {
    id: 'side-by-side',
    strength: 'strong',
    because: 'another sequence that is valid UTF-8 is directly beside it',
    holds: ({alone}) => !alone
  },
  {
    id: 'long-sequence',
    strength: 'strong',
    because: 'three or four characters in a row are rarely valid UTF-8 by chance',
    holds: ({bytes}) => bytes > 2
  },
  // The other strong signs are for two characters, which are valid by chance often enough: `É…`.
  // They say that no healthy word has these two in this place.
  {
    // `daÃŸ`, `voilÃ `. Irish too has a capital after a small letter, `an tÉ…`, and so have names
    // such as `eÚžitek`: hence the two exceptions.
    id: 'capital-after-small-letter',
    strength: 'strong',
    because: 'a capital directly follows a small letter, and correct text does not explain it',
    holds: ({previous, lead, rest, next}) =>
      small.test(previous) &&
      capital.test(lead) &&
      !smallLetter.test(rest) &&
      (latin1Symbol.test(rest) || small.test(next) || !closingMarks.test(rest))
  },
  {
    // `Ä°stanbul`
    id: 'mark-before-small-letter',
    strength: 'strong',
    because: 'a mark is between a capital and a small letter',
    holds: ({lead, rest, next}) =>
      leadOfLetters.test(lead) && mark.test(rest) && !joiningMark.test(rest) && /[a-z]/.test(next)
  },
  {
    // `CRÃˆME`
    id: 'mark-among-capitals',
    strength: 'strong',
    because: '“Ã” and a mark are between capitals',
    holds: ({previous, lead, rest, next}) =>
      capital.test(previous) &&
      lead === 'Ã' &&
      mark.test(rest) &&
      !joiningMark.test(rest) &&
      /[A-Z]/.test(next)
  },
  {
    // `GRÃœN`
    id: 'impossible-letters',
    strength: 'strong',
    because: 'no language has these two letters side by side in a word',
    holds: ({lead, rest, next}) => /[ÃÅÈ]/.test(lead) && smallLetter.test(rest) && letter.test(next)
  },
  {
    // `2Ã—4`
    id: 'times-number',
    strength: 'strong',
    because: 'decoded, it is “×” next to a number',
    holds: ({character, previous, next}) =>
      character === '×' && !letter.test(previous) && /\d/.test(previous + next)
  },
  {
    // `20Â°C`. In capitals it can be a healthy name: `IRMÃ®`.
    id: 'latin-1-symbol',
    strength: 'strong',
    because: 'a symbol follows “Â” or “Ã”, and no capital comes before the two',
    holds: ({previous, lead, rest}) =>
      !capital.test(previous) &&
      leadOfLatin1.test(lead) &&
      (latin1Symbol.test(rest) || rest === '€')
  },
  {
    // `Å’uvre`, `Ã chaque`
    id: 'latin-letter',
    strength: 'weak',
    because: 'decoded, it is an accented Latin letter or a ligature',
    holds: ({lead, character}) => leadOfLatin.test(lead) && /[\u00C0-\u021B]/.test(character)
  },
  {
    id: 'damaged-text',
    strength: 'weak',
    because: 'other letters in the text are clearly damaged in the same way',
    holds: ({isTextDamaged}) => isTextDamaged
  },
  {
    id: 'rarely-alone',
    strength: 'veto',
    because: 'decoded, it is a character that is rarely alone among Latin letters',
    holds: ({alone, character}) => alone && !mayStandAlone(character)
  },
  {
    // `„hotărâ…”`, `“MAÇÃ” e`. A word in small letters does not go on with a capital.
    id: 'end-of-word',
    strength: 'veto',
    because: 'a correct word that ends with closing punctuation can look the same',
    holds: ({alone, previous, lead, rest, next}) =>
      alone &&
      closingMarks.test(rest) &&
      (capital.test(lead)
        ? capital.test(previous) && !letter.test(next)
        : letter.test(previous) && !small.test(next))
  }
]
