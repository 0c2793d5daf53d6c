import {existsSync, mkdirSync, rmdirSync} from 'node:fs'
import {type Changes, commit} from '../../disk/commit.js'
import type {Content} from '../../disk/content.js'
import {type Lock, takeLock} from '../../disk/lock.js'
import {finishJournal} from '../../disk/recover.js'
import {hasJournal} from '../../disk/work-folder.js'
import {FileError, messageOf} from '../../errors.js'
import {compareDist, type DistDifference, differs} from './compare.js'
import {removeLeftovers} from './leftovers.js'
import type {OutputFiles} from './output-files.js'
import type {Replacement} from './replace.js'
import {requireOwnDist} from './require-own.js'
import {requireUnchanged} from './require-unchanged.js'

/**
 * Brings a dist folder to the files of a build, under its lock.
 *
 * @returns how the folder differed from them
 * @throws FileError as `replaceDist` does
 */
export async function replaceFiles(replacement: Replacement): Promise<DistDifference> {
  // Made before the lock is taken: others wait for it.
  const contentOf = await replacement.files.contents()
  return withLock(replacement, () => replaceUnderLock(replacement, contentOf))
}

/** Another build may have had the lock until now. */
async function replaceUnderLock(
  replacement: Replacement,
  contentOf: (path: string) => Content
): Promise<DistDifference> {
  const {dist, files} = replacement
  const recovery = finishJournal(dist)
  const known = typeof recovery === 'string' ? undefined : recovery.known
  const difference = await compareDist(dist, files.hashes, known)
  requireMayWrite(replacement, difference)
  removeLeftovers(dist)
  // A journal that cannot be followed goes when that of this build takes its place.
  if (differs(difference) || known) {
    await commit(dist, changesOf(files.hashes, contentOf, difference))
  }
  return difference
}

function requireMayWrite({dist, sources, force}: Replacement, difference: DistDifference): void {
  requireOwnDist(dist, difference)
  if (!force) {
    requireUnchanged(dist, sources, difference)
  }
}

function changesOf(
  hashes: OutputFiles['hashes'],
  contentOf: (path: string) => Content,
  {missing, stale, leftover, present}: DistDifference
): Changes {
  const changed = new Set([...missing, ...stale])
  return {
    removals: leftover.map((path) => ({path, before: present.get(path) ?? ''})),
    writes: [...hashes]
      .filter(([path]) => changed.has(path))
      .map(([path, sha256]) => ({
        path,
        content: () => contentOf(path),
        sha256,
        before: present.get(path) ?? null
      }))
  }
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
