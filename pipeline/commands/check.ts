import {posix} from 'node:path'
import {FileError, type Message} from '../errors.js'
import {isJson, type ReporterOptions, reportBy} from '../reporters/index.js'
import {compareDist, type DistDifference} from '../run/dist/compare.js'
import {visible, visibleJson} from '../visible.js'
import {
  type FolderOptions,
  finishEarlier,
  leftOutLine,
  planFolder,
  unknownReason
} from './folder.js'
import {type ExitCode, type Io, jsonMessages} from './io.js'
import type {Misfits} from './misfits.js'

export interface CheckOptions extends FolderOptions, ReporterOptions {}

/**
 * Says whether the dist folder is what a build would write, which files differ, and
 * which of them were changed by hand. Writes nothing, but finishes a build that was stopped
 * while it wrote.
 *
 * @throws FileError when such a build cannot be finished
 */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  await requireWhole(options.dist, io)
  const {outline, files, leftOut, isStopped} = await planFolder(options, io)
  const {misfits, rejections} = outline
  const rejected = rejections.length
  // A build that stops writes nothing that the folder could be compared with.
  const difference: FileDifference = isStopped
    ? {missing: [], stale: [], leftover: [], changed: [], unknown: []}
    : await compareDist(options.dist, files.hashes)
  const {missing, stale, leftover, changed, unknown} = difference
  const isStale = missing.length + stale.length + leftover.length + unknown.length > 0
  const report = reportBy(options.reporter, [
    ...outline.messages,
    ...differenceMessages(options.dist, difference)
  ])
  if (report !== undefined) {
    io.stdout(report)
  } else if (isJson(options)) {
    const refused = rejections.map(({path, code}) => ({path, code}))
    const messages = jsonMessages(outline.messages)
    const result = {missing, stale, leftover, changed, unknown, rejected: refused}
    io.stdout(`${visibleJson({...result, leftOut, messages}, 2)}\n`)
  } else {
    io.stdout(
      differencesOf(options.dist, difference)
        .map(({path, what}) => `${visible(path)}: ${what}\n`)
        .join('')
    )
    io.stdout(
      leftOutLine(leftOut)
        .map((line) => `${line}\n`)
        .join('')
    )
    io.stdout(
      isStale || rejected > 0
        ? wayOut(rejected, misfits, difference)
        : `${visible(options.dist)}: up to date, ${files.hashes.size} files\n`
    )
  }
  return isStale || rejected > 0 ? 1 : 0
}

/** The files that differ, without what they were compared with. */
type FileDifference = Omit<DistDifference, 'earlier' | 'present'>

async function requireWhole(dist: string, io: Io): Promise<void> {
  const reason = await finishEarlier(dist, io)
  if (reason !== undefined) {
    throw new FileError('dist-unfinished', {
      path: dist,
      reason:
        `a build was stopped while it wrote, and cannot be finished (${reason}); ` +
        'run mendmark build again'
    })
  }
}

/** A message for each file that differs, for programs that show messages beside their files. */
function differenceMessages(dist: string, difference: FileDifference): Message[] {
  return differencesOf(dist, difference).map(({path, what}) => {
    const reason = `${what}; run mendmark build, and commit what it writes`
    return {path, line: 1, column: 1, severity: 'error', reason, ruleId: 'dist-stale'}
  })
}

/** Each file that differs, with what there is to say of it. */
function differencesOf(dist: string, difference: FileDifference): {path: string; what: string}[] {
  const {missing, stale, leftover, changed, unknown} = difference
  const report = (paths: readonly string[], what: string) =>
    paths.map((path) => {
      const by = changed.includes(path) ? 'changed by hand, and ' : ''
      return {path: posix.join(dist, path), what: `${by}${what}`}
    })
  return [
    ...report(missing, 'missing'),
    ...report(stale, 'differs from what a build writes'),
    ...report(leftover, 'left over from an earlier build'),
    ...report(unknown, unknownReason)
  ]
}

function wayOut(rejected: number, misfits: Misfits | null, {changed}: FileDifference): string {
  const fix = misfits ? 'name a profile that fits' : `fix ${rejected === 1 ? 'it' : 'them'}`
  return [
    rejected > 0 ? `rejected: ${rejected} of the raw guides\n${fix}; then ` : '',
    changed.length > 0 ? 'make the changes by hand in the raw guides instead; then ' : '',
    'run mendmark build, and commit what it writes\n'
  ].join('')
}
