import type {Sign} from '../../signs/sign.js'

/** A paragraph of one line that may be a heading: all of it is bold, or it has no markup at all. */
export interface LineCandidate {
  readonly text: string
  readonly isBold: boolean
  /** Its words are those of a section of the profile and nothing else. */
  readonly namesSection: boolean
  /** It is numbered or lettered, or a step. */
  readonly isCounted: boolean
  /** The paragraph before it ends with a colon. */
  readonly isLedIn: boolean
  /** It begins a sentence, rather than name what is below it. */
  readonly isLeadIn: boolean
  /** It ends with a colon, and the items of the list below it are the rest of its sentence. */
  readonly listEndsIt: boolean
  /** Nothing of its part is below it. */
  readonly isLast: boolean
}

// Headings that repeat a title are the longest: a little over a hundred characters.
const longestHeading = 120

export const lineSigns: readonly Sign<LineCandidate>[] = [
  {
    id: 'bold',
    strength: 'strong',
    because: 'all of it is bold',
    holds: ({isBold}) => isBold
  },
  {
    id: 'names-section',
    strength: 'weak',
    because: 'its words are those of a section of the profile',
    holds: ({namesSection}) => namesSection
  },
  {
    id: 'ends-with-colon',
    strength: 'weak',
    because: 'it ends with a colon, as a label does',
    holds: ({text}) => text.endsWith(':')
  },
  {
    id: 'ends-as-sentence',
    strength: 'veto',
    because: 'it ends as a sentence does',
    holds: ({text}) => /[.!?]$/.test(text)
  },
  {
    id: 'long',
    strength: 'veto',
    because: 'it is too long for a heading',
    holds: ({text}) => text.length > longestHeading
  },
  {
    id: 'nothing-below',
    strength: 'veto',
    because: 'no text follows that it could be the heading of',
    holds: ({isLast}) => isLast
  },
  // `**2. If it is locked**` is one of several headings, whatever it says.
  {
    id: 'lead-in',
    strength: 'veto',
    because: 'it begins a sentence that goes on below it, and no number makes it a heading',
    holds: ({isLeadIn, isCounted}) => isLeadIn && !isCounted
  },
  {
    id: 'list-ends-sentence',
    strength: 'veto',
    because: 'the list below it is the rest of its sentence, and it names no section',
    holds: ({listEndsIt, namesSection}) => listEndsIt && !namesSection
  },
  // `Set the value to:`, and below it the value in bold.
  {
    id: 'led-in',
    strength: 'veto',
    because:
      'the paragraph before it introduces it, and it neither names a section nor is ' + 'numbered',
    holds: ({isLedIn, namesSection, isCounted}) => isLedIn && !namesSection && !isCounted
  }
]

/** A paragraph that starts with bold words and goes on: they may be a heading on the same line. */
export interface LeadCandidate {
  /** The bold words are numbered, or a step. */
  readonly isNumberedOrStep: boolean
  /** Other paragraphs of the guide are all bold and counted. */
  readonly othersAreCounted: boolean
  /** A colon is between the bold words and the rest. */
  readonly hasColon: boolean
  /** The bold words name a section and can start one in the middle of a line. */
  readonly leadsSection: boolean
}

export const leadSigns: readonly Sign<LeadCandidate>[] = [
  {
    id: 'counted-like-others',
    strength: 'strong',
    because: 'its bold words are numbered or name a step, as other bold lines of the guide do',
    holds: ({isNumberedOrStep, othersAreCounted}) => isNumberedOrStep && othersAreCounted
  },
  {
    id: 'lead-names-section',
    strength: 'weak',
    because: 'the bold words at its start are those of a section of the profile',
    holds: ({leadsSection}) => leadsSection
  },
  {
    id: 'lead-ends-with-colon',
    strength: 'weak',
    because: 'a colon follows its bold words',
    holds: ({hasColon}) => hasColon
  }
]
