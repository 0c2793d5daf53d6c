import type {RejectionCode} from '../errors.js'
import type {Profile} from '../profile/profile.js'
import type {Rejection} from '../run/mender.js'
import type {BuildPlan} from '../run/plan.js'

/** Guides whose titles the profile cannot read, where most are so: then the profile is wrong. */
export interface Misfits {
  /** Whether no guide fits the profile. */
  isAll: boolean
  /** How many guides do not fit it. */
  count: number
  /** The paths of those that are counted, and not reported each in a line. */
  counted: readonly string[]
  /** What there is to say about these, and the way out, in a line. */
  reason: string
}

// As many as show what kind of guides they are.
const mostShown = 3
const aboutTitles: ReadonlySet<RejectionCode> = new Set(['no-title', 'unreadable-title'])
/** The codes that say nothing about the title. */
const beforeTitles: ReadonlySet<RejectionCode> = new Set([
  'mdx',
  'unreadable',
  'not-text',
  'empty',
  'too-large',
  'too-many-blocks',
  'too-deep',
  'too-slow',
  'fault',
  'conflict'
])

/**
 * The guides of a build that do not fit its profile, where they are the most; null where
 * each has a line of its own, because it is the guide that is wrong.
 */
export function misfitsOf(
  {catalog, rejections}: BuildPlan,
  {name, title: grammar}: Pick<Profile, 'name' | 'title'>,
  raw: string
): Misfits | null {
  const misfits = rejections.filter(({code}) => aboutTitles.has(code))
  const fitting =
    catalog.counts.guides +
    rejections.filter(({code}) => !aboutTitles.has(code) && !beforeTitles.has(code)).length
  const isAll = fitting === 0
  const counted = misfits.slice(isAll ? 0 : mostShown)
  if (misfits.length <= fitting || counted.length < 2) {
    return null
  }
  const wayOut =
    'use --profile plain for ordinary Markdown, ' +
    `or draft a profile that fits with mendmark profile ${raw}`
  const reads = `a title that the profile ${name} reads`
  const expected = grammar ? `, such as “${grammar.example}”` : ''
  const reason = isAll
    ? `none of the ${misfits.length} guides has ${reads}${expected}${firstOf(misfits)}; ${wayOut}`
    : `${counted.length} more guides do not have ${reads}; ${wayOut}`
  return {
    isAll,
    count: misfits.length,
    counted: counted.map(({path}) => path),
    reason
  }
}

/** A title that is in the guides. */
function firstOf(misfits: readonly Rejection[]): string {
  const title = misfits.find((misfit) => misfit.title !== undefined)?.title
  return title === undefined ? ', or any at all' : `; theirs are such as “${title}”`
}
