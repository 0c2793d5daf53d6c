import {posix} from 'node:path'
import {loadProfile, withStyle} from '../profile/load.js'
import {compareDist} from '../run/dist-folder.js'
import {planBuild} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import type {BuildOptions} from './build.js'
import {type ExitCode, type Io, printMessages} from './io.js'

/**
 * Says whether the dist folder is what a build would write, and which files differ.
 * Writes nothing.
 */
export function check(options: BuildOptions, io: Io): ExitCode {
  const profile = withStyle(loadProfile(options.profile), options.style)
  const plan = planBuild(readRawFolder(options.raw), options.raw, profile)
  printMessages(plan.messages, io)
  const rejected = plan.rejections.length
  // A build that stops writes nothing that the folder could be compared with.
  const stopped = rejected > 0 && !options.keepGoing
  const difference = stopped
    ? {missing: [], stale: [], leftover: []}
    : compareDist(options.dist, plan.files)
  const count = difference.missing.length + difference.stale.length + difference.leftover.length
  if (options.json) {
    io.stdout(`${JSON.stringify({...difference, rejected: plan.rejections}, null, 2)}\n`)
  } else {
    const report = (paths: readonly string[], what: string) =>
      paths.map((path) => `${posix.join(options.dist, path)}: ${what}\n`).join('')
    io.stdout(
      report(difference.missing, 'missing') +
        report(difference.stale, 'differs from what a build writes') +
        report(difference.leftover, 'left over from an earlier build')
    )
    if (rejected > 0) {
      io.stdout(`${rejected} of the raw guides were rejected\nfix them; then `)
    }
    io.stdout(
      count === 0 && rejected === 0
        ? `${options.dist}: up to date, ${plan.files.size} files\n`
        : 'run mendmark build, and commit what it writes\n'
    )
  }
  return count > 0 || rejected > 0 ? 1 : 0
}
