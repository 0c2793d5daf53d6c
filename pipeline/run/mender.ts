import {posix} from 'node:path'
import {type Message, type RejectedGuide, type RejectionCode, stackOf} from '../errors.js'
import type {NormalizedGuide, NormalizeOptions} from '../normalize.js'
import type {RawGuide} from './raw-folder.js'

/** A guide to mend, and its paths: for messages, and in the catalog. */
export interface MendTask extends Pick<NormalizeOptions, 'path' | 'sourcePath'> {
  path: string
  bytes: Uint8Array
  /** Whether its edits are asked for. A build only counts them. */
  withEdits?: boolean
  /** The ids of its edits that somebody rejected. */
  rejected?: readonly string[]
}

/** What became of a guide. It is plain data: it can go from one thread to another. */
export type MendOutcome = {mended: MendedGuide} | {rejected: Rejected}

/** A mended guide, and where its raw file is. Its edits are there where they are asked for. */
export interface MendedGuide extends Omit<NormalizedGuide, 'edits'> {
  path: string
  edits?: NormalizedGuide['edits']
}

/** A guide that cannot be written. */
export interface Rejection {
  path: string
  code: RejectionCode
  /** Its title, where that cannot be read. */
  title?: string | undefined
  /** Where mending it failed, for whoever looks into a fault of the program; lines. */
  stack?: string | undefined
}

/** A rejection, with what there is to say about it. */
export interface Rejected extends Rejection {
  messages: readonly Message[]
}

/** What guides are mended with: the same for all of them. */
export type MendOptions = Omit<NormalizeOptions, 'path' | 'sourcePath' | 'rejected'>

/** Mends guides, several at once. */
export interface Mender {
  /** How many guides it mends at once. */
  readonly jobs: number
  mend(task: MendTask): Promise<MendOutcome>
  /** Ends it; no guide can be mended afterwards. */
  close(): Promise<void>
}

/**
 * Makes a mender for so many guides.
 *
 * @param jobs how many it mends at once; by default what suits the machine and the guides
 */
export type MenderFor = (options: MendOptions, guides: number, jobs?: number) => Promise<Mender>

/** What became of a guide that an error rejects. */
export function rejectionBy(error: RejectedGuide, path: string): MendOutcome {
  const {code, messages, title, cause} = error
  const stack = cause === undefined ? undefined : stackOf(cause)
  return {rejected: {path, code, messages, title, stack}}
}

/**
 * The guides of a raw folder, which is only for messages.
 *
 * @param rejected the ids of edits that are not made, by the path of the guide
 */
export function tasksIn(
  rawFolder: string,
  guides: readonly RawGuide[],
  rejected: ReadonlyMap<string, readonly string[]> = new Map()
): MendTask[] {
  return guides.map(({path, bytes}) => {
    const ids = rejected.get(path)
    return {
      path: posix.join(rawFolder, path),
      sourcePath: path,
      bytes,
      ...(ids && {rejected: ids})
    }
  })
}

/**
 * Mends guides, several at once.
 *
 * @param onMended is told after each guide how many are done
 * @returns what became of them, in their order
 */
export async function mendAll(
  tasks: readonly MendTask[],
  {jobs, mend}: Mender,
  onMended: (done: number) => void = () => {}
): Promise<MendOutcome[]> {
  const outcomes: MendOutcome[] = []
  let done = 0
  // The lanes share it: each takes the next guide when it is done with one.
  const queue = tasks.entries()
  const lane = async () => {
    for (const [index, task] of queue) {
      outcomes[index] = await mend(task)
      done += 1
      onMended(done)
    }
  }
  await Promise.all(Array.from({length: jobs}, lane))
  return outcomes
}
