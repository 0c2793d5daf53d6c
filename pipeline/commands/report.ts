import {closeSync, lstatSync, openSync, readSync} from 'node:fs'
import {writeWhole} from '../disk/write-whole.js'
import {FileError, messageOf} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {counted, type Report, reportOf} from '../report/data.js'
import {generator, reportPage} from '../report/page.js'
import {readDecisions, rejectedByGuide} from '../run/decisions.js'
import {tasksIn} from '../run/mender.js'
import {planBuild} from '../run/plan.js'
import {readRaw} from '../run/raw.js'
import {visible} from '../visible.js'
import {type RawOptions, rawIn} from './folder.js'
import {type ExitCode, type Io, printMessages} from './io.js'
import {limitsIn} from './limits.js'
import {mendTasks} from './mend-tasks.js'

/** What decides how the guides are mended, and where the page goes. */
export interface ReportOptions extends RawOptions {
  /** The page; `-` for standard output. */
  out: string
}

/**
 * Writes a page that shows each edit, with its reasons. Nothing else is written.
 *
 * @throws FileError when the raw folder cannot be read, or the page not be written
 */
export async function report(options: ReportOptions, io: Io): Promise<ExitCode> {
  const {out} = options
  requireOwn(out)
  const found = await mendedReport(options, io)
  printMessages(found.errors, io)
  const page = reportPage(found, io.pageParts?.() ?? {script: '', style: ''})
  const line = `${[
    counted(found.guides.length, 'guide'),
    counted(editsIn(found), 'edit'),
    `${found.rejections.length} rejected`
  ].join(', ')} (${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB)\n`
  if (out === '-') {
    io.stdout(page)
    io.stderr(line)
  } else {
    writePage(out, page)
    io.stdout(`${visible(out)}: ${line}`)
  }
  return found.rejections.length > 0 ? 1 : 0
}

async function mendedReport(options: ReportOptions, io: Io): Promise<Report> {
  const {conflicts, dist} = options
  const limits = limitsIn(options)
  const folders = await readRaw(options.raw, {dist, maxBytes: limits.bytes})
  const rejected = rejectedByGuide(readDecisions(options.decisions))
  const profile = withStyle(loadProfile(options.profile), options.style)
  const tasks = folders
    .flatMap(({folder, guides}) => tasksIn(folder, guides, rejected))
    .map((task) => ({...task, withEdits: true}))
  const unread = folders.flatMap((folder) => folder.unread)
  const mended = await mendTasks(tasks, {profile, conflicts, limits}, options.jobs, io)
  const outcomes = [...mended, ...unread.map((rejected) => ({rejected}))]
  return reportOf({
    raw: rawIn(options),
    profile,
    tasks,
    outcomes,
    plan: planBuild(outcomes, profile)
  })
}

function editsIn({guides}: Report): number {
  return guides.reduce((sum, {edits}) => sum + edits.length, 0)
}

// In bytes. What made a page is near its start.
const longestStart = 200

/** A file that no report is stays. */
function requireOwn(out: string): void {
  const present = out === '-' ? undefined : lstatSync(out, {throwIfNoEntry: false})
  if (present && !(present.isFile() && isReport(out))) {
    const reason = 'is there, and is no report; name another file with --out, or move it away'
    throw new FileError('report-foreign', {path: out, reason})
  }
}

function isReport(path: string): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const start = Buffer.alloc(longestStart)
    const size = readSync(file, start)
    return start.toString('latin1', 0, size).includes(`content="${generator}"`)
  } catch {
    // What cannot be read is nothing that may be written over.
    return false
  } finally {
    if (file !== undefined) {
      closeSync(file)
    }
  }
}

function writePage(path: string, page: string): void {
  try {
    writeWhole(path, page)
  } catch (error) {
    throw new FileError('report-unwritable', {
      path,
      reason: `cannot be written (${messageOf(error)}); name a file in a folder that is there`
    })
  }
}
