import {type Dirent, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {guidesFolder} from '../../disk/names.js'
import {codeOf} from '../../disk/system.js'
import {hasWorkFolder, movedFoldersIn, removeMovedFolders} from '../../disk/work-folder.js'

// Earlier versions wrote each file beside its place first, under such a name.
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const besideTop = new RegExp(`^(?:README\\.md|catalog(?:\\.schema)?\\.json)\\.${uuid}\\.tmp$`)
const besideGuide = new RegExp(`^.+\\.md\\.${uuid}\\.tmp$`)

/** Whether a build that was stopped left anything in a dist folder beside its files. */
export function hasLeftovers(dist: string): boolean {
  return hasWorkFolder(dist) || movedFolders(dist).length > 0 || temporaryIn(dist).length > 0
}

/**
 * Removes what builds that were stopped left beside their files, under the lock. The work folder
 * goes with the lock.
 */
export function removeLeftovers(dist: string): void {
  removeMovedFolders(dist)
  for (const path of temporaryIn(dist)) {
    rmSync(path, {force: true})
  }
}

function movedFolders(dist: string): string[] {
  return entriesIn(dist).length === 0 ? [] : movedFoldersIn(dist)
}

function temporaryIn(dist: string): string[] {
  const guides = join(dist, guidesFolder)
  return [...filesIn(dist, besideTop), ...filesIn(guides, besideGuide)]
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return entriesIn(folder)
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({name}) => join(folder, name))
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return []
    }
    throw error
  }
}
