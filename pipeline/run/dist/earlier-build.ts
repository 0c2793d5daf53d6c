import {join} from 'node:path'
import type {Known} from '../../disk/journal.js'
import {catalogFile, guidesFolder, isShardPath} from '../../disk/names.js'
import {hashOf} from '../../disk/read.js'
import {hashesIn, hashesInShards} from './earlier-shards.js'
import {readOutput} from './output.js'

/** What the catalog in a dist folder says of the build that wrote it. */
export interface EarlierBuild {
  /** The catalog as it is in the folder; empty where there is none. */
  catalog: string
  /** The guides that it lists, by their path; undefined where it is broken, or none of ours. */
  guides: ReadonlySet<string> | undefined
  /** The shards that it lists, by their path. */
  shards: ReadonlySet<string>
  /** Every hash in it. A catalog with the markers of a merge in it holds those of both sides. */
  hashes: ReadonlySet<string>
}

/**
 * Reads what an earlier build left in a dist folder.
 *
 * @param wanted the hashes of the files of the present build: where the catalog is the same, so
 *   are the guides that it lists, and nobody has to read it
 * @param known what a build that was stopped may have written beside
 * @throws FileError when the catalog cannot be read
 */
export async function readEarlierBuild(
  dist: string,
  wanted: ReadonlyMap<string, string>,
  known: Known
): Promise<EarlierBuild> {
  const bytes = readOutput(join(dist, catalogFile))
  const catalog = bytes?.toString('utf8') ?? ''
  if (bytes && hashOf(bytes) === wanted.get(catalogFile)) {
    const paths = [...wanted.keys()].filter((path) => path.startsWith(`${guidesFolder}/`))
    const shards = new Set([...wanted.keys()].filter(isShardPath))
    const hashes = new Set([...wanted.values(), ...known.hashes])
    return {catalog, guides: new Set([...paths, ...known.paths]), shards, hashes}
  }
  const {filesIn} = await import('./earlier-catalog.js')
  const {guides, shards = []} = filesIn(catalog, dist) ?? {}
  let hashes: ReadonlySet<string> | undefined
  return {
    catalog,
    guides:
      guides || known.paths.size > 0 ? new Set([...(guides ?? []), ...known.paths]) : undefined,
    shards: new Set([...shards, ...[...known.paths].filter(isShardPath)]),
    // Where no guide differs, nobody asks.
    get hashes() {
      hashes ??= new Set([...hashesIn(catalog), ...hashesInShards(dist), ...known.hashes])
      return hashes
    }
  }
}

/**
 * Whether a guide is as a build wrote it whose hashes are known. Other line ends are no
 * change: git converts them at a checkout.
 */
export function isAsBuilt(present: Buffer, hashes: ReadonlySet<string>): boolean {
  // As Latin-1, each byte is a character, and none is lost.
  const withLf = present.toString('latin1').replaceAll('\r\n', '\n')
  const variants = [present, ...[withLf, withLf.replaceAll('\n', '\r\n')].map(fromLatin1)]
  return variants.some((bytes) => hashes.has(hashOf(bytes)))
}

function fromLatin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
