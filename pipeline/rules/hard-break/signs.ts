import type {Ending} from '../../signs/sentence.js'
import type {Sign} from '../../signs/sign.js'

/** A column that some hard breaks of a text are at: how many do, and how they look. */
export interface BreakColumn {
  column: number
  /** How many hard breaks the text has. */
  breaks: number
  /** How many of them are where a wrapper at the column ends a line. */
  explained: number
  /** How many of those end a line in the middle of a sentence. */
  inSentence: number
}

// Two or three breaks may be at one column by chance.
const fewestBreaks = 4
// A text that was wrapped has a break at every line end. The rest may be breaks that were meant.
const smallestShare = 0.8
// Prose is wrapped at 72 columns or more. The lines of a verse are of one length too, and shorter.
const narrowestColumn = 60

/** Was the whole text wrapped at a column, each line end with a hard break? */
export const columnSigns: readonly Sign<BreakColumn>[] = [
  {
    id: 'at-one-column',
    strength: 'strong',
    because:
      'most hard breaks of the text, four or more, are where wrapping at one column would ' +
      'end a line',
    holds: ({breaks, explained}) => explained >= fewestBreaks && explained >= breaks * smallestShare
  },
  {
    id: 'narrow-column',
    strength: 'veto',
    because: 'the lines are as short as those of a verse',
    holds: ({column}) => column < narrowestColumn
  },
  {
    id: 'sentence-on-each-line',
    strength: 'veto',
    because: 'most of the lines end with a sentence, which wrapping would not do',
    holds: ({explained, inSentence}) => inSentence * 2 < explained
  }
]

/** A line that ends with a hard break. */
export interface BrokenLine {
  /** Its visible text. */
  text: string
  /** Its length in the source, in columns. */
  length: number
  ending: Ending
  /** Whether it begins with a label, and ends with a colon. */
  isLabel: boolean
  isInLink: boolean
  /** How many characters the hard break takes, the line end included. */
  breakLength: number
  /** Whether its paragraph begins with a small letter, so that a small letter tells nothing. */
  startsSmall: boolean
  next: {hasLabel: boolean; hasText: boolean}
}

// A wrapper leaves long lines. A verse or an address is broken where it is short.
const shortestWrappedLine = 45
// After a comma or a preposition the sentence goes on, which counts for half the length.
const shortestOpenLine = shortestWrappedLine / 2
// A backslash and the line end.
export const backslashBreak = 2
// Two spaces and the line end.
const spacesBreak = 3

/** Was a single line cut? Asked only where every paragraph is known to be whole sentences. */
export const cutSigns: readonly Sign<BrokenLine>[] = [
  {
    id: 'in-link',
    strength: 'strong',
    because: 'the break is inside a link',
    holds: ({isInLink}) => isInLink
  },
  // Whoever writes a break types two spaces. More are left where a line below was pulled up
  // after them and then cut off again.
  {
    id: 'spaces-after-label',
    strength: 'strong',
    because: 'the line is a label, followed by more spaces than a hard break needs',
    holds: ({isLabel, breakLength}) => isLabel && breakLength > spacesBreak
  },
  {
    id: 'open-end',
    strength: 'strong',
    because: 'a long line ends where no sentence can, such as after “the” or “and”',
    holds: (line) => isLong(line) && line.ending.open
  },
  {
    id: 'after-dash',
    strength: 'strong',
    because: 'the line ends with a dash between words, which the rest of its sentence follows',
    holds: ({text}) => endsWithDash(text)
  },
  {
    id: 'unfinished-line',
    strength: 'weak',
    because: 'a long line does not end with a sentence',
    holds: (line) =>
      isLong(line) && !line.ending.closed && (!line.startsSmall || line.ending.halfOpen)
  },
  {
    id: 'trailing-spaces',
    strength: 'weak',
    because: 'the break is made of spaces, which may have been left by accident',
    holds: ({breakLength}) => breakLength !== backslashBreak
  },
  {
    id: 'label-below',
    strength: 'veto',
    because: 'the next line begins with a label of its own',
    holds: ({next}) => next.hasLabel
  },
  {
    id: 'no-text-below',
    strength: 'veto',
    because: 'the next line holds no text that could belong to this one',
    holds: ({next}) => !next.hasText
  }
]

function isLong({length, ending}: BrokenLine): boolean {
  return length >= (ending.halfOpen ? shortestOpenLine : shortestWrappedLine)
}

/** Whether a line ends with a dash between words: a script cuts there, whatever its length. */
export function endsWithDash(text: string): boolean {
  return /[\p{L}\p{N}\p{Pe}\p{Pf}"']\s+[-–—]\s*$/u.test(text)
}
