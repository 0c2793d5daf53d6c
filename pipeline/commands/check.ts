import {posix} from 'node:path'
import {compareDist, type DistDifference} from '../run/dist-folder.js'
import {visible, visibleJson} from '../visible.js'
import {type FolderOptions, leftOutLine, planFolder} from './folder.js'
import {type ExitCode, type Io, jsonMessages} from './io.js'
import type {Misfits} from './misfits.js'

/**
 * Says whether the dist folder is what a build would write, which files differ, and
 * which of them were changed by hand. Writes nothing.
 */
export async function check(options: FolderOptions, io: Io): Promise<ExitCode> {
  const {plan, leftOut, misfits} = await planFolder(options, io)
  const rejected = plan.rejections.length
  // A build that stops writes nothing that the folder could be compared with.
  const stopped = rejected > 0 && !options.keepGoing
  const difference: FileDifference = stopped
    ? {missing: [], stale: [], leftover: [], changed: []}
    : compareDist(options.dist, plan.files)
  const {missing, stale, leftover, changed} = difference
  const isStale = missing.length + stale.length + leftover.length > 0
  if (options.json) {
    const refused = plan.rejections.map(({path, code}) => ({path, code}))
    const messages = jsonMessages(plan.messages)
    const result = {missing, stale, leftover, changed, rejected: refused, leftOut, messages}
    io.stdout(`${visibleJson(result, 2)}\n`)
  } else {
    io.stdout(differencesOf(options.dist, difference))
    io.stdout(
      leftOutLine(leftOut)
        .map((line) => `${line}\n`)
        .join('')
    )
    io.stdout(
      isStale || rejected > 0
        ? wayOut(rejected, misfits, difference)
        : `${visible(options.dist)}: up to date, ${plan.files.size} files\n`
    )
  }
  return isStale || rejected > 0 ? 1 : 0
}

/** The files that differ, without what they were compared with. */
type FileDifference = Omit<DistDifference, 'earlier'>

/** A line for each file that differs. */
function differencesOf(dist: string, {missing, stale, leftover, changed}: FileDifference): string {
  const report = (paths: readonly string[], what: string) =>
    paths.map((path) => {
      const by = changed.includes(path) ? 'changed by hand, and ' : ''
      return `${visible(posix.join(dist, path))}: ${by}${what}\n`
    })
  return [
    ...report(missing, 'missing'),
    ...report(stale, 'differs from what a build writes'),
    ...report(leftover, 'left over from an earlier build')
  ].join('')
}

function wayOut(rejected: number, misfits: Misfits | undefined, {changed}: FileDifference): string {
  const fix = misfits ? 'name a profile that fits' : `fix ${rejected === 1 ? 'it' : 'them'}`
  return [
    rejected > 0 ? `rejected: ${rejected} of the raw guides\n${fix}; then ` : '',
    changed.length > 0 ? 'make the changes by hand in the raw guides instead; then ' : '',
    'run mendmark build, and commit what it writes\n'
  ].join('')
}
