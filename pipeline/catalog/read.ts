import {realpathSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import {z} from 'zod'
import {catalogFile} from '../disk/names.js'
import {largestOutput, readRegular} from '../disk/read.js'
import {type Recovery, recover} from '../disk/recover.js'
import {CatalogError, messageOf} from '../errors.js'
import {invalidCatalog, majorOf} from './invalid.js'
import {guidesOfShards} from './read-shards.js'
import {
  type Catalog,
  type CatalogIndex,
  catalogIndexSchema,
  catalogSchema,
  type Guide,
  schemaVersion
} from './schema.js'

const versioned = z.object({schemaVersion: z.string()})

// In milliseconds. A build writes for some seconds at most once it has a journal.
const longestWait = 20_000

/**
 * Reads and validates a catalog, in one file or in many. Where a build was stopped while it wrote,
 * the rest of it is written first, so that the catalog and the guides beside it are of one build.
 *
 * @param path the file, usually `dist/catalog.json`
 * @throws CatalogError when the file or a shard cannot be read, is not what a build wrote, has
 *   another major version, or does not fit the schema, or when a build was stopped and cannot be
 *   finished; the message says what to do
 */
export function readCatalog(path: string): Catalog {
  const read = readCatalogFile(path)
  if ('guides' in read) {
    return read
  }
  const {shards, ...head} = read
  return {...head, guides: [...guidesOfShards(shards, targetOf(path), head.counts.guides)]}
}

/**
 * Goes through the guides of a catalog, in their order. Of one in many files, no more than one
 * shard is held at a time; one in a single file is read as a whole.
 *
 * @param path the file, usually `dist/catalog.json`
 * @throws CatalogError as `readCatalog` does; for a shard, when its guides are asked for
 */
export function* iterateCatalog(path: string): Generator<Guide> {
  const read = readCatalogFile(path)
  yield* 'guides' in read
    ? read.guides
    : guidesOfShards(read.shards, targetOf(path), read.counts.guides)
}

function readCatalogFile(path: string): Catalog | CatalogIndex {
  requireWhole(path)
  let text: string
  try {
    text = readRegular(path, {most: largestOutput, links: true}).toString('utf8')
  } catch (error) {
    throw new CatalogError('catalog-unreadable', {
      path,
      reason: `cannot be read (${messageOf(error)}); run mendmark build, or name another file`
    })
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new CatalogError('catalog-not-json', {
      path,
      reason: `is not valid JSON (${messageOf(error)}); run mendmark build again`
    })
  }
  const {data: stated} = versioned.safeParse(data)
  if (stated && majorOf(stated.schemaVersion) !== majorOf(schemaVersion)) {
    throw new CatalogError('catalog-version', {
      path,
      reason:
        `has the catalog schema ${stated.schemaVersion}, and this version of mendmark ` +
        `reads ${majorOf(schemaVersion)}.x; ` +
        'build it again with this version, or install the version that wrote it'
    })
  }
  const isIndex = typeof data === 'object' && data !== null && 'shards' in data
  const result = (isIndex ? catalogIndexSchema : catalogSchema).safeParse(data)
  if (!result.success) {
    throw invalidCatalog(path, result.error)
  }
  return result.data
}

function requireWhole(path: string): void {
  const file = targetOf(path)
  if (basename(file) !== catalogFile) {
    return
  }
  const what = `a build was stopped while it wrote, and cannot be finished`
  let recovery: Recovery
  try {
    recovery = recover(dirname(file), {longest: longestWait})
  } catch (error) {
    const wayOut = 'make the folder writable, or run mendmark build where it is'
    throw new CatalogError('catalog-unfinished', {
      path,
      reason: `${what} (${messageOf(error)}); ${wayOut}`
    })
  }
  if (typeof recovery === 'object') {
    throw new CatalogError('catalog-unfinished', {
      path,
      reason: `${what} (${recovery.reason}); run mendmark build again`
    })
  }
}

/** Where a link leads. The catalog may not be there yet. */
function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
