import type {Guide} from '../catalog/schema.js'
import type {Edit} from '../edits/ledger.js'
import type {JsonMessage} from '../json-messages.js'

/** What `stream` writes for a guide that it mended. There may be other fields, of the input. */
export interface MendedRecord {
  /** The guide’s path, as the input gave it. */
  path: string
  /** The guide’s id in the catalog. */
  id: string
  /** The mended Markdown. */
  markdown: string
  /** The guide’s entry in the catalog; what depends on other guides is left empty or false. */
  guide: Guide
  edits: readonly Edit[]
  messages: readonly JsonMessage[]
}

/** What `stream` writes for a guide that it rejects, or a line that it cannot read. */
export interface FailedRecord {
  /** The guide’s path, where the line has one. */
  path?: string
  /** The number of a line that cannot be read, from 1. */
  line?: number
  error: {code: string; messages: readonly JsonMessage[]}
}

export type StreamRecord = MendedRecord | FailedRecord

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown, all: Fields) => boolean
type Shape = Readonly<Record<string, Check>>

const isText: Check = (value) => typeof value === 'string'
// It is printed for other programs, which obey what is in a line.
const isCode: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value)
const isLine: Check = (value) => Number.isInteger(value)
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const optional =
  (check: Check): Check =>
  (value, all) =>
    value === undefined || check(value, all)
const has =
  (shape: Shape): Check =>
  (value) =>
    isObject(value) && misfitIn(value, shape) === undefined
const listOf =
  (shape: Shape): Check =>
  (value) =>
    Array.isArray(value) && value.every((each) => has(shape)(each, {}))

const message: Shape = {
  path: isText,
  line: isLine,
  column: isLine,
  severity: (value) => value === 'error' || value === 'warning' || value === 'info',
  code: isCode,
  reason: isText
}
const edit: Shape = {ruleId: isText, line: isLine, offset: isLine, before: isText, after: isText}
/** What names and places the guide. The rest is checked with the schema of the catalog. */
const guide: Shape = {
  id: isText,
  // A record is input: its guide is written where a build would write it, and nowhere else.
  path: (value, {id}) => value === `guides/${id}.md`,
  sha256: isText,
  title: isText,
  source: has({path: isText, sha256: isText}),
  sections: Array.isArray
}
const mended: Shape = {
  path: isText,
  id: isText,
  markdown: isText,
  guide: (value, {id}) => has(guide)(value, {}) && isObject(value) && value['id'] === id,
  edits: listOf(edit),
  messages: listOf(message)
}
const failed: Shape = {
  path: optional(isText),
  line: optional(isLine),
  error: has({code: isCode, messages: listOf(message)})
}

/** The first field of a shape that a value does not have as it should. */
function misfitIn(value: Fields, shape: Shape): string | undefined {
  return Object.keys(shape).find((field) => shape[field]?.(value[field], value) !== true)
}

/** Whether a record says why there is no mended guide. */
export function isFailed(record: StreamRecord): record is FailedRecord {
  return 'error' in record
}

function isMendedShape(value: Fields): value is Fields & MendedRecord {
  return misfitIn(value, mended) === undefined
}

function isFailedShape(value: Fields): value is Fields & FailedRecord {
  return misfitIn(value, failed) === undefined
}

/**
 * Reads one record of `stream`, in the fields of Mendmark. Of the guide’s entry, only what names
 * and places it is checked.
 *
 * @param line the line, without its end
 * @returns the record, or what is wrong with the line, as a clause
 */
export function readRecord(line: string): StreamRecord | {wrong: string} {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {wrong: 'it is no JSON'}
  }
  if (!isObject(value)) {
    return {wrong: 'it is no JSON object'}
  }
  if (isFailedShape(value) || (!('error' in value) && isMendedShape(value))) {
    return value
  }
  const field = misfitIn(value, 'error' in value ? failed : mended)
  return {wrong: `its field “${field}” is missing, or not as mendmark stream writes it`}
}
