import type {Sign} from '../../signs/sign.js'
import type {HeadingFacts} from './headings.js'

/** A heading whose words tell a section: it is that part of the generation, or is in one. */
export interface PartCandidate {
  readonly heading: HeadingFacts
  /** Every word belongs to the section; otherwise only some of them do. */
  readonly namesNothingElse: boolean
  /** The section is expected of every generation, and no other heading names it. */
  readonly isOnlyOneExpected: boolean
  /** The rank at which the parts of this generation are. */
  readonly rankOfParts: number
  /** The part before it: its rank, and whether it is the same section. */
  readonly before: {readonly rank: number; readonly isSame: boolean} | undefined
}

export const partSigns: readonly Sign<PartCandidate>[] = [
  {
    id: 'at-the-rank-of-the-parts',
    strength: 'strong',
    because: 'its words point to a section, and its rank is that of the other parts, or higher',
    holds: ({heading, rankOfParts}) => heading.rank <= rankOfParts
  },
  // Below that rank, words that tell a section are rarely more than the subject of a heading.
  {
    id: 'names-nothing-else',
    strength: 'weak',
    because: 'its words name a section and nothing else',
    holds: ({namesNothingElse}) => namesNothingElse
  },
  {
    id: 'before-the-first-part',
    strength: 'weak',
    because: 'there is no earlier part that it could belong to',
    holds: ({before}) => before === undefined
  },
  {
    id: 'only-one-expected',
    strength: 'weak',
    because:
      'it was a bold line, and it is the only heading for a section that every guide should ' +
      'have',
    holds: ({heading, isOnlyOneExpected}) => heading.isPseudo && isOnlyOneExpected
  },
  // A ranked heading that names the section and nothing else is the same part a second time.
  {
    id: 'same-section-again',
    strength: 'veto',
    because: 'it only repeats the subject of the part it is in',
    holds: ({heading, namesNothingElse, before}) =>
      (!namesNothingElse || heading.isPseudo) &&
      before !== undefined &&
      before.isSame &&
      heading.rank >= before.rank
  }
]

/** A heading after a part: it belongs below that part whatever its rank, or its rank decides. */
export interface BelowCandidate {
  readonly heading: HeadingFacts
  readonly part: HeadingFacts
  /** The part after that one. */
  readonly nextPart: HeadingFacts | undefined
  /** An earlier bold line belongs below the same part. */
  readonly followsBoldLine: boolean
  /** The parts were bold lines, most of them at least. */
  readonly arePartsBold: boolean
}

export const belowSigns: readonly Sign<BelowCandidate>[] = [
  {
    id: 'step',
    strength: 'strong',
    because: 'it is one of several steps, and steps belong to a part',
    holds: ({heading, part}) => heading.isStep && heading.rank <= part.rank
  },
  // Bold lines all look the same, so that a part and its cases have to be told apart by these.
  {
    id: 'bold-line-right-below',
    strength: 'strong',
    because: 'it and the part above it were bold lines, with no text between them',
    holds: (line) => areBoldLines(line) && line.heading.index === line.part.index + 1
  },
  {
    id: 'bold-line-counted',
    strength: 'strong',
    because: 'it and its part were bold lines, and only it is numbered',
    holds: (line) => areBoldLines(line) && line.heading.isCounted && !line.part.isCounted
  },
  {
    id: 'follows-bold-line',
    strength: 'strong',
    because: 'it was a bold line like an earlier one that belongs to the part',
    holds: (line) => areBoldLines(line) && line.followsBoldLine
  },
  {
    id: 'ranked-among-bold-parts',
    strength: 'strong',
    because: 'it was written as a heading, and the parts were only bold lines',
    holds: ({heading, part, arePartsBold}) => !heading.isPseudo && part.isPseudo && arePartsBold
  },
  // After the last number it may be a part that was never numbered.
  {
    id: 'counted-across',
    strength: 'strong',
    because: 'it has no number, and the numbers of the parts before and after it are consecutive',
    holds: ({heading, part, nextPart}) =>
      heading.rank === part.rank &&
      !heading.isPseudo &&
      !heading.isCounted &&
      part.isCounted &&
      nextPart?.isCounted === true
  }
]

function areBoldLines({heading, part}: BelowCandidate): boolean {
  return heading.isPseudo && part.isPseudo
}

/** A heading whose place is clear: it is damaged if its rank is another one. */
export interface PlacedHeading {
  readonly place: 'title' | 'generation' | 'template-section' | 'below-others'
}

export const placeSigns: readonly Sign<PlacedHeading>[] = [
  {
    id: 'title',
    strength: 'strong',
    because: 'it is the title, which has to be H1',
    holds: ({place}) => place === 'title'
  },
  {
    id: 'generation',
    strength: 'strong',
    because: 'a generation starts with it, which has to be H2',
    holds: ({place}) => place === 'generation'
  },
  {
    id: 'template-section',
    strength: 'strong',
    because: 'it is the label of a section of the template, which has to be H2',
    holds: ({place}) => place === 'template-section'
  },
  {
    id: 'not-one-below',
    strength: 'strong',
    because: 'it has to be one rank below the heading it belongs to',
    holds: ({place}) => place === 'below-others'
  }
]
