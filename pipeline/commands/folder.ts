import {formatMessage} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import type {Profile} from '../profile/profile.js'
import {recoverDist} from '../run/dist/recover-dist.js'
import {type BuildPlan, type PlanOptions, planBuild, withUnread} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import type {Io} from './io.js'
import {type Misfits, misfitsOf} from './misfits.js'

/** The options that build and check share. */
export interface FolderOptions extends PlanOptions {
  raw: string
  dist: string
  profile: string
  style?: Profile['style']
  keepGoing: boolean
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
  'lies among the mended guides, and no build that is known wrote it; remove it, or move it away'

/**
 * Finishes a build that was stopped while it wrote. One that cannot be finished is left: only a
 * new build can take its place.
 *
 * @returns why it cannot be finished; undefined where all files are of one build
 * @throws FileError when the dist folder cannot be written
 */
export function finishEarlier(dist: string, io: Io): string | undefined {
  const recovery = recoverDist(dist, (line) => io.stderr(`mendmark: ${line}\n`))
  if (recovery === 'finished') {
    io.stderr(`mendmark: ${dist}: finished a build that was stopped while it wrote\n`)
  }
  return typeof recovery === 'string' ? undefined : recovery.reason
}

/** Mends the guides of a folder, and prints to stderr what there is to say about each. */
export function planFolder(
  {raw, profile: name, style, conflicts, keepGoing}: FolderOptions,
  io: Io
): FolderPlan {
  const profile = withStyle(loadProfile(name), style)
  const {guides, unread, leftOut} = readRawFolder(raw)
  const plan = withUnread(planBuild(guides, raw, profile, {conflicts}), unread)
  const misfits = misfitsOf(plan, profile, raw)
  for (const message of plan.messages) {
    if (!misfits?.counted.has(message.path)) {
      io.stderr(`${formatMessage(message)}\n`)
    }
  }
  if (misfits) {
    io.stderr(`mendmark: ${misfits.reason}\n`)
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
  const shown = [...paths.slice(0, mostShown), ...(more > 0 ? [`and ${more} more`] : [])]
  const files = `${paths.length} file${paths.length === 1 ? '' : 's'}`
  return paths.length === 0 ? [] : [`left out, as no guides: ${files} (${shown.join(', ')})`]
}
