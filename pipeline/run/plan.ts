import {makeCatalog, toJson} from '../catalog/catalog.js'
import {chunksOf, toLines} from '../catalog/chunks.js'
import {indexPage} from '../catalog/index-page.js'
import {llmsTxt} from '../catalog/llms-txt.js'
import {type Catalog, catalogJsonSchema} from '../catalog/schema.js'
import {catalogFile, chunksFile, llmsFile, readmeFile, schemaFile} from '../disk/names.js'
import type {Message} from '../errors.js'
import type {Corpus} from '../profile/corpus.js'
import type {MendedGuide, MendOutcome, Rejection} from './mender.js'
import {refusedNames} from './output-names.js'

/** What a build would write. Nothing in it depends on a disk or a clock. */
export interface BuildPlan {
  catalog: Catalog
  /** The files by their path in the dist folder, in the order they are written. */
  files: ReadonlyMap<string, string>
  rejections: Rejection[]
  messages: Message[]
}

/** Lays out the dist folder of mended guides. */
export function planBuild(
  outcomes: readonly MendOutcome[],
  profile: Corpus,
  {chunks = false}: {chunks?: boolean} = {}
): BuildPlan {
  const rejected = outcomes.flatMap((outcome) => ('rejected' in outcome ? outcome.rejected : []))
  const mended = outcomes.flatMap((outcome) => ('mended' in outcome ? outcome.mended : []))
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
    files: filesOf(catalog, unique, chunks),
    rejections: refused.map(({path, code, title, stack}) => ({path, code, title, stack})),
    messages: [...refused, ...unique].flatMap(({messages}) => messages).sort(byPlace)
  }
}

function filesOf(
  catalog: Catalog,
  mended: readonly MendedGuide[],
  hasChunks: boolean
): Map<string, string> {
  const markdown = new Map(mended.map((one) => [one.guide.id, one.markdown]))
  return new Map([
    ...catalog.guides.map(({id, path}): [string, string] => [path, markdown.get(id) ?? '']),
    [readmeFile, indexPage(catalog)],
    [llmsFile, llmsTxt(catalog)],
    ...(hasChunks ? [[chunksFile, toLines(chunksOf(catalog))] as const] : []),
    [schemaFile, toJson(catalogJsonSchema())],
    // Last: a program that reads the catalog finds what it lists.
    [catalogFile, toJson(catalog)]
  ])
}

function byPlace(a: Message, b: Message): number {
  const byPath = Number(a.path > b.path) - Number(a.path < b.path)
  return byPath || a.line - b.line || a.column - b.column
}
