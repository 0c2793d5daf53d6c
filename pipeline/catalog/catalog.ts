import {schemaFile} from '../disk/names.js'
import type {Corpus} from '../profile/corpus.js'
import {name, version} from '../version.js'
import {countSections, type SectionCounts} from './boilerplate.js'
import {
  type Catalog,
  type CatalogHead,
  catalogHeadSchema,
  type Guide,
  guideSchema,
  schemaVersion
} from './schema.js'
import {hasOwnText, type Status} from './status.js'
import {summaryOf} from './summary.js'

/** What the profile says about the catalog. */
export type CatalogOptions = Pick<Corpus, 'name' | 'template' | 'baseUrl'>

/**
 * The catalog of some guides, in any order. Each entry has to fit the schema already, but for
 * what only all guides together tell.
 *
 * @throws ZodError when that does not fit the schema, which would be a fault of this program
 */
export function makeCatalog(entries: readonly Guide[], profile: CatalogOptions): Catalog {
  const ordered = [...entries].sort(inCatalogOrder)
  const sections = countSections()
  for (const guide of ordered) {
    sections.add(guide)
  }
  const counts = noGuides()
  const guides = ordered.map((entry) => {
    const guide = finishedEntry(entry, sections, profile)
    countGuide(counts, guide)
    return guide
  })
  return {...catalogHead(counts, profile), guides}
}

/** Compares two guides by their place in the catalog. */
export function inCatalogOrder(
  a: Pick<Guide, 'number' | 'id'>,
  b: Pick<Guide, 'number' | 'id'>
): number {
  return (a.number ?? 0) - (b.number ?? 0) || Number(a.id > b.id) - Number(a.id < b.id)
}

/**
 * An entry with what depends on the other guides, and on the profile.
 *
 * @param sections those of all guides
 */
export function finishedEntry(
  entry: Guide,
  {isBoilerplate}: SectionCounts,
  profile: CatalogOptions
): Guide {
  const marked = {
    ...entry,
    sections: entry.sections.map((section) => ({...section, boilerplate: isBoilerplate(section)}))
  }
  const guide = {
    ...withStatus(marked, profile),
    url: publishedAt(marked, profile.baseUrl),
    summary: summaryOf(marked, profile)
  }
  toldByAll.parse(guide)
  return guide
}

type Counts = CatalogHead['counts']

const countedAs: Readonly<Record<Status, keyof Counts>> = {
  complete: 'complete',
  incomplete: 'incomplete',
  boilerplate: 'boilerplate',
  'title-only': 'titleOnly'
}

/** The counts of a catalog without guides. */
export function noGuides(): Counts {
  return {guides: 0, complete: 0, incomplete: 0, boilerplate: 0, titleOnly: 0}
}

/** Counts one guide more. */
export function countGuide(counts: Counts, {status}: Pick<Guide, 'status'>): void {
  counts.guides += 1
  counts[countedAs[status]] += 1
}

/** What a catalog says before its guides. */
export function catalogHead(counts: Counts, profile: Pick<CatalogOptions, 'name'>): CatalogHead {
  return catalogHeadSchema.parse({
    $schema: schemaFile,
    schemaVersion,
    generator: {name, version},
    profile: profile.name,
    counts
  })
}

const toldByAll = guideSchema.pick({id: true, status: true, url: true, summary: true})

/** Where a guide is published: an address with its id, or one that its path is added to. */
function publishedAt({id, path}: Guide, baseUrl: string | null): string | null {
  if (baseUrl === null) {
    return null
  }
  if (baseUrl.includes('{id}')) {
    return baseUrl.replaceAll('{id}', id)
  }
  return `${baseUrl.replace(/\/+$/, '')}/${path}`
}

/** An incomplete guide may have nothing that the other guides do not have. */
function withStatus(guide: Guide, profile: CatalogOptions): Guide {
  return guide.status === 'incomplete' && !hasOwnText(guide, profile)
    ? {...guide, status: 'boilerplate'}
    : guide
}
