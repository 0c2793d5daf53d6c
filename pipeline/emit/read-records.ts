import {createReadStream} from 'node:fs'
import {type Guide, guideSchema} from '../catalog/schema.js'
import {isOutputPath} from '../disk/names.js'
import {hashOf} from '../disk/read.js'
import {codeOf} from '../disk/system.js'
import {type FileCode, messageOf, type Problem} from '../errors.js'
import type {FieldName} from '../stream/field-names.js'
import {linesIn} from '../stream/lines.js'
import {type FailedRecord, isFailed, type MendedRecord, readRecord} from '../stream/record.js'
import {asRecordLine} from './datatrove.js'
import {GzipError, unzipped} from './unzipped.js'

/** A file of records, or standard input. */
export interface RecordFile {
  /** For messages. */
  name: string
  open(): AsyncIterable<Uint8Array>
}

/** A file of records on disk. */
export function recordFile(path: string): RecordFile {
  return {name: path, open: () => createReadStream(path)}
}

/** Where a record is. */
export interface Origin {
  file: string
  line: number
}

/** A record of `stream`, and where it is; or what is wrong there. */
export type Found =
  | {origin: Origin; record: MendedRecord | FailedRecord}
  | {problem: Problem<FileCode>}

// In bytes. A guide of 512,000 bytes, its entry, and all of its edits take a tenth of that at most.
const longestRecord = 100_000_000

/** Reads the records of a file, one after the other. After a fault of the file, there are none. */
export async function* recordsIn(
  {name, open}: RecordFile,
  fields: FieldName
): AsyncGenerator<Found, void> {
  let last: {line: number; wrong: string} | undefined
  let line = 0
  let hasEnd = true
  const watched = async function* () {
    for await (const chunk of unzipped(open())) {
      hasEnd = chunk.length > 0 ? chunk.at(-1) === lineFeed : hasEnd
      yield chunk
    }
  }
  try {
    for await (const {number, bytes} of linesIn(watched(), longestRecord)) {
      // Whether a line that is wrong is the last one, and cut off, is known when there is no other.
      if (last) {
        yield {problem: invalid(name, last.line, last.wrong)}
        last = undefined
      }
      line = number
      const read = recordIn(bytes, fields)
      if (read === undefined) {
        continue
      }
      if ('wrong' in read) {
        last = {line, wrong: read.wrong}
      } else {
        yield {origin: {file: name, line}, record: read}
      }
    }
  } catch (error) {
    yield {problem: unreadable(name, line, error)}
    return
  }
  if (last) {
    yield {problem: hasEnd ? invalid(name, last.line, last.wrong) : cutOff(name, last.line)}
  }
}

const lineFeed = 0x0a
const decoder = new TextDecoder('utf-8', {fatal: true})

/** The record of a line, or what is wrong with it; undefined where there is nothing in it. */
function recordIn(
  bytes: Uint8Array | undefined,
  fields: FieldName
): MendedRecord | FailedRecord | {wrong: string} | undefined {
  if (bytes === undefined) {
    return {wrong: `it has more than ${longestRecord} bytes`}
  }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return {wrong: 'it is no UTF-8'}
  }
  if (text.trim() === '') {
    return undefined
  }
  const record = readRecord(fields === 'datatrove' ? asRecordLine(text) : text)
  return 'wrong' in record || isFailed(record) ? record : whole(record)
}

/** A record of a mended guide, where it holds what `stream` wrote. */
function whole(record: MendedRecord): MendedRecord | {wrong: string} {
  const result = guideSchema.safeParse(record.guide)
  if (!result.success) {
    const [issue] = result.error.issues
    return {wrong: `its field “guide.${issue?.path.join('.')}” is wrong: ${issue?.message}`}
  }
  const guide: Guide = result.data
  if (!isOutputPath(guide.path)) {
    return {wrong: `its guide cannot be written to ${guide.path}`}
  }
  if (hashOf(record.markdown) !== guide.sha256) {
    return {wrong: 'its Markdown was changed since, and is not what its “guide.sha256” says'}
  }
  return {...record, guide}
}

const wayOut = 'run mendmark stream again for the guides of this file'

function invalid(path: string, line: number, wrong: string): Problem<FileCode> {
  const reason = `the line is no record of mendmark stream: ${wrong}; ${wayOut}`
  return {code: 'records-invalid', path, line, reason}
}

function cutOff(path: string, line: number): Problem<FileCode> {
  const reason = `the file ends in the middle of a record, so it is cut off; ${wayOut}`
  return {code: 'records-cut-off', path, line, reason}
}

/** What there is to say of a file that cannot be read, or not to its end. */
function unreadable(path: string, line: number, error: unknown): Problem<FileCode> {
  const place = {path, ...(line > 0 && {line})}
  const code = codeOf(error)
  if (code === 'Z_BUF_ERROR') {
    const reason = `the gzip ends after this line, so the file is cut off; ${wayOut}`
    return {code: 'records-cut-off', ...place, reason}
  }
  const what = messageOf(error)
  if (error instanceof GzipError || code?.startsWith('Z_')) {
    const reason = `the gzip is broken after this line (${what}); ${wayOut}`
    return {code: 'records-invalid', ...place, reason}
  }
  if (code === undefined) {
    // The system has a code for what it refuses: this is a fault of the program.
    throw error
  }
  const reason = `cannot be read (${what}); name the files that mendmark stream wrote, or -`
  return {code: 'unreadable', ...place, reason}
}
