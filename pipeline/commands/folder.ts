import {formatProblem} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import type {Profile} from '../profile/profile.js'
import {type BuildPlan, type PlanOptions, planBuild} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import {visible} from '../visible.js'
import {type Io, printMessages} from './io.js'
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
}

/** Mends the guides of a folder, and prints to stderr what there is to say about each. */
export function planFolder(
  {raw, profile: name, style, conflicts}: FolderOptions,
  io: Io
): FolderPlan {
  const profile = withStyle(loadProfile(name), style)
  const {guides, leftOut} = readRawFolder(raw)
  const plan = planBuild(guides, raw, profile, {conflicts})
  const misfits = misfitsOf(plan, profile, raw)
  printMessages(
    plan.messages.filter(({path}) => !misfits?.counted.has(path)),
    io
  )
  if (misfits) {
    const {reason} = misfits
    io.stderr(`mendmark: ${formatProblem({code: 'profile-misfit', path: raw, reason})}\n`)
  }
  for (const {stack} of plan.rejections) {
    io.debug?.(stack ?? '')
  }
  return {plan, leftOut, misfits}
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
