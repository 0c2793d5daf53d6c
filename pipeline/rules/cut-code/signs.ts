import type {Sign} from '../../signs/sign.js'

/** The opening fence after the text of an item. */
export interface FenceAfterText {
  /** How many spaces come before the fence. */
  readonly spaces: number
  /** The language after the fence; empty where there is none. */
  readonly language: string
  /** A fence that closes it is on a line below it. */
  readonly closedBelow: boolean
}

/** Whether a fence was pulled up to the line before it. */
export const pulledUpFenceSigns: readonly Sign<FenceAfterText>[] = [
  {
    id: 'spaces-before-fence',
    strength: 'weak',
    because: 'two spaces or more are between the text and the fence, as a script leaves them',
    holds: ({spaces}) => spaces >= 2
  },
  {
    id: 'language-behind-fence',
    strength: 'weak',
    because: 'the fence names a language, which a code span does not',
    holds: ({language}) => language !== ''
  },
  {
    id: 'never-closed',
    strength: 'veto',
    because: 'no line below it closes the fence',
    holds: ({closedBelow}) => !closedBelow
  }
]

/** Fenced code in a list item that ends before a fence closes it, and the line after it. */
export interface OpenCode {
  /** The last line of the code. */
  readonly lastLine: string
  /** The line after the code. */
  readonly nextLine: string
  /** A fence with the indent of the opening one follows, and no other fence before it. */
  readonly closedLater: boolean
}

/** Whether the code goes on in the line after it, because a line of it was cut. */
export const cutLineSigns: readonly Sign<OpenCode>[] = [
  {
    id: 'space-at-line-end',
    strength: 'weak',
    because: 'the line ends with a space, as it does where a wrapper cuts it',
    holds: ({lastLine}) => lastLine.endsWith(' ')
  },
  {
    id: 'indent-lost',
    strength: 'weak',
    because: 'the line below the code has lost the indent of the item',
    holds: ({nextLine}) => /^\S/.test(nextLine)
  },
  {
    id: 'not-closed-later',
    strength: 'veto',
    because: 'no fence with the same indent closes the code later',
    holds: ({closedLater}) => !closedLater
  }
]
