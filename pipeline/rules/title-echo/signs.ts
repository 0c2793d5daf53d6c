import type {Sign} from '../../signs/sign.js'

/** An H1 that is not the title. */
export interface SecondTitle {
  readonly text: string
  readonly title: string
}

export const secondTitleSigns: readonly Sign<SecondTitle>[] = [
  {
    id: 'title-again',
    strength: 'strong',
    because: 'it is an H1 with the words of the title',
    holds: ({text, title}) => text === title
  }
]

/** A heading, a paragraph, a line of one, or an item of a list, near the start of a generation. */
export interface EchoCandidate {
  /** It has the code or the name of the error. */
  readonly saysName: boolean
  /** It has one of the profile’s phrases for such headings. */
  readonly hasPhrase: boolean
  /** It starts with one of the profile’s labels and a colon, and goes on. */
  readonly isLabelled: boolean
  /** Every word is one of the title’s, or one of those that the profile lets an echo use. */
  readonly saysNothingElse: boolean
  /** Its sentence is not at its end, and the next paragraph starts inside one. */
  readonly goesOn: boolean
  /** For an item of a list: the paragraphs between the start of the generation and the list. */
  readonly paragraphsBeforeList: number
}

// A sentence or two may introduce the error; after more than that, a list says what to do.
const mostParagraphsBeforeList = 2

export const echoSigns: readonly Sign<EchoCandidate>[] = [
  {
    id: 'says-name',
    strength: 'strong',
    because: 'it says the code or the name of the error again',
    holds: ({saysName}) => saysName
  },
  {
    id: 'calls-itself-guide',
    strength: 'strong',
    because: 'it only says what the text is, such as a “troubleshooting guide”',
    holds: ({hasPhrase}) => hasPhrase
  },
  {
    id: 'labelled',
    strength: 'strong',
    because: 'it is a label such as “Error message:” with words of the title',
    holds: ({isLabelled}) => isLabelled
  },
  {
    id: 'says-more',
    strength: 'veto',
    because: 'it has a word that is neither in the title nor in the profile’s list of echo words',
    holds: ({saysNothingElse}) => !saysNothingElse
  },
  {
    id: 'goes-on',
    strength: 'veto',
    because: 'it is the first half of a sentence that goes on in the next paragraph',
    holds: ({goesOn}) => goesOn
  },
  {
    id: 'after-lead',
    strength: 'veto',
    because: 'it is a list, and too many paragraphs come before it',
    holds: ({paragraphsBeforeList}) => paragraphsBeforeList > mostParagraphsBeforeList
  }
]

/** A heading right above an echo that was removed. */
export interface Leftover {
  /** Nothing is below it any more. */
  readonly isEmpty: boolean
  /** It is one of the profile’s labels, and was a paragraph. */
  readonly isLabel: boolean
  /** It has a word that neither the title nor the profile’s headings and echoes have. */
  readonly saysMore: boolean
}

export const leftoverSigns: readonly Sign<Leftover>[] = [
  {
    id: 'left-empty',
    strength: 'strong',
    because: 'the removed echo was the only text below it',
    holds: ({isEmpty}) => isEmpty
  },
  {
    id: 'label-of-echo',
    strength: 'strong',
    because: 'it was the label of the removed echo',
    holds: ({isLabel}) => isLabel
  },
  {
    id: 'names-something-else',
    strength: 'veto',
    because: 'it has a word that neither the title nor the profile’s headings and echoes have',
    holds: ({saysMore}) => saysMore
  }
]
