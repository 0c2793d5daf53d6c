import {existsSync, renameSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {checkProfile} from '../drafting/check.js'
import {draftProfile} from '../drafting/draft.js'
import {type DraftReport, reportOn} from '../drafting/report.js'
import {FileError, messageOf, ProfileError, type RejectionCode} from '../errors.js'
import type {Corpus} from '../profile/corpus.js'
import {builtInProfile, loadProfile} from '../profile/load.js'
import type {ProfileFile} from '../profile/schema/index.js'
import {readIfThere} from '../run/files.js'
import {mendAll, tasksIn} from '../run/mender.js'
import {type RawGuide, readRawFolder} from '../run/raw-folder.js'
import {within} from '../time-limit.js'
import {visible, visibleJson} from '../visible.js'
import {type ExitCode, type Io, printMessages} from './io.js'
import {type LimitOptions, limitsIn} from './limits.js'

export interface ProfileOptions extends LimitOptions {
  /** Where the draft is written; standard output where it is left out. */
  out?: string
  /** A profile, by name or file, that is held against the folder. Nothing is drafted then. */
  check?: string
}

/**
 * Drafts a profile from a folder of guides, and says what it found; or says what a profile
 * recognises in the folder.
 *
 * @throws FileError when the folder cannot be read, or the draft not be written
 */
export async function profile(folder: string, options: ProfileOptions, io: Io): Promise<ExitCode> {
  const {out, check} = options
  const corpus = check === undefined ? builtInProfile('generated-guides') : loadProfile(check)
  const {guides, unread} = readRawFolder(folder, options.maxBytes)
  printMessages(
    unread.flatMap(({messages}) => messages),
    io
  )
  const raw = await withinLimits(folder, guides, corpus, options, io)
  if (raw.length === 0) {
    throw new FileError('raw-empty', {
      path: folder,
      reason: 'no guide can be read; fix them, or name another folder'
    })
  }
  if (check !== undefined) {
    const {recognised, missed, rejected} = inTime(raw, options, () => checkProfile(raw, corpus))
    io.stdout(listed('recognised', recognised) + listed('missed', missed))
    return rejected + unread.length + (guides.length - raw.length) > 0 ? 1 : 0
  }
  const draft = inTime(raw, options, () => draftProfile(raw, nameFor(out)))
  const report = reportOn(draft)
  const text = `${visibleJson(withComment(draft.profile, report), 2)}\n`
  const said = listed('found', report.found) + listed('look at these', report.unsure)
  if (out === undefined) {
    io.stdout(text)
    io.stderr(said)
  } else {
    io.stdout(said + keep(out, text) + nextSteps(folder, out, draft.isCorpus))
  }
  return 0
}

/**
 * The guides that can be mended within the limits. A draft mends each several times, where
 * nothing ends what takes too long. What is left out is reported.
 */
async function withinLimits(
  folder: string,
  raw: readonly RawGuide[],
  profile: Corpus,
  options: LimitOptions,
  io: Io
): Promise<RawGuide[]> {
  const mender = await io.menderFor({profile, limits: limitsIn(options)}, raw.length)
  const outcomes = await mendAll(tasksIn(folder, raw), mender).finally(() => mender.close())
  return raw.filter((_, index) => {
    const outcome = outcomes[index]
    const isOver = outcome && 'rejected' in outcome && overLimits.has(outcome.rejected.code)
    if (isOver) {
      printMessages(outcome.rejected.messages, io)
    }
    return !isOver
  })
}

const overLimits: ReadonlySet<RejectionCode> = new Set([
  'too-large',
  'too-many-blocks',
  'too-deep',
  'too-slow'
])

const unnamed = 'my-guides'

/** What a profile in a file is called. */
function nameFor(out: string | undefined): string {
  const name = basename(out ?? unnamed)
    .replace(/\.json$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return name === '' ? unnamed : name
}

/** A profile with what was found, for whoever reads the file. */
function withComment({name, ...rest}: ProfileFile, {found, unsure}: DraftReport): ProfileFile {
  const look = unsure.map((line) => `look at this: ${line}`)
  return {$comment: ['Drafted by mendmark profile.', ...found, ...look], name, ...rest}
}

/** Reads guides in this thread, for so many seconds at most and one more for each of them. */
function inTime<Result>(
  raw: readonly RawGuide[],
  {check, maxSeconds}: ProfileOptions,
  work: () => Result
): Result {
  const seconds = maxSeconds + raw.length
  const result = within(seconds * 1000, work)
  if (!result) {
    throw new ProfileError('profile-limit', {
      ...(check !== undefined && {path: check}),
      reason:
        `reading the guides takes more than ${seconds} s; look for a pattern that tries too ` +
        'much, or raise the limit with --max-seconds'
    })
  }
  return result.done
}

/** A name beside a file that nothing has. */
function freeName(out: string): string {
  let name = `${out}.bak`
  for (let count = 2; existsSync(name); count++) {
    name = `${out}.bak${count}`
  }
  return name
}

/** Writes a draft. What was in the file before is kept beside it. */
function keep(out: string, text: string): string {
  const before = readIfThere(out)?.toString('utf8')
  const backup = freeName(out)
  const moves = before !== undefined && before !== text
  try {
    if (moves) {
      renameSync(out, backup)
    }
    writeFileSync(out, text)
  } catch (error) {
    throw new FileError('draft-unwritable', {
      path: out,
      reason:
        `cannot be written (${messageOf(error)}); ` +
        'name a file in a folder that is there with --out'
    })
  }
  return moves ? `\n${visible(`${out} was there; it is ${backup} now`)}\n` : ''
}

function nextSteps(folder: string, out: string, isCorpus: boolean): string {
  const name = isCorpus ? out : 'plain'
  return `\n${visible(`now: mendmark build --raw ${folder} --profile ${name}`)}\n`
}

/** A label above its lines; nothing where there is none. */
function listed(label: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${label}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}` : ''
}
