import type {Section} from '../catalog/schema.js'
import {type SectionKind, sectionKinds} from '../section-kinds.js'
import {childrenOf, keyOf} from './headings.js'
import {areMany, isMost, mostFrequent} from './shares.js'
import type {Study} from './study.js'

/** The parts of the generations of a corpus. */
export interface PartsDraft {
  /** How many guides have a generation. */
  answered: number
  /** The kinds of parts, with how many guides have them and what they call them. */
  kinds: {kind: SectionKind; guides: number; headings: [heading: string, guides: number][]}[]
  /** The kinds that most guides have. */
  expected: SectionKind[]
  /** Whether most guides call a part of one kind the same. */
  areUniform: boolean
  /** Headings of parts whose kind no word tells, with how many guides have them. */
  unknown: [heading: string, guides: number][]
}

// Kinds that introduce or close a guide: one without them lacks nothing.
const optional: ReadonlySet<SectionKind> = new Set(['overview', 'conclusion', 'notes', 'other'])

/** Reads the parts of the generations of guides that were mended with a profile for them. */
export function findParts(studies: readonly Study[]): PartsDraft {
  const answers = studies.flatMap(({guide}) => {
    const parts = guide.sections
      .filter(({kind, depth}) => kind === 'troubleshooting' && depth === 2)
      .flatMap((section) => childrenOf(section, guide))
    return parts.length > 0 ? [parts] : []
  })
  const kinds = kindsOf(answers)
  const frequent = kinds.filter(({guides}) => areMany(guides, answers.length))
  const expected = sectionKinds.filter(
    (kind) => !optional.has(kind) && frequent.some((each) => each.kind === kind)
  )
  return {
    answered: answers.length,
    kinds,
    expected,
    areUniform: areUniform(kinds, answers.length),
    unknown: mostFrequent(answers.flatMap((parts) => titlesOf(parts, 'other')))
  }
}

function kindsOf(answers: readonly Section[][]): PartsDraft['kinds'] {
  const kinds = mostFrequent(answers.flatMap((parts) => [...new Set(parts.map(({kind}) => kind))]))
  return kinds
    .filter(([kind]) => kind !== 'other')
    .map(([kind, guides]) => ({
      kind,
      guides,
      headings: mostFrequent(answers.flatMap((parts) => titlesOf(parts, kind)))
    }))
}

function titlesOf(parts: readonly Section[], wanted: SectionKind): string[] {
  return [...new Set(parts.filter(({kind}) => kind === wanted).map(({title}) => title))]
}

/** Whether the usual heading of each frequent kind is that of nearly all guides. */
function areUniform(kinds: PartsDraft['kinds'], answered: number): boolean {
  const frequent = kinds.filter(({guides}) => areMany(guides, answered))
  const usual = frequent.filter(isUsual)
  return frequent.length > 0 && usual.length * 2 > frequent.length
}

function isUsual({guides, headings}: PartsDraft['kinds'][number]): boolean {
  return isMost(countsByKey(headings)[0]?.[1] ?? 0, guides)
}

/** How many guides have each heading, in any case. */
function countsByKey(headings: PartsDraft['kinds'][number]['headings']): [string, number][] {
  return mostFrequent(
    headings.flatMap(([heading, count]) => Array<string>(count).fill(keyOf(heading)))
  )
}

// What so many guides say is what the generator was asked for.
const smallestShareOfLabel = 0.2

/**
 * The label that a kind of parts has: of the headings that a fifth of its guides use, in any case,
 * the one that says most. Models shorten what they were asked for.
 */
export function labelOf({guides, headings}: PartsDraft['kinds'][number]): string | undefined {
  const [longest] = countsByKey(headings)
    .filter(([, count]) => count >= guides * smallestShareOfLabel)
    .map(([key]) => key)
    .sort((a, b) => b.split(' ').length - a.split(' ').length)
  const written = headings.map(([heading]) => heading).filter((each) => keyOf(each) === longest)
  return written.sort((a, b) => capitalsIn(b) - capitalsIn(a))[0]
}

/** How many capitals a heading has; none where it has nothing else. */
function capitalsIn(heading: string): number {
  return /\p{Ll}/u.test(heading) ? (heading.match(/\p{Lu}/gu)?.length ?? 0) : -1
}
