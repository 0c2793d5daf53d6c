import {dirname, join} from 'node:path'
import {hashOf, largestOutput, readRegular} from '../disk/read.js'
import {CatalogError, messageOf} from '../errors.js'
import {invalidCatalog} from './invalid.js'
import {type Guide, guideSchema, type Shard} from './schema.js'
import {shardText} from './shard-text.js'

/**
 * The guides of the shards of a catalog, in their order, a shard at a time.
 *
 * @param catalog the file that lists them
 * @param count how many guides there are by the catalog
 * @throws CatalogError when a shard is missing, was exchanged, or does not hold what it should
 */
export function* guidesOfShards(
  shards: readonly Shard[],
  catalog: string,
  count: number
): Generator<Guide> {
  const listed = shards.reduce((sum, {guides}) => sum + guides, 0)
  if (listed !== count) {
    throw new CatalogError('catalog-shard', {
      path: catalog,
      reason: `has ${count} guides, and its shards have ${listed}; ${wayOut}`
    })
  }
  for (const shard of shards) {
    yield* guidesOfShard(shard, join(dirname(catalog), shard.path))
  }
}

const wayOut = 'run mendmark build again, or copy all files of the dist folder together'

function* guidesOfShard(shard: Shard, path: string): Generator<Guide> {
  const lines = linesOf(shard, path)
  for (const [index, line] of lines.entries()) {
    yield guideIn(line, path, index + 1)
  }
}

function linesOf({sha256, guides, firstId, lastId}: Shard, path: string): string[] {
  const bytes = bytesOf(path)
  if (hashOf(bytes) !== sha256) {
    throw notAsListed(path, 'is not the file that the catalog lists, but was changed or exchanged')
  }
  let text: string
  try {
    text = shardText(bytes)
  } catch (error) {
    throw notAsListed(path, `is no whole gzip (${messageOf(error)})`)
  }
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length !== guides) {
    throw notAsListed(path, `has not the ${guides} guides that the catalog lists`)
  }
  for (const [line, id] of [
    [1, firstId],
    [guides, lastId]
  ] as const) {
    const found = guideIn(lines[line - 1] ?? '', path, line).id
    if (found !== id) {
      const reason = `is the guide ${found}, where the catalog lists ${id}; ${wayOut}`
      throw new CatalogError('catalog-shard', {path, line, reason})
    }
  }
  return lines
}

function bytesOf(path: string): Buffer {
  try {
    return readRegular(path, {most: largestOutput, links: true})
  } catch (error) {
    throw new CatalogError('catalog-unreadable', {
      path,
      reason: `is a part of the catalog, and cannot be read (${messageOf(error)}); ${wayOut}`
    })
  }
}

function notAsListed(path: string, what: string): CatalogError {
  return new CatalogError('catalog-shard', {path, reason: `${what}; ${wayOut}`})
}

function guideIn(line: string, path: string, number: number): Guide {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (error) {
    throw new CatalogError('catalog-not-json', {
      path,
      line: number,
      reason: `is not valid JSON (${messageOf(error)}); ${wayOut}`
    })
  }
  const result = guideSchema.safeParse(data)
  if (!result.success) {
    throw invalidCatalog(path, result.error, number)
  }
  return result.data
}
