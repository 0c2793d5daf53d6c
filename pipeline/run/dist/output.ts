import {lstatSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {guidesFolder, isShardPath, shardsFolder} from '../../disk/names.js'
import {kindOf, largestOutput, ReadError, readRegular} from '../../disk/read.js'
import {FileError} from '../../errors.js'

/**
 * The bytes of a file that a build writes; undefined where there is none.
 *
 * @throws FileError when something else than a file is there, such as a link, or it cannot be
 *   read as a whole
 */
export function readOutput(path: string): Buffer | undefined {
  try {
    return readRegular(path, {most: largestOutput, links: false})
  } catch (error) {
    if (!(error instanceof ReadError)) {
      throw error
    }
    if (error.fault === 'none') {
      return undefined
    }
    const wayOut = error.fault === 'system' ? 'make it readable, or remove it' : 'move it away'
    throw new FileError('dist-blocked', {
      path,
      reason: `cannot be read (${error.message}); ${wayOut}, or name another folder with --dist`
    })
  }
}

/**
 * Makes sure that a build, and what it reads of an earlier one, stays in its dist folder.
 *
 * @throws FileError when the folder, or the one with the guides in it, is a link or no folder
 */
export function requireFolders(dist: string): void {
  requireFolder(dist, 'name another folder with --dist')
  requireFolder(join(dist, guidesFolder), 'remove it, or name another folder with --dist')
}

/**
 * Makes sure of the same for the folder of a catalog in many files, where a build writes one.
 *
 * @param wanted the files of the build, by their paths
 * @throws FileError when that folder is a link or no folder
 */
export function requireShardsFolder(dist: string, wanted: ReadonlyMap<string, unknown>): void {
  if ([...wanted.keys()].some(isShardPath)) {
    const wayOut = 'remove it, name another folder with --dist, or use --catalog single'
    requireFolder(join(dist, shardsFolder), wayOut)
  }
}

function requireFolder(path: string, wayOut: string): void {
  // A link with a slash or a dot after it would be the folder where it leads.
  const stats = lstatSync(resolve(path), {throwIfNoEntry: false})
  if (stats?.isSymbolicLink()) {
    throw new FileError('dist-blocked', {
      path,
      reason: `is a symbolic link, and a build writes through none; ${wayOut}`
    })
  }
  if (stats && !stats.isDirectory()) {
    throw new FileError('dist-blocked', {
      path,
      reason: `is ${kindOf(stats)}, where a build writes a folder; ${wayOut}`
    })
  }
}
