import {posix} from 'node:path'
import {makeCatalog, toJson} from '../catalog/catalog.js'
import {indexPage} from '../catalog/index-page.js'
import {type Catalog, catalogJsonSchema} from '../catalog/schema.js'
import {catalogFile, readmeFile, schemaFile} from '../disk/names.js'
import {type Message, RejectedGuide, type RejectionCode} from '../errors.js'
import {type NormalizedGuide, type NormalizeOptions, normalize} from '../normalize.js'
import type {Corpus} from '../profile/corpus.js'
import {refusedNames} from './output-names.js'
import type {RawGuide} from './raw-folder.js'

/** A guide that cannot be written. */
export interface Rejection {
  path: string
  code: RejectionCode
  /** Its title, where that cannot be read. */
  title?: string | undefined
}

/** What a build would write. Nothing in it depends on a disk or a clock. */
export interface BuildPlan {
  catalog: Catalog
  /** The files by their path in the dist folder, in the order they are written. */
  files: ReadonlyMap<string, string>
  rejections: Rejection[]
  messages: Message[]
}

/** What a build does with guides, beside their profile. */
export type PlanOptions = Pick<NormalizeOptions, 'conflicts'>

/** Mends every raw guide and lays out the dist folder. `rawFolder` is only for messages. */
export function planBuild(
  raw: readonly RawGuide[],
  rawFolder: string,
  profile: Corpus,
  options: PlanOptions = {}
): BuildPlan {
  const {mended, rejected} = mendAll(raw, rawFolder, {...options, profile})
  const unnamed = refusedNames(mended)
  const refusedPaths = new Set(unnamed.map(({path}) => path))
  const unique = mended.filter(({path}) => !refusedPaths.has(path))
  const catalog = makeCatalog(
    unique.map(({guide}) => guide),
    profile
  )
  const refused = [...rejected, ...unnamed]
  return {
    catalog,
    files: filesOf(catalog, unique),
    rejections: refused.map(({path, code, title}) => ({path, code, title})),
    messages: [...refused, ...unique].flatMap(({messages}) => messages).sort(byPlace)
  }
}

/** A plan with the guides that could not even be read. */
export function withUnread(plan: BuildPlan, unread: readonly Rejected[]): BuildPlan {
  return {
    ...plan,
    rejections: [...plan.rejections, ...unread.map(({path, code}) => ({path, code}))],
    messages: [...plan.messages, ...unread.flatMap(({messages}) => messages)].sort(byPlace)
  }
}

/** A mended guide, and where its raw file is. */
interface MendedGuide extends NormalizedGuide {
  path: string
}

/** A rejection, with what there is to say about it. */
export interface Rejected extends Rejection {
  messages: readonly Message[]
}

function mendAll(
  raw: readonly RawGuide[],
  rawFolder: string,
  options: NormalizeOptions
): {mended: MendedGuide[]; rejected: Rejected[]} {
  const mended: MendedGuide[] = []
  const rejected: Rejected[] = []
  for (const guide of raw) {
    const path = posix.join(rawFolder, guide.path)
    try {
      mended.push({path, ...normalize(guide.bytes, {...options, path, sourcePath: guide.path})})
    } catch (error) {
      if (!(error instanceof RejectedGuide)) {
        throw error
      }
      const {code, messages, title} = error
      rejected.push({path, code, messages, title})
    }
  }
  return {mended, rejected}
}

function filesOf(catalog: Catalog, mended: readonly MendedGuide[]): Map<string, string> {
  const markdown = new Map(mended.map((one) => [one.guide.id, one.markdown]))
  return new Map([
    ...catalog.guides.map(({id, path}): [string, string] => [path, markdown.get(id) ?? '']),
    [readmeFile, indexPage(catalog)],
    [schemaFile, toJson(catalogJsonSchema())],
    // Last: a program that reads the catalog finds what it lists.
    [catalogFile, toJson(catalog)]
  ])
}

function byPlace(a: Message, b: Message): number {
  const byPath = Number(a.path > b.path) - Number(a.path < b.path)
  return byPath || a.line - b.line || a.column - b.column
}
