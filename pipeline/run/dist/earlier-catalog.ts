import {join} from 'node:path'
import {z} from 'zod'
import {shardText} from '../../catalog/shard-text.js'
import {isOutputPath, isShardPath} from '../../disk/names.js'
import {name} from '../../version.js'
import {readOutput} from './output.js'

// Only what is needed to know the files of an earlier build, of any version.
const generator = z.object({name: z.literal(name)})
const guide = z.object({path: z.string().startsWith('guides/').refine(isOutputPath)})
const shard = z.object({path: z.string().refine(isShardPath)})
const earlierCatalog = z.union([
  z.object({generator, guides: z.array(guide)}),
  z.object({generator, shards: z.array(shard)})
])

/** The files that a catalog lists: paths in the dist folder. */
export interface ListedFiles {
  /** Undefined where one of the shards is broken. */
  guides: string[] | undefined
  shards: string[]
}

/**
 * The files that a catalog lists; undefined where it is broken, or none of ours.
 *
 * @param dist the folder with its shards
 */
export function filesIn(catalog: string, dist: string): ListedFiles | undefined {
  try {
    const listed = earlierCatalog.parse(JSON.parse(catalog))
    return 'guides' in listed
      ? {guides: pathsOf(listed.guides), shards: []}
      : shardedFiles(pathsOf(listed.shards), dist)
  } catch {
    // Nothing here is known to be ours to remove.
    return undefined
  }
}

function shardedFiles(shards: string[], dist: string): ListedFiles {
  try {
    return {guides: shards.flatMap((path) => guidesIn(join(dist, path))), shards}
  } catch {
    return {guides: undefined, shards}
  }
}

function guidesIn(shard: string): string[] {
  const lines = shardText(readOutput(shard) ?? new Uint8Array())
    .trimEnd()
    .split('\n')
  return lines.map((line) => guide.parse(JSON.parse(line)).path)
}

function pathsOf(files: readonly {path: string}[]): string[] {
  return files.map(({path}) => path)
}
