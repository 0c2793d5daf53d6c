import {decide, type SignIds} from '../../signs/sign.js'
import {type HeadingFacts, pseudoRank} from './headings.js'
import type {Outline} from './parts.js'
import {belowSigns, placeSigns} from './signs.js'

/** Where a heading belongs: its depth, 1 for the title, and the signs that it belongs there. */
export interface Place {
  readonly heading: HeadingFacts
  readonly depth: number
  readonly signs: SignIds | undefined
}

/**
 * How deep a heading is among the others: two whole numbers, compared in
 * order. A heading that belongs below a part whatever its own rank is has the
 * part’s rank as `written`, and a number above `notBelow` as `below`.
 */
interface Rank {
  readonly written: number
  readonly below: number
}

const notBelow = 0
// Below a part that has a rank, those that do not go by their own are all alike: its steps.
const directlyBelow = 1

/** The headings above the present one, outermost first. */
type Path = {heading: HeadingFacts; rank: Rank; depth: number}[]

/**
 * Gives every heading of an outline its place below a heading of the depth
 * `base`: the parts are one below that, any other heading below the last one
 * of a higher rank.
 */
export function placeHeadings(outline: Outline, base: number): Place[] {
  const path: Path = []
  const nextParts = nextPartsOf(outline)
  // The part that has a bold line below it, as far as that is known.
  let partWithBoldLine: HeadingFacts | undefined
  return outline.headings.map((heading) => {
    const partSigns = outline.parts.get(heading)
    if (partSigns) {
      path.length = 0
      path.push({heading, rank: {written: heading.rank, below: notBelow}, depth: base + 1})
      return {heading, depth: base + 1, signs: partSigns}
    }
    const part = partAbove(path, outline)
    const below =
      part && signsBelow(heading, part, outline, nextParts.get(part), partWithBoldLine === part)
    if (part && below && heading.isPseudo) {
      partWithBoldLine = part
    }
    const rank = part && below ? rankBelow(part, heading) : ownRank(heading)
    return {
      heading,
      depth: descend(path, heading, rank, base),
      signs: below ?? decide(placeSigns, {place: 'below-others'})
    }
  })
}

/** The part after each part. */
function nextPartsOf({parts}: Outline): ReadonlyMap<HeadingFacts, HeadingFacts> {
  const inOrder = [...parts.keys()]
  return new Map(
    inOrder.flatMap((part, index): [HeadingFacts, HeadingFacts][] => {
      const next = inOrder[index + 1]
      return next ? [[part, next]] : []
    })
  )
}

function partAbove([outermost]: Path, {parts}: Outline): HeadingFacts | undefined {
  return outermost && parts.has(outermost.heading) ? outermost.heading : undefined
}

function signsBelow(
  heading: HeadingFacts,
  part: HeadingFacts,
  {rankOfParts}: Outline,
  nextPart: HeadingFacts | undefined,
  followsBoldLine: boolean
): SignIds | undefined {
  return decide(belowSigns, {
    heading,
    part,
    nextPart,
    followsBoldLine,
    arePartsBold: rankOfParts === pseudoRank
  })
}

function ownRank({rank}: HeadingFacts): Rank {
  return {written: rank, below: notBelow}
}

/** Below a bold line, which has no rank, the headings keep their own among themselves. */
function rankBelow(part: HeadingFacts, heading: HeadingFacts): Rank {
  return {written: part.rank, below: part.isPseudo ? heading.rank : directlyBelow}
}

/** Leaves the headings that are no higher than `rank`, enters this one, and tells its depth. */
function descend(path: Path, heading: HeadingFacts, rank: Rank, base: number): number {
  while (path.length > 0 && !isHigher(path.at(-1)?.rank, rank)) {
    path.pop()
  }
  const depth = (path.at(-1)?.depth ?? base) + 1
  path.push({heading, rank, depth})
  return depth
}

function isHigher(a: Rank | undefined, b: Rank): boolean {
  return (
    a !== undefined && (a.written < b.written || (a.written === b.written && a.below < b.below))
  )
}
