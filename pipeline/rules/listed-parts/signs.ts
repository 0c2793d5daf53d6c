import type {Sign} from '../../signs/sign.js'

/** A list item whose label names a section and nothing else. */
export interface PartCandidate {
  /** Most of the items that name sections have another marker: a number, or a bullet. */
  readonly hasOtherMarker: boolean
  /** Text follows the label on its line, and the label is a single word of prose. */
  readonly isWordBeforeText: boolean
  /** So it is with most of the items that name sections. */
  readonly areMostBeforeText: boolean
}

export const partSigns: readonly Sign<PartCandidate>[] = [
  {
    id: 'label-names-section',
    strength: 'strong',
    because: 'its label names a section of the profile and nothing else',
    holds: () => true
  },
  {
    id: 'other-marker',
    strength: 'veto',
    because: 'most of the parts are counted and it has a bullet, or the other way round',
    holds: ({hasOtherMarker}) => hasOtherMarker
  },
  // `- Documentation: ask the vendor for it` is one of the steps of a part.
  {
    id: 'word-before-text',
    strength: 'veto',
    because: 'its label is one word before a text, and most parts have theirs on their own line',
    holds: ({isWordBeforeText, areMostBeforeText}) => isWordBeforeText && !areMostBeforeText
  }
]

/** The items of a generation that may be its parts, all together. */
export interface OutlineCandidate {
  /** How many there are. */
  readonly parts: number
  /** How many have nothing after their label, on its line or below it. */
  readonly emptyParts: number
  /** How many items the lists have that hold them. */
  readonly items: number
  /** How many kinds of section they name, one word before a text not counted. */
  readonly kinds: number
  /** How many kinds more than one of them names. */
  readonly kindsNamedAgain: number
  /** How many of the kinds a heading of the generation names as well. */
  readonly kindsOfHeadings: number
  /** They name each kind that is expected of a generation. */
  readonly nameAllExpected: boolean
  /** A heading that says something is between the start of the generation and the first. */
  readonly areBelowHeading: boolean
}

const fewestKinds = 2
const share = 0.5

export const outlineSigns: readonly Sign<OutlineCandidate>[] = [
  {
    id: 'all-expected',
    strength: 'strong',
    because: 'items of its lists name every section that a generation is expected to have',
    holds: ({nameAllExpected}) => nameAllExpected
  },
  {
    id: 'several-kinds',
    strength: 'weak',
    because: 'items of its lists name sections of different kinds',
    holds: ({kinds}) => kinds >= fewestKinds
  },
  {
    id: 'most-items',
    strength: 'weak',
    because: 'most items of these lists name a section',
    holds: ({parts, items}) => parts > items * share
  },
  {
    id: 'nothing-below',
    strength: 'veto',
    because: 'most of them have nothing after their label, as in a table of contents',
    holds: ({emptyParts, parts}) => emptyParts > parts * share
  },
  {
    id: 'below-heading',
    strength: 'veto',
    because: 'they are below a heading, and do not name every section that is expected',
    holds: ({areBelowHeading, nameAllExpected}) => areBelowHeading && !nameAllExpected
  },
  {
    id: 'headings-name-them',
    strength: 'veto',
    because: 'headings of the generation name the same sections',
    holds: ({kindsOfHeadings}) => kindsOfHeadings >= fewestKinds
  },
  // Each of several cases with its cause and its solution.
  {
    id: 'named-again',
    strength: 'veto',
    because: 'several of them come more than once',
    holds: ({kindsNamedAgain}) => kindsNamedAgain >= fewestKinds
  }
]

/** Another item of a list that holds parts. */
export interface PeerCandidate {
  /** It has a label like those of the parts, and something after it. */
  readonly isLikeParts: boolean
  /** Its label begins a sentence that goes on below it. */
  readonly isLeadIn: boolean
  /** A part of the list has lost what was below it. */
  readonly fellApart: boolean
}

export const peerSigns: readonly Sign<PeerCandidate>[] = [
  {
    id: 'beside-parts',
    strength: 'strong',
    because: 'it is an item among the parts, with a label and a text of its own as they have',
    holds: ({isLikeParts}) => isLikeParts
  },
  {
    id: 'lead-in',
    strength: 'veto',
    because: 'its label begins a sentence that goes on below it',
    holds: ({isLeadIn}) => isLeadIn
  },
  {
    id: 'fell-apart',
    strength: 'veto',
    because: 'a part above it has lost its own items, and it may be one of them',
    holds: ({fellApart}) => fellApart
  }
]
