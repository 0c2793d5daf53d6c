import {formatProblem} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import type {Profile} from '../profile/profile.js'
import {type MendOptions, mendAll, tasksIn} from '../run/mender.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import {visible} from '../visible.js'
import {type Io, printMessages} from './io.js'
import {type LimitOptions, limitsIn} from './limits.js'
import {type Misfits, misfitsOf} from './misfits.js'

/** The options that build and check share. */
export interface FolderOptions extends Pick<MendOptions, 'conflicts'>, LimitOptions {
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
export async function planFolder(options: FolderOptions, io: Io): Promise<FolderPlan> {
  const {raw, conflicts} = options
  const profile = withStyle(loadProfile(options.profile), options.style)
  const {guides, leftOut} = readRawFolder(raw)
  const mender = io.menderFor({profile, conflicts, limits: limitsIn(options)}, guides.length)
  const outcomes = await mendAll(tasksIn(raw, guides), mender).finally(() => mender.close())
  const plan = planBuild(outcomes, profile)
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
