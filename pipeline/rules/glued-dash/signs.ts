import type {Sign} from '../../signs/sign.js'

/** A dash of a title that is glued to a word, which is the name in the title if it is not. */
export interface GluedDash {
  /** The word before the dash. */
  readonly name: string
  /** What comes after the dash and the space. */
  readonly rest: string
  /** The guide has both words with a hyphen between them in another place. */
  readonly isCompound: boolean
}

/** The first halves of most compounds are shorter: `Sign-`, `Multi-`, `Single-`. */
const shortestName = 7
/** With fewer words, `Sign- In Failed` is a title as well. */
const fewestWords = 4

export const gluedDashSigns: readonly Sign<GluedDash>[] = [
  {
    id: 'words-in-one',
    strength: 'strong',
    because: 'the word before the dash is a name of several words in one',
    holds: ({name}) => /\p{Ll}\p{Lu}/u.test(name)
  },
  {
    id: 'long-word',
    strength: 'weak',
    because: 'the word before the dash is longer than most first halves of compounds',
    holds: ({name}) => name.length >= shortestName
  },
  {
    id: 'sentence-after',
    strength: 'weak',
    because: 'as many words follow as a sentence has',
    holds: ({rest}) => (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewestWords
  },
  {
    id: 'no-capital',
    strength: 'veto',
    because: 'what follows does not begin with a capital, as a description does',
    holds: ({rest}) => !/^["“‘']?\p{Lu}/u.test(rest)
  },
  {
    id: 'compound',
    strength: 'veto',
    because: 'the guide writes the two words with a hyphen in another place',
    holds: ({isCompound}) => isCompound
  }
]
