import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Known} from '../../disk/journal.js'
import {guidesFolder} from '../../disk/names.js'
import {hashOf, largestOutput, ReadError, readRegular} from '../../disk/read.js'
import {codeOf} from '../../disk/system.js'
import {type EarlierBuild, isAsBuilt, readEarlierBuild} from './earlier-build.js'
import {readOutput, requireFolders} from './output.js'

/** How a dist folder differs from what a build would write: paths in it, in order. */
export interface DistDifference {
  missing: string[]
  stale: string[]
  /** Written by an earlier build, and no longer by this one. */
  leftover: string[]
  /** The stale and leftover guides that are not as any known build wrote them. */
  changed: string[]
  /** What is beside the guides with the name of one, and no known build wrote. */
  unknown: string[]
  /** The hashes of the stale and leftover files, by their paths. */
  present: ReadonlyMap<string, string>
  /** The build that the folder is taken to come from. */
  earlier: EarlierBuild
}

const nothing: Known = {paths: new Set(), hashes: new Set()}

/**
 * Compares a dist folder with the files of a build.
 *
 * @param known what a build that was stopped may have written
 * @throws FileError when the folder holds a link, or something that is no file, where a build
 *   writes a file
 */
export function compareDist(
  dist: string,
  files: ReadonlyMap<string, string>,
  known: Known = nothing
): DistDifference {
  requireFolders(dist)
  const earlier = readEarlierBuild(dist, known)
  const present = new Map<string, string>()
  const difference: DistDifference = {
    missing: [],
    stale: [],
    leftover: [],
    changed: [],
    unknown: [],
    present,
    earlier
  }
  for (const path of new Set([...files.keys(), ...(earlier.guides ?? [])])) {
    const text = files.get(path)
    const bytes = readOutput(join(dist, path))
    if (bytes === undefined) {
      if (text !== undefined) {
        difference.missing.push(path)
      }
      continue
    }
    if (text !== undefined && bytes.equals(Buffer.from(text))) {
      continue
    }
    present.set(path, hashOf(bytes))
    ;(text === undefined ? difference.leftover : difference.stale).push(path)
    if (path.startsWith('guides/') && !isAsBuilt(bytes, earlier.hashes)) {
      difference.changed.push(path)
    }
  }
  addOthers(dist, files, difference, present)
  return difference
}

/**
 * Adds what else has the name of a guide. It is left over where its hash is that of a guide that
 * some build wrote, as where the catalog has the markers of a merge in it.
 */
function addOthers(
  dist: string,
  files: ReadonlyMap<string, string>,
  {leftover, unknown, earlier}: DistDifference,
  present: Map<string, string>
): void {
  for (const name of guideNamesIn(dist)) {
    const path = `${guidesFolder}/${name}`
    if (files.has(path) || present.has(path)) {
      continue
    }
    // A catalog that can be read names its guides: what has the same bytes is somebody's copy.
    const bytes = earlier.guides ? undefined : bytesOf(join(dist, path))
    if (bytes && isAsBuilt(bytes, earlier.hashes)) {
      present.set(path, hashOf(bytes))
      leftover.push(path)
    } else {
      unknown.push(path)
    }
  }
}

function guideNamesIn(dist: string): string[] {
  try {
    return readdirSync(join(dist, guidesFolder))
      .filter((name) => name.endsWith('.md'))
      .sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return []
    }
    throw error
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readRegular(path, {most: largestOutput, links: false})
  } catch (error) {
    if (error instanceof ReadError) {
      return undefined
    }
    throw error
  }
}
