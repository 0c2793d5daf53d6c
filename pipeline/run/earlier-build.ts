import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {z} from 'zod'
import {name} from '../version.js'
import {readIfThere} from './files.js'
import {catalogFile} from './plan.js'

// Only what is needed to know the files of an earlier build, of any version.
const earlierCatalog = z.object({
  generator: z.object({name: z.literal(name)}),
  guides: z.array(
    z.object({
      path: z.string().regex(/^guides\/[^/\\]+\.md$/),
      source: z.object({path: z.string()}).optional().catch(undefined)
    })
  )
})

/**
 * The raw file of each guide that an earlier build wrote to a dist folder, by the path of the
 * guide in it, as its catalog lists them; empty where it says none. Undefined where there is
 * no catalog of ours, or a broken one.
 */
export function guidesOfEarlierBuild(dist: string): Map<string, string> | undefined {
  const text = readIfThere(join(dist, catalogFile))?.toString('utf8') ?? ''
  try {
    const {guides} = earlierCatalog.parse(JSON.parse(text))
    return new Map(guides.map(({path, source}) => [path, source?.path ?? '']))
  } catch {
    // Nothing here is known to be ours to remove.
    return undefined
  }
}

/**
 * Every hash that the catalog in a dist folder holds. A catalog with the markers of a merge in
 * it holds those of both sides.
 */
export function hashesOfEarlierBuild(dist: string): Set<string> {
  const text = readIfThere(join(dist, catalogFile))?.toString('utf8') ?? ''
  return new Set(text.match(/(?<=")[0-9a-f]{64}(?=")/g))
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
