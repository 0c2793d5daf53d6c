import type {Generated, GeneratedSection} from '../../profile/profile.js'
import {settledHeading} from '../../profile/section-label.js'
import {exactSectionOf, sectionOf} from '../../profile/word-sets.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {type HeadingFacts, pseudoRank} from './headings.js'
import {partSigns} from './signs.js'

/** The headings of a stretch of a guide, and which of them are its parts. */
export interface Outline {
  readonly headings: readonly HeadingFacts[]
  /** The parts in order, each with the signs that it is one. */
  readonly parts: ReadonlyMap<HeadingFacts, SignIds>
  /** The rank at which the parts were written. */
  readonly rankOfParts: number
}

/** The outline of a generation. */
export interface GenerationOutline extends Outline {
  /** What each part is to be called: the label of its section, and what its words add to it. */
  readonly labels: ReadonlyMap<HeadingFacts, string>
}

/** A heading with the section that its words tell. */
interface Told {
  readonly heading: HeadingFacts
  readonly section: GeneratedSection
  /** Its words name the section and nothing else. */
  readonly isExact: boolean
}

/**
 * Recognises the parts of a generation among its headings.
 *
 * @param headings those below the heading that the generation starts with
 * @param names what the error is called, in lower case
 */
export function readOutline(
  headings: readonly HeadingFacts[],
  generated: Generated,
  names: ReadonlySet<string>
): GenerationOutline {
  const told = headings.flatMap((heading) => readSection(heading, generated, names) ?? [])
  const exact = told.filter(({isExact}) => isExact)
  const rankOfParts = mostUsedRank(exact, generated) ?? highestRank(headings)
  const countByKind = new Map<string, number>()
  for (const {section} of exact) {
    countByKind.set(section.kind, (countByKind.get(section.kind) ?? 0) + 1)
  }
  const parts = new Map<HeadingFacts, SignIds>()
  const labels = new Map<HeadingFacts, string>()
  let before: Told | undefined
  for (const each of told) {
    const {heading, section, isExact} = each
    const signs = decide(partSigns, {
      heading,
      namesNothingElse: isExact,
      isOnlyOneExpected:
        generated.expected.includes(section.kind) && countByKind.get(section.kind) === 1,
      rankOfParts,
      before: before && {
        rank: before.heading.rank,
        isSame: before.section.kind === section.kind
      }
    })
    if (signs) {
      parts.set(heading, signs)
      labels.set(heading, settledHeading(heading.text, section, generated, names))
      before = each
    }
  }
  return {headings, parts, rankOfParts, labels}
}

function highestRank(headings: readonly HeadingFacts[]): number {
  return headings.reduce((highest, {rank}) => Math.min(highest, rank), pseudoRank)
}

/** The section that a heading tells. A pseudo-heading has to name it and nothing else. */
function readSection(
  heading: HeadingFacts,
  generated: Generated,
  names: ReadonlySet<string>
): Told | undefined {
  const exact = exactSectionOf(heading.text, generated, names)
  const section = exact ?? (heading.isPseudo ? undefined : sectionOf(heading.text, generated))
  return section && {heading, section, isExact: exact !== undefined}
}

/**
 * The rank at which most of the expected sections are; then most of the
 * others; then the lower rank. Undefined where no heading names a section.
 */
function mostUsedRank(exact: readonly Told[], {expected}: Generated): number | undefined {
  const counts = new Map<number, {expected: number; others: number}>()
  for (const {heading, section} of exact) {
    const count = counts.get(heading.rank) ?? {expected: 0, others: 0}
    count[expected.includes(section.kind) ? 'expected' : 'others'] += 1
    counts.set(heading.rank, count)
  }
  const [most] = [...counts].sort(
    ([rankA, a], [rankB, b]) => b.expected - a.expected || b.others - a.others || rankB - rankA
  )
  return most?.[0]
}
