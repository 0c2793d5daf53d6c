import {makeCatalog} from '../catalog/catalog.js'
import type {Catalog} from '../catalog/schema.js'
import type {Message} from '../errors.js'
import type {Corpus} from '../profile/corpus.js'
import {filesOf, type LayoutOptions} from './dist/layout.js'
import {type OutputFile, remade} from './dist/output-files.js'
import type {MendOutcome, Rejection} from './mender.js'
import {refusedNames} from './output-names.js'

/** What a build would write. Nothing in it depends on a disk or a clock. */
export interface BuildPlan {
  catalog: Catalog
  /** The files by their path in the dist folder, in the order they are written. */
  files: ReadonlyMap<string, OutputFile>
  rejections: Rejection[]
  messages: Message[]
}

/** Lays out the dist folder of mended guides. */
export function planBuild(
  outcomes: readonly MendOutcome[],
  profile: Corpus,
  options: LayoutOptions = {}
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
  const {guides, ...head} = catalog
  const markdown = new Map(unique.map((one) => [one.guide.id, one.markdown]))
  const texts = guides.map(({id, path, sha256: hash}): [string, OutputFile] => {
    const text = [markdown.get(id) ?? '']
    return [path, {hash, content: () => text}]
  })
  const refused = [...rejected, ...unnamed]
  return {
    catalog,
    files: filesOf({head, guides, listed: guides, texts}, options, remade),
    rejections: refused.map(({path, code, title, stack}) => ({path, code, title, stack})),
    messages: [...refused, ...unique].flatMap(({messages}) => messages).sort(byPlace)
  }
}

function byPlace(a: Message, b: Message): number {
  const byPath = Number(a.path > b.path) - Number(a.path < b.path)
  return byPath || a.line - b.line || a.column - b.column
}
