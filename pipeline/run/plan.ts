import {posix} from 'node:path'
import {makeCatalog, schemaFile, toJson} from '../catalog/catalog.js'
import {indexPage} from '../catalog/index-page.js'
import {type Catalog, catalogJsonSchema} from '../catalog/schema.js'
import {type Message, RejectedGuide, type RejectionCode} from '../errors.js'
import {type NormalizedGuide, normalize} from '../normalize.js'
import type {Profile} from '../profile/schema.js'
import type {RawGuide} from './raw-folder.js'

/** The name of the catalog in the dist folder. */
export const catalogFile = 'catalog.json'
/** The name of the page that lists the guides in it. */
export const readmeFile = 'README.md'

/** A guide that cannot be written. */
export interface Rejection {
  path: string
  code: RejectionCode
}

/** What a build would write. Nothing in it depends on a disk or a clock. */
export interface BuildPlan {
  catalog: Catalog
  /** The files by their path in the dist folder, in the order they are written. */
  files: ReadonlyMap<string, string>
  rejections: Rejection[]
  messages: Message[]
}

/** Mends every raw guide and lays out the dist folder. `rawFolder` is only for messages. */
export function planBuild(
  raw: readonly RawGuide[],
  rawFolder: string,
  profile: Profile
): BuildPlan {
  const rejections: Rejection[] = []
  const messages: Message[] = []
  const reject = (path: string, code: RejectionCode, reasons: readonly Message[]) => {
    rejections.push({path, code})
    messages.push(...reasons)
  }
  const mended: {raw: RawGuide; result: NormalizedGuide}[] = []
  for (const guide of raw) {
    const path = posix.join(rawFolder, guide.path)
    try {
      mended.push({
        raw: guide,
        result: normalize(guide.bytes, {path, sourcePath: guide.path, profile})
      })
    } catch (error) {
      if (!(error instanceof RejectedGuide)) {
        throw error
      }
      reject(path, error.code, error.messages)
    }
  }
  const unique = mended.filter(({raw: {path}, result: {guide}}) => {
    const twins = mended.filter((other) => other.result.guide.id === guide.id)
    if (twins.length === 1) {
      return true
    }
    const others = twins
      .map((twin) => posix.join(rawFolder, twin.raw.path))
      .filter((other) => other !== posix.join(rawFolder, path))
    const reason = `${guide.code ?? guide.id} is also in ${others.join(', ')}; keep one of them`
    const message: Message = {
      path: posix.join(rawFolder, path),
      line: 1,
      column: 1,
      severity: 'error',
      reason,
      ruleId: 'duplicate'
    }
    reject(message.path, 'duplicate', [message])
    return false
  })
  for (const {result} of unique) {
    messages.push(...result.messages)
  }

  const catalog = makeCatalog(
    unique.map(({result}) => result.guide),
    profile.name
  )
  const files = new Map<string, string>()
  const byId = new Map(unique.map(({result}) => [result.guide.id, result.markdown]))
  for (const {id, path} of catalog.guides) {
    files.set(path, byId.get(id) ?? '')
  }
  files.set(readmeFile, indexPage(catalog))
  files.set(schemaFile, toJson(catalogJsonSchema()))
  // Last: whoever reads the catalog finds what it lists.
  files.set(catalogFile, toJson(catalog))
  messages.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column
  )
  return {catalog, files, rejections, messages}
}
