import type {Sign} from '../../signs/sign.js'

/** A line that starts with hashes and has no space after them. */
export interface GluedLine {
  /** What follows the hashes. */
  readonly text: string
  /** The profile reads it as the title of a guide. */
  readonly isTitle: boolean
  /** It is the label of a section of the profile, word for word. */
  readonly isLabel: boolean
  /** Its words name a section of the profile and nothing else. */
  readonly namesSection: boolean
  /** No heading of the guide has its space, and one of these lines is a heading without doubt. */
  readonly allAreGlued: boolean
}

// A tag such as `#help` and the number of an issue say nothing that a heading says.
export const gluedSigns: readonly Sign<GluedLine>[] = [
  {
    id: 'title',
    strength: 'strong',
    because: 'the text after the hashes is a title',
    holds: ({isTitle}) => isTitle
  },
  {
    id: 'label',
    strength: 'strong',
    because: 'the text after the hashes is the label of a section',
    holds: ({isLabel}) => isLabel
  },
  {
    id: 'names-section',
    strength: 'strong',
    because: 'the words after the hashes name a section and nothing else',
    holds: ({namesSection}) => namesSection
  },
  {
    id: 'all-are-glued',
    strength: 'weak',
    because: 'no heading of the guide has a space after its hashes',
    holds: ({allAreGlued}) => allAreGlued
  },
  {
    id: 'starts-as-heading',
    strength: 'weak',
    because: 'it starts with a capital or a number, as headings do',
    holds: ({text}) => /^[*_]*[\p{Lu}\d]/u.test(text)
  }
]
