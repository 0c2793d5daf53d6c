import {beats} from '../../signs/completeness.js'
import type {Sign} from '../../signs/sign.js'
import type {GeneratedSide} from './generations.js'

/** One side of a merge conflict. */
export interface Side {
  /** Its words without what a failed generation left, with a space between them. */
  readonly words: string
  /** How many of its characters are U+FFFD, which stands for a byte that was lost. */
  readonly lostBytes: number
  /** It holds white space at most. */
  readonly isBlank: boolean
}

/** A side, and the one that stays if it is dropped. */
export interface Choice {
  readonly side: Side
  readonly other: Side
}

/** Whether a side of a conflict is dropped because the user chose the other one. */
export const askedSigns: readonly Sign<boolean>[] = [
  {
    id: 'other-side-asked-for',
    strength: 'strong',
    because: '`--conflicts` asks for the other side',
    holds: (isOtherAskedFor) => isOtherAskedFor
  }
]

/** Two sides that hold generations: one, and the one that stays if it is dropped. */
export interface Election {
  readonly side: GeneratedSide
  readonly other: GeneratedSide
  /** The side is the second one. */
  readonly isLater: boolean
  /** The text below the conflict belongs to the generation of either side. */
  readonly goesOn: boolean
}

/** Whether a side of a conflict loses the election between two generations. */
export const electionSigns: readonly Sign<Election>[] = [
  {
    id: 'other-generation-better',
    strength: 'strong',
    because:
      'both sides are generations, and the other one is more complete, or as complete and later',
    holds: ({side, other, isLater}) =>
      isLater
        ? !beats(side.completeness, other.completeness)
        : beats(other.completeness, side.completeness)
  },
  {
    id: 'heads-differ',
    strength: 'veto',
    because: 'what is above the generations is not the same on both sides',
    holds: ({side, other}) => side.head !== other.head
  },
  {
    id: 'goes-on-below',
    strength: 'veto',
    because: 'the text below the conflict belongs to the generations of both sides',
    holds: ({goesOn}) => goesOn
  }
]

/** Whether a side of a conflict may be dropped. Asked for either side, `theirs` first. */
export const droppedSideSigns: readonly Sign<Choice>[] = [
  // In one run: words picked from all over the other side may say something else.
  {
    id: 'said-by-the-other',
    strength: 'strong',
    because: 'the other side contains all its words, in the same order and without gaps',
    holds: ({side, other}) => ` ${other.words} `.includes(` ${side.words} `)
  },
  {
    id: 'says-nothing',
    strength: 'strong',
    because: 'it is empty, or holds only what a failed generation left',
    holds: ({side}) => side.words === ''
  },
  {
    id: 'lost-fewer-bytes',
    strength: 'veto',
    because: 'it says the same as the other side and lost fewer bytes',
    holds: ({side, other}) => side.words === other.words && side.lostBytes < other.lostBytes
  },
  // What is there may be a rule or a table without words, and a failure has
  // a rule of its own, which reports it.
  {
    id: 'other-side-is-blank',
    strength: 'veto',
    because: 'it holds something, and the other side holds nothing at all',
    holds: ({side, other}) => other.isBlank && !side.isBlank
  }
]
