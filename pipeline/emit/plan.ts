import {
  type CatalogOptions,
  catalogHead,
  countGuide,
  finishedEntry,
  inCatalogOrder,
  noGuides
} from '../catalog/catalog.js'
import {type ListedGuide, listedGuide} from '../catalog/listed-guide.js'
import type {Guide} from '../catalog/schema.js'
import type {Message} from '../errors.js'
import {filesOf, type Keep, type LayoutOptions} from '../run/dist/layout.js'
import type {OutputFile} from '../run/dist/output-files.js'
import {refusedNames} from '../run/output-names.js'
import type {CollectedFailure, CollectedGuide, Collection} from './collect.js'
import type {Place, Spool} from './spool.js'

/** What records come to. */
export interface EmitPlan {
  /** The files by their path in the dist folder, in the order they are written. */
  files: ReadonlyMap<string, OutputFile>
  /** The path of each guide in the dist folder, with that of its raw file. */
  sources: ReadonlyMap<string, string>
  /** The guides that are in no file. */
  rejections: readonly CollectedFailure[]
  /** What there is to say about all guides, by path and place. */
  messages: Iterable<Message>
}

/** How records are laid out. */
export interface EmitOptions extends LayoutOptions {
  profile: CatalogOptions
  /** Is told of each entry of the catalog, in its order. */
  onGuide(guide: Guide): void
}

/**
 * Lays out the dist folder of the guides of a collection, as a build of the same guides would.
 * It goes through the entries once to finish them, since what is said of a guide depends on the
 * others; what they hold stays in the spool.
 *
 * @throws FileError when the catalog would be too large, or the disk of the spool is full
 */
export function planEmit(
  {guides, failures, sections}: Collection,
  spool: Spool,
  {profile, onGuide, ...options}: EmitOptions
): EmitPlan {
  const unnamed = refusedNames(guides)
  const refused = new Set(unnamed.map(({path}) => path))
  const [unique, others] = divided(guides, ({path}) => !refused.has(path))
  for (const {entry} of others) {
    sections.remove(fromSpool<Guide>(spool, entry))
  }
  unique.sort((a, b) => inCatalogOrder(a.guide, b.guide))
  const sources = new Map<string, string>()
  const counts = noGuides()
  const entries: Place[] = []
  const listed: Place[] = []
  for (const {entry} of unique) {
    const guide = finishedEntry(fromSpool<Guide>(spool, entry), sections, profile)
    countGuide(counts, guide)
    onGuide(guide)
    sources.set(guide.path, guide.source.path)
    entries.push(toSpool(spool, guide))
    listed.push(toSpool(spool, listedGuide(guide)))
  }
  const layout = {
    head: catalogHead(counts, profile),
    guides: allFrom<Guide>(spool, entries),
    listed: allFrom<ListedGuide>(spool, listed),
    texts: unique.map((each) => textIn(spool, each))
  }
  const rejections = [...failures, ...unnamed]
  return {
    files: filesOf(layout, options, keepIn(spool)),
    sources,
    rejections,
    messages: messagesOf(spool, unique, rejections)
  }
}

function divided<T>(values: readonly T[], isFirst: (value: T) => boolean): [T[], T[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))]
}

function toSpool(spool: Spool, value: unknown): Place {
  return spool.add([JSON.stringify(value)])
}

/** What was put into the spool as JSON; it was checked before. */
function fromSpool<T>(spool: Spool, place: Place): T {
  return JSON.parse(spool.read(place).toString('utf8'))
}

/** Values in the spool, which can be gone through again and again. */
function allFrom<T>(spool: Spool, places: readonly Place[]): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const place of places) {
        yield fromSpool<T>(spool, place)
      }
    }
  }
}

function textIn(spool: Spool, {guide, markdown}: CollectedGuide): [string, OutputFile] {
  return [guide.path, {hash: guide.sha256, content: () => spool.pieces(markdown)}]
}

/** Keeps the contents of files in the spool: to make one again takes longer than to read it. */
function keepIn(spool: Spool): Keep {
  return (content) => {
    const {hash, place} = spool.addHashed(content())
    return {hash, content: () => spool.pieces(place)}
  }
}

function messagesOf(
  spool: Spool,
  guides: readonly CollectedGuide[],
  rejections: readonly CollectedFailure[]
): Iterable<Message> {
  const places = guides.map(({path, messages}) => ({path, of: () => spooled(messages)}))
  const spooled = (place: Place) => fromSpool<Message[]>(spool, place)
  const failed = rejections.map(({path, messages}) => ({path, of: () => messages}))
  const all = [...places, ...failed].sort(
    (a, b) => Number(a.path > b.path) - Number(a.path < b.path)
  )
  return {
    *[Symbol.iterator]() {
      for (const {of} of all) {
        yield* [...of()].sort((a, b) => a.line - b.line || a.column - b.column)
      }
    }
  }
}
