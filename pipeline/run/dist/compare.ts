import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {isChunks} from '../../catalog/own-files.js'
import type {Known} from '../../disk/journal.js'
import {chunksFile, guidesFolder} from '../../disk/names.js'
import {hashOf} from '../../disk/read.js'
import {codeOf} from '../../disk/system.js'
import {type EarlierBuild, isAsBuilt, readEarlierBuild} from './earlier-build.js'
import {bytesOf, isShardFile, shardNamesIn} from './earlier-shards.js'
import {readOutput, requireFolders, requireShardsFolder} from './output.js'

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

/** Whether a dist folder differs from the files of a build, but for what no build wrote. */
export function differs({missing, stale, leftover}: DistDifference): boolean {
  return missing.length + stale.length + leftover.length > 0
}

const nothing: Known = {paths: new Set(), hashes: new Set()}

/**
 * Compares a dist folder with the files of a build.
 *
 * @param wanted the hashes of these files by their paths
 * @param known what a build that was stopped may have written
 * @throws FileError when the folder holds a link, or something that is no file, where a build
 *   writes a file
 */
export async function compareDist(
  dist: string,
  wanted: ReadonlyMap<string, string>,
  known: Known = nothing
): Promise<DistDifference> {
  requireFolders(dist)
  requireShardsFolder(dist, wanted)
  const earlier = await readEarlierBuild(dist, wanted, known)
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
  for (const path of new Set([...wanted.keys(), ...(earlier.guides ?? [])])) {
    const expected = wanted.get(path)
    const bytes = readOutput(join(dist, path))
    if (bytes === undefined) {
      if (expected !== undefined) {
        difference.missing.push(path)
      }
      continue
    }
    const hash = hashOf(bytes)
    if (hash === expected) {
      continue
    }
    present.set(path, hash)
    ;(expected === undefined ? difference.leftover : difference.stale).push(path)
    if (path.startsWith('guides/') && !isAsBuilt(bytes, earlier.hashes)) {
      difference.changed.push(path)
    }
  }
  addChunks(dist, wanted, difference, present)
  addShards(dist, wanted, difference, present)
  addOthers(dist, wanted, difference, present)
  return difference
}

/** Adds the chunks of an earlier build, where this one writes none. */
function addChunks(
  dist: string,
  wanted: ReadonlyMap<string, string>,
  {leftover}: DistDifference,
  present: Map<string, string>
): void {
  const bytes = wanted.has(chunksFile) ? undefined : bytesOf(join(dist, chunksFile))
  if (bytes && isChunks(firstLineOf(bytes))) {
    present.set(chunksFile, hashOf(bytes))
    leftover.push(chunksFile)
  }
}

/** Adds the shards of an earlier build that this one does not write. */
function addShards(
  dist: string,
  wanted: ReadonlyMap<string, string>,
  {leftover, earlier}: DistDifference,
  present: Map<string, string>
): void {
  for (const path of shardNamesIn(dist).filter((name) => !wanted.has(name))) {
    const bytes = bytesOf(join(dist, path))
    if (bytes && (earlier.shards.has(path) || isShardFile(bytes))) {
      present.set(path, hashOf(bytes))
      leftover.push(path)
    }
  }
}

function firstLineOf(bytes: Buffer): string {
  const end = bytes.indexOf('\n')
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end)
}

/**
 * Adds what else has the name of a guide. It is left over where its hash is that of a guide that
 * some build wrote, as where the catalog has the markers of a merge in it.
 */
function addOthers(
  dist: string,
  wanted: ReadonlyMap<string, string>,
  {leftover, unknown, earlier}: DistDifference,
  present: Map<string, string>
): void {
  for (const name of guideNamesIn(dist)) {
    const path = `${guidesFolder}/${name}`
    if (wanted.has(path) || present.has(path)) {
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
