import {statSync} from 'node:fs'
import {join, posix} from 'node:path'
import {readSource} from '../decode/bytes.js'
import {ReadError, readNamed} from '../disk/read.js'
import {placesIn} from '../edits/ledger.js'
import {wordChanges} from '../edits/word-changes.js'
import {FileError} from '../errors.js'
import {markdownFilesIn} from '../run/markdown-files.js'
import {visible, visibleJson} from '../visible.js'
import type {ExitCode, Io} from './io.js'

export interface VerifyOptions {
  json: boolean
  maxBytes: number
}

/** Words that were lost or added, and where: lost ones are in the file before, others after. */
interface Finding {
  path: string
  line: number
  column: number
  kind: 'lost' | 'added'
  words: string
}

/**
 * Says which words were lost or added between two files, or between the Markdown files of two
 * folders, whoever changed them. Marks, white space and the numbers of lists are no words.
 *
 * @throws FileError when one of the two cannot be read
 */
export async function verify(
  before: string,
  after: string,
  options: VerifyOptions,
  io: Io
): Promise<ExitCode> {
  const pairs = pairsOf(before, after)
  const findings = pairs.flatMap(([from, to]) => findingsIn(from, to, options.maxBytes))
  if (options.json) {
    io.stdout(`${visibleJson({files: pairs.length, findings}, 2)}\n`)
  } else {
    io.stdout(findings.map(lineOf).join('') + summaryOf(pairs.length, findings))
  }
  return findings.length > 0 ? 1 : 0
}

function lineOf({path, line, column, kind, words}: Finding): string {
  return `${visible(path)}:${line}:${column} ${kind}: ${visible(words)}\n`
}

function summaryOf(files: number, findings: readonly Finding[]): string {
  const count = (wanted: Finding['kind']) =>
    findings
      .filter(({kind}) => kind === wanted)
      .reduce((sum, {words}) => sum + words.split(' ').length, 0)
  const compared = files === 1 ? '1 file' : `${files} files`
  return findings.length === 0
    ? `${compared}: no word was lost or added\n`
    : `${compared}: ${count('lost')} words lost, ${count('added')} added\n`
}

type Pair = readonly [before: string | undefined, after: string | undefined]

/** The two files, or those of two folders that have one path in them. */
function pairsOf(before: string, after: string): Pair[] {
  const [isFolder, ...others] = [before, after].map(isFolderAt)
  if (others.some((other) => other !== isFolder)) {
    throw new FileError('verify-kinds', {
      path: after,
      reason: `is ${isFolder ? 'a file' : 'a folder'}, and ${before} is not; name two of a kind`
    })
  }
  if (!isFolder) {
    return [[before, after]]
  }
  const [old, made] = [markdownIn(before), markdownIn(after)]
  return [...new Set([...old, ...made])]
    .sort()
    .map((path) => [
      old.has(path) ? posix.join(before, path) : undefined,
      made.has(path) ? posix.join(after, path) : undefined
    ])
}

function isFolderAt(path: string): boolean {
  const stats = statSync(path, {throwIfNoEntry: false})
  if (!stats) {
    throw new FileError('unreadable', {
      path,
      reason: 'is not there; name two files, or two folders'
    })
  }
  return stats.isDirectory()
}

function markdownIn(folder: string): Set<string> {
  return new Set(markdownFilesIn(folder, ({parentPath, name}) => isFileAt(join(parentPath, name))))
}

/** Whether a path leads to a file: a link may lead to a folder, or nowhere. */
function isFileAt(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

function findingsIn(before: string | undefined, after: string | undefined, most: number) {
  const [old, made] = [before, after].map((path) => (path === undefined ? '' : textOf(path, most)))
  const [placeBefore, placeAfter] = [placesIn(old ?? ''), placesIn(made ?? '')]
  return wordChanges(old ?? '', made ?? '').map(({kind, words, offset}): Finding => {
    const isLost = kind === 'lost'
    const path = (isLost ? before : after) ?? ''
    return {path, ...(isLost ? placeBefore : placeAfter)(offset), kind, words}
  })
}

function textOf(path: string, most: number): string {
  try {
    return readSource(readNamed(path, most)).text
  } catch (error) {
    if (!(error instanceof ReadError)) {
      throw error
    }
    throw new FileError('unreadable', {
      path,
      reason: `cannot be read (${error.message}); name two files, or two folders`
    })
  }
}
