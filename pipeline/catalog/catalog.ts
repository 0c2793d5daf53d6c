import {catalogFile, schemaFile} from '../disk/names.js'
import {largestOutput} from '../disk/read.js'
import {FileError} from '../errors.js'
import type {Corpus} from '../profile/corpus.js'
import {name, version} from '../version.js'
import {itemsIn} from './find.js'
import {
  type Catalog,
  catalogSchema,
  type Guide,
  guideSchema,
  type Section,
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
  const ordered = [...entries].sort(
    (a, b) => (a.number ?? 0) - (b.number ?? 0) || Number(a.id > b.id) - Number(a.id < b.id)
  )
  const guides = markBoilerplate(ordered).map((guide) => ({
    ...withStatus(guide, profile),
    url: publishedAt(guide, profile.baseUrl),
    summary: summaryOf(guide, profile)
  }))
  const count = (wanted: Status) => guides.filter(({status}) => status === wanted).length
  const catalog: Catalog = {
    $schema: schemaFile,
    schemaVersion,
    generator: {name, version},
    profile: profile.name,
    counts: {
      guides: guides.length,
      complete: count('complete'),
      incomplete: count('incomplete'),
      boilerplate: count('boilerplate'),
      titleOnly: count('title-only')
    },
    guides
  }
  catalogSchema.parse({...catalog, guides: []})
  for (const guide of guides) {
    toldByAll.parse(guide)
  }
  return catalog
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

/**
 * A section is boilerplate when more than half of the guides have it, and two at
 * least, with the same title and text.
 */
function markBoilerplate(guides: readonly Guide[]): Guide[] {
  const counts = new Map<string, number>()
  for (const {sections} of guides) {
    for (const key of new Set(sections.map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const stands = (section: Section) => {
    const count = counts.get(keyOf(section)) ?? 0
    return count >= 2 && count * 2 > guides.length
  }
  return guides.map((guide) => ({
    ...guide,
    sections: guide.sections.map((section) => ({...section, boilerplate: stands(section)}))
  }))
}

/** What a section says: its Markdown, and where the references in it lead. */
function keyOf({kind, title, depth, markdown, items, prose}: Section): string {
  const urls = [prose, ...itemsIn({items})].flatMap(({links}) => links.map(({url}) => url))
  return JSON.stringify([kind, title, depth, markdown, urls])
}

/**
 * JSON as it is written: two spaces, and a final line feed.
 *
 * @throws FileError when it is longer than any reader of it could take
 */
export function toJson(data: unknown): string {
  try {
    const text = `${JSON.stringify(data, null, 2)}\n`
    if (Buffer.byteLength(text) <= largestOutput) {
      return text
    }
  } catch (error) {
    // No text can be longer than 512 MiB in Node.js.
    if (!(error instanceof RangeError && error.message === 'Invalid string length')) {
      throw error
    }
  }
  throw new FileError('catalog-too-large', {
    path: catalogFile,
    reason:
      `would have more than ${largestOutput} bytes; divide the raw guides into folders, and ` +
      'build each'
  })
}
