import type {Waiting} from '../../disk/lock.js'
import {compareDist, type DistDifference, differs} from './compare.js'
import {hasLeftovers} from './leftovers.js'
import {requireFolders} from './output.js'
import type {OutputFiles} from './output-files.js'
import {requireApart} from './require-own.js'

/** What a build writes, and where. */
export interface Replacement extends Pick<Waiting, 'onWait'> {
  dist: string
  /** The raw folder, which no file may be written to; undefined where nobody knows of one. */
  raw?: string
  files: OutputFiles
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
  if (raw !== undefined) {
    requireApart(dist, raw)
  }
  // Another build may write just now: what differs is known for sure under the lock only.
  const difference = hasLeftovers(dist) ? undefined : await compareDist(dist, files.hashes)
  if (difference && !differs(difference)) {
    return doneOf(files, difference)
  }
  const {replaceFiles} = await import('./replace-files.js')
  return doneOf(files, await replaceFiles(replacement))
}

function doneOf(
  {hashes}: OutputFiles,
  {missing, stale, leftover, unknown}: DistDifference
): Replaced {
  const changed = new Set([...missing, ...stale])
  const written = [...hashes.keys()].filter((path) => changed.has(path))
  return {written, removed: leftover, unknown}
}
