import {join} from 'node:path'
import {z} from 'zod'
import type {Known} from '../../disk/journal.js'
import {catalogFile, isOutputPath} from '../../disk/names.js'
import {hashOf} from '../../disk/read.js'
import {name} from '../../version.js'
import {readOutput} from './output.js'

/** What the catalog in a dist folder says of the build that wrote it. */
export interface EarlierBuild {
  /** The catalog as it is in the folder; empty where there is none. */
  catalog: string
  /** The guides that it lists, by their path; undefined where it is broken, or none of ours. */
  guides: ReadonlySet<string> | undefined
  /** Every hash in it. A catalog with the markers of a merge in it holds those of both sides. */
  hashes: ReadonlySet<string>
}

// Only what is needed to know the files of an earlier build, of any version.
const earlierCatalog = z.object({
  generator: z.object({name: z.literal(name)}),
  guides: z.array(z.object({path: z.string().startsWith('guides/').refine(isOutputPath)}))
})

/**
 * Reads what an earlier build left in a dist folder.
 *
 * @param known what a build that was stopped may have written beside
 * @throws FileError when the catalog cannot be read
 */
export function readEarlierBuild(dist: string, known: Known): EarlierBuild {
  const catalog = readOutput(join(dist, catalogFile))?.toString('utf8') ?? ''
  const guides = guidesIn(catalog)
  return {
    catalog,
    guides:
      guides || known.paths.size > 0 ? new Set([...(guides ?? []), ...known.paths]) : undefined,
    hashes: new Set([...(catalog.match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []), ...known.hashes])
  }
}

function guidesIn(catalog: string): string[] | undefined {
  try {
    return earlierCatalog.parse(JSON.parse(catalog)).guides.map(({path}) => path)
  } catch {
    // Nothing here is known to be ours to remove.
    return undefined
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
