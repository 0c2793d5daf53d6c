import {makeCatalog, schemaFile, toJson} from '../catalog/catalog.js'
import {indexPage} from '../catalog/index-page.js'
import {type Catalog, catalogJsonSchema} from '../catalog/schema.js'
import type {Message} from '../errors.js'
import type {Corpus} from '../profile/corpus.js'
import type {MendedGuide, MendOutcome, Rejected, Rejection} from './mender.js'

/** The name of the catalog in the dist folder. */
export const catalogFile = 'catalog.json'
/** The name of the page that lists the guides in it. */
export const readmeFile = 'README.md'

/** What a build would write. Nothing in it depends on a disk or a clock. */
export interface BuildPlan {
  catalog: Catalog
  /** The files by their path in the dist folder, in the order they are written. */
  files: ReadonlyMap<string, string>
  rejections: Rejection[]
  messages: Message[]
}

/** Lays out the dist folder of mended guides. */
export function planBuild(outcomes: readonly MendOutcome[], profile: Corpus): BuildPlan {
  const rejected = outcomes.flatMap((outcome) => ('rejected' in outcome ? outcome.rejected : []))
  const mended = outcomes.flatMap((outcome) => ('mended' in outcome ? outcome.mended : []))
  const duplicates = duplicatesIn(mended)
  const unique = mended.filter((one) => !duplicates.some(({path}) => path === one.path))
  const catalog = makeCatalog(
    unique.map(({guide}) => guide),
    profile
  )
  const refused = [...rejected, ...duplicates]
  return {
    catalog,
    files: filesOf(catalog, unique),
    rejections: refused.map(({path, code, title, stack}) => ({path, code, title, stack})),
    messages: [...refused, ...unique].flatMap(({messages}) => messages).sort(byPlace)
  }
}

/** The guides that share their id with another, each with a message that names the others. */
function duplicatesIn(mended: readonly MendedGuide[]): Rejected[] {
  return mended.flatMap(({path, guide}) => {
    const twins = mended.filter((other) => other.guide.id === guide.id)
    if (twins.length === 1) {
      return []
    }
    const others = twins.map((twin) => twin.path).filter((other) => other !== path)
    const message: Message = {
      path,
      line: 1,
      column: 1,
      severity: 'error',
      reason: `${guide.code ?? guide.id} is also in ${others.join(', ')}; keep one of them`,
      ruleId: 'duplicate'
    }
    return [{path, code: 'duplicate', messages: [message]}]
  })
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
