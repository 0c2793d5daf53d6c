import type {RecordCode} from '../error-codes/index.js'
import {grouped, type Limits} from '../limits.js'
import type {Fields} from './fields.js'
import type {Line} from './lines.js'
import {type Members, membersOf} from './members.js'

/** The guide of one line. */
export interface GuideLine {
  /** The number of the line, from 1. */
  number: number
  path: string
  bytes: Uint8Array
  /** All that the line says, as it is written there. */
  members: Members
}

/** A line that holds no guide, and why. */
export interface BadLine {
  number: number
  members: Members
  code: RecordCode
  /** What is wrong, and what to do about it. */
  reason: string
}

// In JSON, a byte of a text has six characters at most, as in `\u001b`; base64 has fewer. The rest
// is for the other fields of the record.
const lineFactor = 8

/** How many bytes a line may have, so that every guide within the limit can be in it. */
export function longestLine({bytes}: Pick<Limits, 'bytes'>): number {
  return bytes * lineFactor
}

/** Why a line holds no guide. */
class LineError extends Error {
  readonly code: RecordCode

  constructor(code: RecordCode, reason: string) {
    super(reason)
    this.code = code
  }
}

/**
 * Reads the guide of a line.
 *
 * @param most how many bytes a line may have, for the message
 */
export function readLine(line: Line, fields: Fields, most: number): GuideLine | BadLine {
  const {number} = line
  let members: Members = new Map()
  try {
    const text = decode(line.bytes, most)
    const record = parse(text)
    members = membersOf(text)
    return {number, path: pathIn(record, fields), bytes: bytesIn(record, fields), members}
  } catch (error) {
    if (!(error instanceof LineError)) {
      throw error
    }
    return {number, members, code: error.code, reason: error.message}
  }
}

/** Whether there is nothing in a line but white space. */
export function isBlank({bytes}: Line): boolean {
  return bytes?.every((byte) => blanks.has(byte)) ?? false
}

// Space, tab, carriage return.
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d])

function decode(bytes: Uint8Array | undefined, most: number): string {
  if (!bytes) {
    const what = `the line has more than ${grouped(most)} bytes`
    const wayOut = 'split the guide, or raise the limit with --max-bytes'
    throw new LineError('record-too-long', `${what}; ${wayOut}`)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const wayOut = 'give a guide in another encoding as “bytes”, in base64'
    throw new LineError('record-not-utf8', `the line is no UTF-8; ${wayOut}`)
  }
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The words of Node.js differ from version to version.
  }
  if (!isObject(value)) {
    throw new LineError('record-not-json', 'the line is no JSON object; write one object a line')
  }
  return value
}

const isAbsolute = /^(?:[a-z]:)?[/\\]/i

function pathIn(record: JsonObject, {path: {field, of}}: Fields): string {
  const given = record[field]
  if (typeof given !== 'string' || given === '') {
    throw new LineError('record-path', `there is no “${field}”; give the path of the guide in it`)
  }
  if (isAbsolute.test(given) || given.split(/[/\\]/).includes('..')) {
    const what = `“${field}” leads out of the folder of the guides`
    throw new LineError('record-path', `${what}; give a relative path without “..”`)
  }
  return of(given)
}

/** The bytes of the guide. A field that is null is none: tables have a value in every column. */
function bytesIn(record: JsonObject, {text: textField, bytes: bytesField}: Fields): Uint8Array {
  const names = bytesField === undefined ? [textField] : [textField, bytesField]
  const wayOut = `give the guide as a string in ${names.map((name) => `“${name}”`).join(' or ')}`
  const given = names.filter((name) => (record[name] ?? null) !== null)
  const [field = ''] = given
  const value = record[field]
  if (typeof value !== 'string' || given.length > 1) {
    const what = given.length > 1 ? 'there are two texts' : 'there is no text'
    throw new LineError('record-content', `${what}; ${wayOut}`)
  }
  return field === bytesField ? fromBase64(value, field) : fromText(value, field)
}

function fromText(text: string, field: string): Uint8Array {
  if (/\p{Surrogate}/u.test(text)) {
    const what = `“${field}” holds half of a surrogate pair, which no file can hold`
    throw new LineError('record-content', `${what}; take it out`)
  }
  return Buffer.from(text)
}

/** Spark and MIME break the lines of base64, so white space in it is none of it. */
function fromBase64(base64: string, field: string): Uint8Array {
  const text = base64.replace(/\s+/g, '')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) {
    const wayOut = 'encode the bytes of the guide with +, / and ='
    throw new LineError('record-base64', `“${field}” is no base64; ${wayOut}`)
  }
  return bytes
}
