import {randomUUID} from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {open} from 'node:fs/promises'
import {join} from 'node:path'
import {FileError} from '../errors.js'
import {workFolder} from './names.js'
import {kindOf} from './read.js'
import {codeOf} from './system.js'

// The folder of a build that writes: who writes (lock-…), what it writes (0, 1, …), and what is
// to be done with it (journal.json).

/** The file that says what is left to do, once all new files are written. */
export const journalFile = 'journal.json'
const ignoreFile = '.gitignore'
const ignoreAll = '*\n'
/** The files that a build puts in the folder. */
const ownFile = /^(?:\.gitignore|journal\.json(?:\.new)?|\d+|lock-.+)$/
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
/** What the folder is called while it is being removed. */
const movedAway = new RegExp(`^\\${workFolder}-${uuid}$`)

/** The path of a file in the work folder of a dist folder, or of the folder. */
export function inWorkFolder(dist: string, name = ''): string {
  return join(dist, workFolder, name)
}

/** Whether a dist folder has a work folder: a build writes, or was stopped. */
export function hasWorkFolder(dist: string): boolean {
  return lstatSync(inWorkFolder(dist), {throwIfNoEntry: false}) !== undefined
}

/** Whether a dist folder has the journal of a build that was stopped, or writes just now. */
export function hasJournal(dist: string): boolean {
  try {
    const stats = lstatSync(inWorkFolder(dist, journalFile), {throwIfNoEntry: false})
    return stats !== undefined && !stats.isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') {
      return false
    }
    throw error
  }
}

/**
 * Makes the work folder, and keeps git away from it.
 *
 * @throws FileError when something else has its name
 */
export function makeWorkFolder(dist: string): void {
  const folder = inWorkFolder(dist)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw error
    }
  }
  requireOwnFolder(folder)
  const file = join(folder, ignoreFile)
  const stats = lstatSync(file, {throwIfNoEntry: false})
  if (!stats?.isFile() || stats.size !== ignoreAll.length) {
    rmSync(file, {force: true})
    writeFileSync(file, ignoreAll, {flag: 'wx'})
  }
}

function requireOwnFolder(folder: string): void {
  const stats = lstatSync(folder)
  if (!stats.isDirectory()) {
    throw new FileError('dist-blocked', {
      path: folder,
      reason:
        `is ${kindOf(stats)}, where a build makes a folder to write in; remove it, or ` +
        'name another folder with --dist'
    })
  }
}

/** The names in the work folder; none where there is no such folder. */
export function namesInWorkFolder(dist: string): string[] {
  try {
    requireOwnFolder(inWorkFolder(dist))
    return readdirSync(inWorkFolder(dist))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return []
    }
    throw error
  }
}

/**
 * Removes the work folder with all that a build put there. It is moved away first: at no
 * moment is there a file of it that git would see, or half of it that another build would use.
 */
export function removeWorkFolder(dist: string): void {
  const folder = inWorkFolder(dist)
  const isOwn = readdirSync(folder).every((name) => ownFile.test(name))
  const away = join(dist, `${workFolder}-${randomUUID()}`)
  removeFilesOf(isOwn && isMoved(folder, away) ? away : folder)
}

function isMoved(folder: string, away: string): boolean {
  try {
    renameSync(folder, away)
    return true
  } catch {
    // Windows moves no folder that somebody looks into.
    return false
  }
}

/** Removes the work folders that builds left while they removed them. */
export function removeMovedFolders(dist: string): void {
  for (const name of movedFoldersIn(dist)) {
    removeFilesOf(join(dist, name))
  }
}

/** The names of the work folders that builds left while they removed them. */
export function movedFoldersIn(dist: string): string[] {
  return readdirSync(dist, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && movedAway.test(entry.name))
    .map(({name}) => name)
}

/** Removes a folder with the files of a build in it, the one that keeps git away last. */
function removeFilesOf(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => ownFile.test(name) && name !== ignoreFile)
    for (const name of [...names, ignoreFile]) {
      rmSync(join(folder, name), {force: true})
    }
    rmdirSync(folder)
  } catch (error) {
    // Another build does the same, or somebody else put a file there.
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTEMPTY') {
      throw error
    }
  }
}

/** Writes a new file, and has the disk keep it. */
export function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

// As many as a disk takes at once. One after the other takes ten times as long.
const mostAtOnce = 64

/** Has the disk keep what was written to some files. */
export async function keepFiles(paths: readonly string[]): Promise<void> {
  for (let index = 0; index < paths.length; index += mostAtOnce) {
    await Promise.all(paths.slice(index, index + mostAtOnce).map(keepFile))
  }
}

async function keepFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

// What a system says that cannot open a folder, or has nothing to do for one.
const cannotSync: ReadonlySet<string | undefined> = new Set([
  'EACCES',
  'EBADF',
  'EINVAL',
  'EISDIR',
  'ENOTSUP',
  'EPERM'
])

/** Has the disk keep the names in a folder, where the system can. */
export function keepNames(folder: string): void {
  let file: number | undefined
  try {
    file = openSync(folder, 'r')
    fsyncSync(file)
  } catch (error) {
    if (!cannotSync.has(codeOf(error))) {
      throw error
    }
  } finally {
    if (file !== undefined) {
      closeSync(file)
    }
  }
}
