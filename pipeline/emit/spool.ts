import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Content, passOn} from '../disk/content.js'
import {FileError, messageOf} from '../errors.js'

/** Where something is in a spool, in bytes. */
export interface Place {
  start: number
  size: number
}

/** A file that holds what would be too much for the memory, as long as the program runs. */
export interface Spool {
  /**
   * Puts something at the end.
   *
   * @throws FileError when the disk is full
   */
  add(content: Content): Place
  /** The same, with the SHA-256 of what was put there. */
  addHashed(content: Content): {place: Place; hash: string}
  /** The bytes at a place. */
  read(place: Place): Buffer
  /** The same in pieces. */
  pieces(place: Place): Content
  close(): void
}

// In bytes. What a catalog is copied in.
const block = 1_000_000

/**
 * Opens a spool in the folder for temporary files.
 *
 * @throws FileError when it cannot be made
 */
export function openSpool(): Spool {
  const folder = orRefused(() => mkdtempSync(join(tmpdir(), 'mendmark-emit-')))
  const path = join(folder, 'spool')
  const file = orRefused(() => openSync(path, 'wx+'))
  // Once it is open, it needs no name: so nothing stays of it, even where this process is killed.
  const isGone = remove(folder)
  let end = 0
  const read = ({start, size}: Place) => readAt(file, start, size)
  const write = (piece: string | Uint8Array) => {
    end += writeAt(file, typeof piece === 'string' ? Buffer.from(piece) : piece, end)
  }
  return {
    add(content) {
      const start = end
      orRefused(() => [...content].forEach(write))
      return {start, size: end - start}
    },
    addHashed(content) {
      const start = end
      const hash = orRefused(() => passOn(content, write))
      return {place: {start, size: end - start}, hash}
    },
    read,
    *pieces({start, size}) {
      for (let at = 0; at < size; at += block) {
        yield read({start: start + at, size: Math.min(block, size - at)})
      }
    },
    close() {
      closeSync(file)
      if (!isGone) {
        remove(folder)
      }
    }
  }
}

/** Some systems remove no file that is open. */
function remove(folder: string): boolean {
  try {
    rmSync(folder, {recursive: true})
    return true
  } catch {
    return false
  }
}

function writeAt(file: number, bytes: Uint8Array, start: number): number {
  let written = 0
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, start + written)
  }
  return written
}

function readAt(file: number, start: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let read = 0
  while (read < size) {
    const count = readSync(file, bytes, read, size - read, start + read)
    if (count === 0) {
      throw new Error('what was put aside for this build is gone')
    }
    read += count
  }
  return bytes
}

function orRefused<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof FileError) {
      throw error
    }
    throw new FileError('spool-unwritable', {
      path: tmpdir(),
      reason:
        `the records cannot be put aside there (${messageOf(error)}); free some space on its ` +
        'disk, or name another folder with the environment variable TMPDIR (TEMP on Windows)'
    })
  }
}
