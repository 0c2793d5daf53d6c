import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {z} from 'zod'
import {name} from '../version.js'
import {readIfThere} from './files.js'
import {catalogFile} from './plan.js'

/** A guide as an earlier build wrote it. */
export interface EarlierGuide {
  /** The SHA-256 of its bytes, in hexadecimal. */
  sha256?: string | undefined
  /** Its raw file, relative to the raw folder. */
  source?: string | undefined
}

// Only what is needed to know the files of an earlier build, of any version.
const earlierCatalog = z.object({
  generator: z.object({name: z.literal(name)}),
  guides: z.array(
    z.object({
      path: z.string().regex(/^guides\/[^/\\]+\.md$/),
      sha256: z.string().optional().catch(undefined),
      source: z.object({path: z.string()}).optional().catch(undefined)
    })
  )
})

/**
 * The guides that an earlier build wrote to a dist folder, by their path in it, as
 * its catalog lists them; undefined where there is no catalog of ours, or a broken one.
 */
export function guidesOfEarlierBuild(dist: string): Map<string, EarlierGuide> | undefined {
  const text = readIfThere(join(dist, catalogFile))?.toString('utf8') ?? ''
  try {
    const {guides} = earlierCatalog.parse(JSON.parse(text))
    return new Map(guides.map(({path, sha256, source}) => [path, {sha256, source: source?.path}]))
  } catch {
    // Nothing here is known to be ours to remove.
    return undefined
  }
}

/**
 * Whether a guide is not as the earlier build wrote it. Other line ends are no
 * change: git converts them at a checkout.
 */
export function isChangedSince({sha256}: EarlierGuide, present: Buffer): boolean {
  if (sha256 === undefined) {
    return false
  }
  // As Latin-1, each byte is a character, and none is lost.
  const withLf = present.toString('latin1').replaceAll('\r\n', '\n')
  const variants = [present, ...[withLf, withLf.replaceAll('\n', '\r\n')].map(fromLatin1)]
  return variants.every((bytes) => createHash('sha256').update(bytes).digest('hex') !== sha256)
}

function fromLatin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
