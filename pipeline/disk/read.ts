import {createHash} from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync
} from 'node:fs'
import {messageOf} from '../errors.js'
import {codeOf, sleep} from './system.js'

/**
 * Why a file cannot be read: there is none, it is something else than a file, it is a link that
 * is not followed, it is over the limit, it changed while it was read, or what the system said.
 */
export type ReadFault = 'none' | 'kind' | 'link' | 'too-large' | 'changed' | 'system'

/** A file that cannot be read. The message is a clause, such as “it is a folder”. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly fault: ReadFault

  constructor(fault: ReadFault, message: string) {
    super(message)
    this.fault = fault
  }
}

/** How a file is read. */
export interface Reading {
  /** How many bytes it may have at most. */
  most: number
  /** Whether a symbolic link is followed; one that is not is no file. */
  links: boolean
}

/**
 * The bytes of a regular file. Nothing else is opened, since a pipe or a device may never end,
 * and a file over the limit is not read.
 *
 * @throws ReadError when there is no such file, or it cannot be read as a whole
 */
export function readRegular(path: string, {most, links}: Reading): Buffer {
  return asReadErrors(() => {
    requireRegular(links ? statSync(path) : lstatSync(path))
    return withOpen(path, links ? 0 : constants.O_NOFOLLOW, (file) => {
      // Something else may be in its place by now.
      const before = fstatSync(file)
      requireRegular(before)
      requireSize(before.size, most)
      const bytes = readUpTo(file, before.size + 1)
      const after = fstatSync(file)
      if (bytes.length !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw new ReadError('changed', 'it changed while it was read')
      }
      return bytes
    })
  })
}

// A shell opens a pipe before it runs the command that writes to it.
const longestWaitForWriter = 5000
const pause = 10
const chunk = 65_536

/**
 * The bytes of what a person named: a file, or a pipe or device that is read to its end.
 *
 * @throws ReadError when it cannot be read, is a folder, or goes on beyond `most` bytes
 */
export function readNamed(path: string, most: number): Buffer {
  return asReadErrors(() => {
    const stats = statSync(path)
    if (stats.isFile()) {
      return readRegular(path, {most, links: true})
    }
    if (stats.isDirectory() || stats.isSocket()) {
      throw new ReadError('kind', `it is ${kindOf(stats)}`)
    }
    return withOpen(path, 0, (file) => readStream(file, most, stats.isFIFO()))
  })
}

function readStream(file: number, most: number, isPipe: boolean): Buffer {
  const chunks: Buffer[] = []
  let size = 0
  let waited = 0
  for (;;) {
    const bytes = nextOf(file)
    if (bytes !== undefined && bytes.length > 0) {
      chunks.push(bytes)
      size += bytes.length
      requireSize(size, most, 'at least ')
      continue
    }
    // A pipe without a writer is at its end at once, also where the writer has yet to come.
    const isLate = !isPipe || waited >= longestWaitForWriter
    if (bytes !== undefined && (size > 0 || isLate)) {
      break
    }
    waited += bytes === undefined ? 0 : pause
    sleep(pause)
  }
  return Buffer.concat(chunks)
}

/** What can be read now; empty at the end, undefined where there is nothing yet. */
function nextOf(file: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(chunk)
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, chunk, null))
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') {
      return undefined
    }
    throw error
  }
}

function readUpTo(file: number, most: number): Buffer {
  const bytes = Buffer.allocUnsafe(most)
  let size = 0
  while (size < most) {
    const read = readSync(file, bytes, size, most - size, null)
    if (read === 0) {
      break
    }
    size += read
  }
  return bytes.subarray(0, size)
}

/** Opens a file to read it. Opening a pipe that nobody writes to does not wait. */
function withOpen<T>(path: string, flags: number, read: (file: number) => T): T {
  // Windows has neither flag: they are undefined there, and count as 0.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags)
  try {
    return read(file)
  } finally {
    closeSync(file)
  }
}

function asReadErrors<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadError) {
      throw error
    }
    const code = codeOf(error)
    throw new ReadError(
      code === 'ENOENT' || code === 'ENOTDIR' ? 'none' : 'system',
      messageOf(error)
    )
  }
}

function requireRegular(stats: Stats): void {
  if (!stats.isFile()) {
    throw new ReadError('kind', `it is ${kindOf(stats)}`)
  }
}

/** @param size of a file; of a stream, what was read of it so far */
function requireSize(size: number, most: number, atLeast = ''): void {
  if (size > most) {
    throw new ReadError('too-large', `the file has ${atLeast}${size} bytes`)
  }
}

/** What there is at a path that is no file, with its article. */
export function kindOf(stats: Stats): string {
  const kinds: [boolean, string][] = [
    [stats.isSymbolicLink(), 'a symbolic link'],
    [stats.isDirectory(), 'a folder'],
    [stats.isFIFO(), 'a named pipe'],
    [stats.isSocket(), 'a socket'],
    [stats.isFile(), 'a file']
  ]
  return kinds.find(([holds]) => holds)?.[1] ?? 'a device'
}

// In bytes. Node.js makes no longer text than 512 MiB of them, and Latin-1 takes one each.
export const largestOutput = 500_000_000

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal. */
export function hashOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * The hash of a file that a build wrote; undefined where there is none.
 *
 * @throws ReadError when something else is there, or it cannot be read
 */
export function hashOfFile(path: string): string | undefined {
  try {
    return hashOf(readRegular(path, {most: largestOutput, links: false}))
  } catch (error) {
    if (!(error instanceof ReadError)) {
      throw error
    }
    if (error.fault === 'none') {
      return undefined
    }
    throw new ReadError(error.fault, `${path} cannot be read: ${error.message}`)
  }
}
