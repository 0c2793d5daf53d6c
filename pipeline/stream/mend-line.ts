import {jsonMessages} from '../json-messages.js'
import type {Limits} from '../limits.js'
import type {Mender} from '../run/mender.js'
import {visibleInJson} from '../visible.js'
import type {Fields, Written} from './fields.js'
import {type Line, linesIn} from './lines.js'
import {objectOf} from './members.js'
import {type BadLine, isBlank, longestLine, readLine} from './read-line.js'
import {atMost, inOrder} from './window.js'

/** What is written for a line. */
export interface MendedLine {
  /** The record, with its line feed. */
  text: string
  isFailed: boolean
}

/** How a stream is read and mended. */
export interface StreamOptions {
  fields: Fields
  limits: Pick<Limits, 'bytes'>
  mender: Pick<Mender, 'jobs' | 'mend'>
  /** The ids of edits that are not made, by the path of the guide. */
  rejected?: ReadonlyMap<string, readonly string[]>
}

// For each guide that is mended, one that is done and not written yet, and two that are next.
const recordsPerJob = 4

/** Mends records, one a line, in their order; a line without a guide gets a record, too. */
export function mendLines(
  chunks: AsyncIterable<Uint8Array>,
  {fields, limits, mender, rejected = new Map()}: StreamOptions
): AsyncGenerator<MendedLine, void> {
  const most = longestLine(limits)
  // The time limit of a guide would count the time that it waits for a worker.
  const mend = atMost(mender.jobs, mender.mend)
  const work = async (line: Line): Promise<MendedLine> => {
    const read = readLine(line, fields, most)
    const record =
      'code' in read ? failureOf(read) : await mended(read, rejected.get(read.path), mend)
    const members = fields.write(read.members, record)
    return {text: `${visibleInJson(objectOf(members))}\n`, isFailed: 'error' in record}
  }
  return inOrder(filledLines(chunks, most), recordsPerJob * mender.jobs, work)
}

async function* filledLines(
  chunks: AsyncIterable<Uint8Array>,
  most: number
): AsyncGenerator<Line, void> {
  for await (const line of linesIn(chunks, most)) {
    if (!isBlank(line)) {
      yield line
    }
  }
}

async function mended(
  {path, bytes}: {path: string; bytes: Uint8Array},
  rejected: readonly string[] | undefined,
  mend: Mender['mend']
): Promise<Written> {
  const outcome = await mend({
    path,
    sourcePath: path,
    bytes,
    withEdits: true,
    ...(rejected && {rejected})
  })
  if ('rejected' in outcome) {
    const {code, messages} = outcome.rejected
    return {error: {code, messages: jsonMessages(messages)}}
  }
  const {markdown, guide, edits = [], messages} = outcome.mended
  return {id: guide.id, markdown, guide, edits, messages: jsonMessages(messages)}
}

function failureOf({number: line, code, reason}: BadLine): Written {
  const message = {path: 'stdin', line, column: 1, severity: 'error', code, reason} as const
  return {line, error: {code, messages: [message]}}
}
