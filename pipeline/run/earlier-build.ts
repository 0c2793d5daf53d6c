import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {z} from 'zod'
import {name} from '../version.js'
import {readIfThere} from './files.js'
import {catalogFile} from './plan.js'

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
  guides: z.array(z.object({path: z.string().regex(/^guides\/[^/\\]+\.md$/)}))
})

/** Reads what an earlier build left in a dist folder. */
export function readEarlierBuild(dist: string): EarlierBuild {
  const catalog = readIfThere(join(dist, catalogFile))?.toString('utf8') ?? ''
  return {
    catalog,
    guides: guidesIn(catalog),
    hashes: new Set(catalog.match(/(?<=")[0-9a-f]{64}(?=")/g))
  }
}

function guidesIn(catalog: string): Set<string> | undefined {
  try {
    return new Set(earlierCatalog.parse(JSON.parse(catalog)).guides.map(({path}) => path))
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
  return variants.some((bytes) => hashes.has(createHash('sha256').update(bytes).digest('hex')))
}

function fromLatin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
