import {hashOf} from '../../disk/read.js'
import type {MendOutcome, MendTask, Rejection} from '../mender.js'
import type {Store} from './store.js'

/** How the cache served a build, in guides. */
export interface CacheUse {
  /** Guides that were not mended again. */
  hits: number
  /** Guides that were mended, since the cache did not know them. */
  misses: number
  /** Of the misses, those whose entry was damaged or not ours. */
  broken: number
}

/** What guides came to in earlier builds. */
export interface GuideCache {
  readonly use: CacheUse
  /** The key of something that depends on all that guides are mended with. */
  keyOf(...parts: readonly unknown[]): string
  /** What became of a guide the last time; undefined where that is not known. */
  outcomeOf(task: MendTask): MendOutcome | undefined
  /** Keeps what became of a guide, where it would be the same again. */
  keep(task: MendTask, outcome: MendOutcome): void
}

/**
 * The cache in a store.
 *
 * @param mendedWith all that decides what becomes of a guide: the program, the profile, options
 */
export function guideCacheIn(store: Store, mendedWith: readonly unknown[]): GuideCache {
  const use: CacheUse = {hits: 0, misses: 0, broken: 0}
  // Regular expressions know the Unicode of the Node that they run in.
  const base = JSON.stringify([process.version, ...mendedWith])
  const keyOf = (...parts: readonly unknown[]) => hashOf(JSON.stringify([base, ...parts]))
  const keyOfTask = ({path, sourcePath, bytes, rejected = []}: MendTask) =>
    keyOf('guide', path, sourcePath, hashOf(bytes), rejected)
  return {
    use,
    keyOf,
    outcomeOf(task) {
      const found = store.find(keyOfTask(task))
      if (typeof found === 'object' && isOutcome(found.value)) {
        use.hits += 1
        return found.value
      }
      use.misses += 1
      use.broken += found === 'none' ? 0 : 1
      return undefined
    },
    keep(task, outcome) {
      if (!('rejected' in outcome) || isLasting(outcome.rejected)) {
        store.keep(keyOfTask(task), outcome)
      }
    }
  }
}

/** Its key and its hash say that it is one of ours, and of this version. */
function isOutcome(value: unknown): value is MendOutcome {
  return typeof value === 'object' && value !== null && ('mended' in value || 'rejected' in value)
}

/** The codes that say what the machine could not do this time, or what a later version may do. */
const passing: ReadonlySet<Rejection['code']> = new Set([
  'too-slow',
  'too-large',
  'unreadable',
  'fault'
])

/** Whether a guide would be rejected in the same way again. */
export function isLasting({code}: Pick<Rejection, 'code'>): boolean {
  return !passing.has(code)
}

/**
 * Mends the guides that a cache does not know, and keeps what becomes of them.
 *
 * @returns what became of each guide, in their order
 */
export async function mendUnknown(
  tasks: readonly MendTask[],
  cache: GuideCache | undefined,
  mend: (tasks: readonly MendTask[]) => Promise<MendOutcome[]>
): Promise<MendOutcome[]> {
  if (!cache) {
    return mend(tasks)
  }
  const known = tasks.map((task) => cache.outcomeOf(task))
  const unknown = tasks.filter((_, index) => known[index] === undefined)
  const mended = unknown.length > 0 ? await mend(unknown) : []
  const pairs = new Map(unknown.map((task, index) => [task, mended[index]]))
  for (const [task, outcome] of pairs) {
    if (outcome) {
      cache.keep(task, outcome)
    }
  }
  return tasks.flatMap((task, index) => known[index] ?? pairs.get(task) ?? [])
}
