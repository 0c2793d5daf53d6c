import {loadProfile, withStyle} from '../profile/load.js'
import type {Profile} from '../profile/profile.js'
import {recoverDist} from '../run/dist/recover-dist.js'
import {type MendOptions, mendAll, tasksIn} from '../run/mender.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import {visible} from '../visible.js'
import {type Io, printMessages, printProblem} from './io.js'
import {type LimitOptions, limitsIn} from './limits.js'
import {type Misfits, misfitsOf} from './misfits.js'

/** The options that build and check share. */
export interface FolderOptions extends Pick<MendOptions, 'conflicts'>, LimitOptions {
  raw: string
  dist: string
  profile: string
  style?: Profile['style']
  keepGoing: boolean
  /** How many guides are mended at once; by default what suits the machine. */
  jobs?: number
  json: boolean
}

/** What the guides of a raw folder come to. */
export interface FolderPlan {
  plan: BuildPlan
  /** The paths of the Markdown files in it that are no guides. */
  leftOut: readonly string[]
  misfits: Misfits | undefined
  /** Whether nothing is to be written: a guide was rejected, or with `keepGoing` all of them. */
  isStopped: boolean
}

/** What there is to say of a file beside the guides that no known build wrote. */
export const unknownReason =
  'is among the mended guides, but no known build wrote it; remove it, or move it away'

/**
 * Finishes a build that was stopped while it wrote. One that cannot be finished is left: only a
 * new build can take its place.
 *
 * @returns why it cannot be finished; undefined where all files are of one build
 * @throws FileError when the dist folder cannot be written
 */
export function finishEarlier(dist: string, io: Io): string | undefined {
  const recovery = recoverDist(dist, (reason) =>
    printProblem({code: 'dist-waiting', path: dist, reason}, io)
  )
  if (recovery === 'finished') {
    const reason = 'a build was stopped while it wrote; the rest of it is written now'
    printProblem({code: 'dist-finished', path: dist, reason}, io)
  }
  return typeof recovery === 'string' ? undefined : recovery.reason
}

/** Mends the guides of a folder, and prints to stderr what there is to say about each. */
export async function planFolder(options: FolderOptions, io: Io): Promise<FolderPlan> {
  const {raw, conflicts, keepGoing} = options
  const profile = withStyle(loadProfile(options.profile), options.style)
  const limits = limitsIn(options)
  const {guides, unread, leftOut} = readRawFolder(raw, limits.bytes)
  const mender = io.menderFor({profile, conflicts, limits}, guides.length, options.jobs)
  const outcomes = await mendAll(tasksIn(raw, guides), mender).finally(() => mender.close())
  const plan = planBuild([...outcomes, ...unread.map((rejected) => ({rejected}))], profile)
  const misfits = misfitsOf(plan, profile, raw)
  printMessages(
    plan.messages.filter(({path}) => !misfits?.counted.has(path)),
    io
  )
  if (misfits) {
    const {reason} = misfits
    printProblem({code: 'profile-misfit', path: raw, reason}, io)
  }
  for (const {stack} of plan.rejections) {
    io.debug?.(stack ?? '')
  }
  // An empty folder in place of all the guides helps nobody.
  const isEmpty = plan.catalog.counts.guides === 0
  const isStopped = plan.rejections.length > 0 && (!keepGoing || isEmpty)
  return {plan, leftOut, misfits, isStopped}
}

// As many as show what kind of files they are.
const mostShown = 3

/** The files of a raw folder that are no guides in a line, where there are any. */
export function leftOutLine(paths: readonly string[]): string[] {
  const more = paths.length - mostShown
  const shown = [
    ...paths.slice(0, mostShown).map(visible),
    ...(more > 0 ? [`and ${more} more`] : [])
  ]
  const files = `${paths.length} file${paths.length === 1 ? '' : 's'}`
  return paths.length === 0 ? [] : [`left out, as no guides: ${files} (${shown.join(', ')})`]
}
