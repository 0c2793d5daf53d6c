import {renameSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {checkProfile} from '../drafting/check.js'
import {draftProfile} from '../drafting/draft.js'
import {type DraftReport, reportOn} from '../drafting/report.js'
import {FileError, messageOf} from '../errors.js'
import {loadProfile} from '../profile/load.js'
import type {ProfileFile} from '../profile/schema/index.js'
import {readIfThere} from '../run/files.js'
import {readRawFolder} from '../run/raw-folder.js'
import {type ExitCode, type Io, printMessages} from './io.js'

export interface ProfileOptions {
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
export function profile(folder: string, {out, check}: ProfileOptions, io: Io): ExitCode {
  const {guides: raw, unread} = readRawFolder(folder)
  printMessages(
    unread.flatMap(({messages}) => messages),
    io
  )
  if (raw.length === 0) {
    throw new FileError(`${folder}: no guide can be read; fix them, or name another folder`)
  }
  if (check !== undefined) {
    const {recognised, missed, rejected} = checkProfile(raw, loadProfile(check))
    io.stdout(listed('recognised', recognised) + listed('missed', missed))
    return rejected + unread.length > 0 ? 1 : 0
  }
  const draft = draftProfile(raw, nameFor(out))
  const report = reportOn(draft)
  const text = `${JSON.stringify(withComment(draft.profile, report), null, 2)}\n`
  const said = listed('found', report.found) + listed('look at these', report.unsure)
  if (out === undefined) {
    io.stdout(text)
    io.stderr(said)
  } else {
    io.stdout(said + keep(out, text) + nextSteps(folder, out, draft.isCorpus))
  }
  return 0
}

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

/** Writes a draft. What was in the file before is kept beside it. */
function keep(out: string, text: string): string {
  const before = readIfThere(out)?.toString('utf8')
  const backup = `${out}.bak`
  const moves = before !== undefined && before !== text
  try {
    if (moves) {
      renameSync(out, backup)
    }
    writeFileSync(out, text)
  } catch (error) {
    throw new FileError(
      `${out}: cannot be written (${messageOf(error)}); ` +
        'name a file in a folder that is there with --out'
    )
  }
  return moves ? `\n${out} was there; it is ${backup} now\n` : ''
}

function nextSteps(folder: string, out: string, isCorpus: boolean): string {
  const name = isCorpus ? out : 'plain'
  return `\nnow: mendmark build --raw ${folder} --profile ${name}\n`
}

/** A label above its lines; nothing where there is none. */
function listed(label: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${label}\n${lines.map((line) => `  ${line}\n`).join('')}` : ''
}
