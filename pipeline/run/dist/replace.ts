import {existsSync, mkdirSync, rmdirSync} from 'node:fs'
import {type Changes, commit} from '../../disk/commit.js'
import {hasJournal} from '../../disk/journal.js'
import {type Lock, takeLock, type Waiting} from '../../disk/lock.js'
import {finishJournal} from '../../disk/recover.js'
import {FileError, messageOf} from '../../errors.js'
import {compareDist, type DistDifference} from './compare.js'
import {hasLeftovers, removeLeftovers} from './leftovers.js'
import {requireFolders} from './output.js'
import {requireApart, requireOwnDist} from './require-own.js'
import {requireUnchanged} from './require-unchanged.js'

/** What a build writes, and where. */
export interface Replacement extends Pick<Waiting, 'onWait'> {
  dist: string
  /** The raw folder, which no file may be written to. */
  raw: string
  files: ReadonlyMap<string, string>
  /** The raw file of each guide, by the path of the guide in the dist folder. */
  sources: ReadonlyMap<string, string>
  /** Guides that were changed by hand are lost. */
  force: boolean
}

/** What was done to a dist folder: paths in it. */
export interface Replaced {
  written: string[]
  removed: string[]
  /** Files beside the guides that no known build wrote, and that stay. */
  unknown: string[]
}

/**
 * Brings a dist folder to the files of a build, all of them or none. Other builds of the same
 * folder wait meanwhile.
 *
 * @throws FileError when the folder cannot be written, holds a file that no build wrote, or,
 *   unless `force`, a guide that was changed by hand
 */
export async function replaceDist(replacement: Replacement): Promise<Replaced> {
  const {dist, raw, files} = replacement
  requireFolders(dist)
  requireApart(dist, raw)
  // Another build may write just now: what differs is known for sure under the lock only.
  const difference = hasLeftovers(dist) ? undefined : compareDist(dist, files)
  if (difference && !differs(difference)) {
    return doneOf(files, difference)
  }
  return withLock(replacement, () => replaceFiles(replacement))
}

/** Does it under the lock, which another build may have had until now. */
async function replaceFiles(replacement: Replacement): Promise<Replaced> {
  const {dist, files} = replacement
  const recovery = finishJournal(dist)
  const known = typeof recovery === 'string' ? undefined : recovery.known
  const difference = compareDist(dist, files, known)
  requireMayWrite(replacement, difference)
  removeLeftovers(dist)
  // A journal that cannot be followed goes when that of this build takes its place.
  if (differs(difference) || known) {
    await commit(dist, changesOf(files, difference))
  }
  return doneOf(files, difference)
}

function requireMayWrite({dist, sources, force}: Replacement, difference: DistDifference): void {
  requireOwnDist(dist, difference)
  if (!force) {
    requireUnchanged(dist, sources, difference)
  }
}

function differs({missing, stale, leftover}: DistDifference): boolean {
  return missing.length + stale.length + leftover.length > 0
}

function changesOf(
  files: ReadonlyMap<string, string>,
  {missing, stale, leftover, present}: DistDifference
): Changes {
  const changed = new Set([...missing, ...stale])
  return {
    removals: leftover.map((path) => ({path, before: present.get(path) ?? ''})),
    writes: [...files]
      .filter(([path]) => changed.has(path))
      .map(([path, text]) => ({path, text, before: present.get(path) ?? null}))
  }
}

function doneOf(
  files: ReadonlyMap<string, string>,
  {missing, stale, leftover, unknown}: DistDifference
): Replaced {
  const changed = new Set([...missing, ...stale])
  const written = [...files.keys()].filter((path) => changed.has(path))
  return {written, removed: leftover, unknown}
}

/** Does something under the lock of a dist folder, which is made where it is not there. */
async function withLock<T>({dist, onWait}: Replacement, act: () => Promise<T>): Promise<T> {
  const isNew = !existsSync(dist)
  let lock: Lock | undefined
  try {
    mkdirSync(dist, {recursive: true})
    lock = await takeLock(dist, {onWait})
    return await act()
  } catch (error) {
    throw error instanceof FileError
      ? error
      : new FileError('dist-unwritable', {path: dist, reason: problemWith(dist, error)})
  } finally {
    close(dist, lock)
    if (isNew) {
      removeEmpty(dist)
    }
  }
}

function close(dist: string, lock: Lock | undefined): void {
  if (hasJournal(dist)) {
    lock?.leave()
  } else {
    lock?.close()
  }
}

/** Nothing stays of a folder that was only made to find out that it cannot be written. */
function removeEmpty(dist: string): void {
  try {
    rmdirSync(dist)
  } catch {
    // It holds a build now, or cannot be changed.
  }
}

function problemWith(dist: string, error: unknown): string {
  const what = `cannot be written (${messageOf(error)})`
  const wayOut = 'make it writable, or free some space on its disk'
  return hasJournal(dist)
    ? `${what}, and is written in part; ${wayOut}; then run mendmark build, which writes the rest`
    : `${what}, and is as it was; ${wayOut}, or name another folder with --dist`
}
