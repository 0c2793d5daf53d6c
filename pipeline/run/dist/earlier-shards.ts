import {lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {isShard} from '../../catalog/own-files.js'
import {shardTextIfWhole} from '../../catalog/shard-text.js'
import {isShardPath, shardsFolder} from '../../disk/names.js'
import {largestOutput, ReadError, readRegular} from '../../disk/read.js'

/** The paths of the files in a dist folder that have the name of a shard, in order. */
export function shardNamesIn(dist: string): string[] {
  const folder = join(dist, shardsFolder)
  // A link may lead to anything; what is there is none of ours.
  const stats = lstatSync(folder, {throwIfNoEntry: false})
  return stats?.isDirectory()
    ? readdirSync(folder)
        .map((name) => `${shardsFolder}/${name}`)
        .filter(isShardPath)
        .sort()
    : []
}

/** Whether a file holds a shard that some build wrote, or nothing at all. */
export function isShardFile(bytes: Buffer | undefined): boolean {
  return bytes !== undefined && (bytes.length === 0 || isShard(shardTextIfWhole(bytes)))
}

/** Every hash in the shards of a dist folder that can be read. */
export function* hashesInShards(dist: string): Generator<string> {
  for (const path of shardNamesIn(dist)) {
    const bytes = bytesOf(join(dist, path))
    yield* hashesIn(bytes === undefined ? '' : shardTextIfWhole(bytes))
  }
}

/** What is between quotation marks in a text and may be a hash. */
export function hashesIn(text: string): string[] {
  return (text.match(/"[0-9a-f]{64}"/g) ?? []).map((hash) => hash.slice(1, -1))
}

/** The bytes of a file; undefined where it cannot be read. */
export function bytesOf(path: string): Buffer | undefined {
  try {
    return readRegular(path, {most: largestOutput, links: false})
  } catch (error) {
    if (error instanceof ReadError) {
      return undefined
    }
    throw error
  }
}
