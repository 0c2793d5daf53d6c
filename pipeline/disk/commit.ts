import {type Content, writeContent} from './content.js'
import {follow, type Journal, removeJournal, writeJournal} from './journal.js'
import {inWorkFolder, keepFiles, keepNames, namesInWorkFolder} from './work-folder.js'

/** What a build changes in its dist folder. Paths are relative to it. */
export interface Changes {
  /** The files to remove, with their hashes. */
  removals: Journal['removals']
  /**
   * The files to write in order, the catalog last, each with its hash. A content is made when it
   * is written. `before` is the hash of what is there.
   */
  writes: {path: string; content: () => Content; sha256: string; before: string | null}[]
}

/**
 * Changes a dist folder as a whole, under its lock: writes the new files in the work folder,
 * then a journal of what is left to do, then does that. Before the journal is there the old
 * build stands, and after it the new one does.
 *
 * @throws an error of the system when the disk is full, a folder cannot be written, and the
 *   like; whether there is a journal then tells which build stands
 */
export async function commit(dist: string, {removals, writes}: Changes): Promise<void> {
  const renames = await stage(dist, writes)
  const journal: Journal = {version: 1, removals, renames}
  writeJournal(dist, journal)
  keepNames(inWorkFolder(dist))
  follow(dist, journal)
  removeJournal(dist)
}

/** Writes the new files in the work folder. */
async function stage(dist: string, writes: Changes['writes']): Promise<Journal['renames']> {
  const first = freeNumberIn(dist)
  const renames = writes.map(({path, content, sha256, before}, index) => {
    const from = String(first + index)
    if (writeContent(inWorkFolder(dist, from), content()) !== sha256) {
      throw new Error(`${path} is not the same when it is made again`)
    }
    return {from, path, sha256, before}
  })
  await keepFiles(renames.map(({from}) => inWorkFolder(dist, from)))
  keepNames(inWorkFolder(dist))
  return renames
}

/** A build that was stopped may need its files yet: those of this one get other names. */
function freeNumberIn(dist: string): number {
  const numbers = namesInWorkFolder(dist).filter((name) => /^\d{1,9}$/.test(name))
  return numbers.reduce((most, name) => Math.max(most, Number(name)), -1) + 1
}
