import {z} from 'zod'
import {isShardPath} from '../disk/names.js'
import {kindPattern, sectionKinds} from '../section-kinds.js'
import {itemSchema, links, prose, sourceLines} from './item-schema.js'
import {catalogTitle} from './own-files.js'

/**
 * The version of the catalog's form, by semantic versioning: a new major version can
 * break a reader.
 */
export const schemaVersion = '2.1.0'

/** What there is to say about how much a guide holds, best first. */
export const statuses = ['complete', 'incomplete', 'boilerplate', 'title-only'] as const

const kind = z.string().regex(kindPattern)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** One section of a guide. */
export const sectionSchema = z
  .object({
    id: z
      .string()
      .min(1)
      .describe(
        'The anchor that GitHub gives the heading in the emitted file, or `section` where ' +
          'the heading has no letter; unique in the guide. A part without a heading has an id ' +
          'too, and no anchor.'
      ),
    parent: z
      .string()
      .nullable()
      .describe('The id of the section that this one is part of, or null.'),
    kind: kind.describe(
      `What the section is about: ${sectionKinds.map((name) => `\`${name}\``).join(', ')}, or ` +
        'a kind that the profile adds. A heading that names a kind and nothing else is of that ' +
        'kind at any rank. Any other subsection is of the kind of its parent; a part of the ' +
        'generated section is of the kind that some of its words tell. The sentences that end ' +
        'a guide are a `conclusion` of their own.'
    ),
    title: z.string().describe('The heading as plain text; empty for a part that has none.'),
    depth: z
      .int()
      .min(2)
      .max(6)
      .describe(
        'The rank of the heading: 2 for `##`; of a part without one, that of those beside.'
      ),
    markdown: z
      .string()
      .describe('The section’s own body as Markdown, without its heading and its subsections.'),
    text: z.string().describe('The same as plain text: a block or list item a line.'),
    prose: prose.describe('The part of the body that is in none of the items.'),
    items: z
      .array(itemSchema)
      .describe(
        'One entry for each cause, step or note, those written as subsections included. To read ' +
          'each sentence once, take `prose` and the items of every section, and leave out the ' +
          'items that name a `section`.'
      ),
    source: sourceLines,
    boilerplate: z
      .boolean()
      .describe('True where the same section stands in most guides of the catalog.')
  })
  .meta({id: 'Section', description: 'One section of a guide, from its heading to the next.'})

/** One guide. */
export const guideSchema = z
  .object({
    id: z.string().min(1).describe('Unique in the catalog; the emitted file is named after it.'),
    code: z
      .string()
      .nullable()
      .describe('The error code, as `AADSTS50058`; null where the profile knows no codes.'),
    number: z.int().nonnegative().nullable().describe('The number in the code.'),
    name: z
      .string()
      .nullable()
      .describe(
        'The error’s name, as `UserInformationNotProvided`; null where the title has none.'
      ),
    title: z
      .string()
      .describe('The H1 as plain text, whole, or the `title` of the front matter in its place.'),
    description: z
      .string()
      .describe('The title without code and name; empty where it says no more.'),
    lookupUrl: z.string().nullable().describe('Where the code can be looked up.'),
    url: z
      .string()
      .nullable()
      .describe('Where the guide is published, where `--base-url` or the profile says it.'),
    language: z
      .string()
      .describe('The language with whose words the guide was read, as a code such as `en`.'),
    summary: z
      .string()
      .nullable()
      .describe(
        'The first sentence that is the guide’s own: neither its title nor in most other guides. ' +
          'Null where it has none.'
      ),
    frontMatter: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'The YAML front matter as JSON, by the core schema of YAML 1.2. Dates stay strings, and ' +
          'so do numbers that JSON cannot hold. Null where there is none, or no mapping.'
      ),
    status: z
      .enum(statuses)
      .describe(
        'Whether the guide has a section of every expected kind (`complete`) or lacks one ' +
          '(`incomplete`). One that lacks one is `boilerplate` where it has no text but that of ' +
          'most guides and of its title. A guide that is only a title is `title-only`.'
      ),
    missing: z.array(kind).describe('The expected kinds that the guide lacks.'),
    path: z.string().min(1).describe('The emitted file, relative to the catalog.'),
    sha256: sha256.describe('The SHA-256 of the emitted file’s bytes, in hexadecimal.'),
    source: z
      .object({
        path: z.string().min(1).describe('The raw file, relative to the raw folder.'),
        sha256: sha256.describe('The SHA-256 of the raw file’s bytes, in hexadecimal.')
      })
      .describe('What the guide was made from.'),
    wordCount: count.describe('How many words the guide’s plain text has, with its title.'),
    mentions: z
      .array(z.string())
      .describe('Other codes that the guide mentions, each once, by number.'),
    links: links.describe('The guide’s links in order, each text and address once.'),
    prose: prose.describe('What is above the first section, below the title.'),
    sections: z.array(sectionSchema).describe('The sections, flat, in document order.'),
    generations: z
      .object({
        kept: count.describe('Those in the emitted file; 0 where none succeeded.'),
        dropped: count.describe('Those that succeeded and went, because another says more.'),
        failed: count.describe('Those that left a failure instead of text.')
      })
      .describe('How many generations the raw file has, by what became of them.'),
    edits: z
      .record(z.string(), z.int().positive())
      .describe('How often each rule mended something in this guide.'),
    warnings: count.describe('How many warnings the build gave for this guide.')
  })
  .meta({id: 'Guide', description: 'One guide.'})

const head = {
  $schema: z.string().describe('The JSON Schema of this file, relative to it.'),
  schemaVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('The version of this form, by semantic versioning.'),
  generator: z
    .object({
      name: z.string().describe('The program that wrote the file.'),
      version: z.string().describe('Its version.')
    })
    .describe('What wrote the file.'),
  profile: z.string().describe('The profile that the guides were read with.'),
  counts: z
    .object({
      guides: count.describe('All guides.'),
      complete: count.describe('Guides with a section of every expected kind.'),
      incomplete: count.describe('Guides that lack one, and have text of their own.'),
      boilerplate: count.describe('Guides with no text but that of most guides.'),
      titleOnly: count.describe('Guides with nothing but a title.')
    })
    .describe('How many guides there are.')
}

/** What both kinds of catalogs begin with. */
export const catalogHeadSchema = z.object(head)

/** The catalog in one file: every guide of a build. */
export const catalogSchema = z
  .object({
    ...head,
    guides: z.array(guideSchema).describe('The guides, by number and then by id.')
  })
  .meta({id: 'Catalog', description: 'Every guide of a build, as data.'})

/** One file of a catalog of many files. */
export const shardSchema = z
  .object({
    path: z
      .string()
      .refine(isShardPath)
      .describe('The file, relative to the catalog: gzip, a guide’s entry as JSON on each line.'),
    guides: z.int().positive().describe('How many guides it holds.'),
    firstId: z.string().min(1).describe('The id of the first of them.'),
    lastId: z.string().min(1).describe('The id of the last.'),
    sha256: sha256.describe('The SHA-256 of the file’s bytes, in hexadecimal.')
  })
  .meta({id: 'Shard', description: 'One file with some of the guides of a sharded catalog.'})

/** The catalog in many files: where the guides are. */
export const catalogIndexSchema = z
  .object({
    ...head,
    shards: z
      .array(shardSchema)
      .describe('The files with the guides, in the order of the guides: by number, then by id.')
  })
  .meta({
    id: 'CatalogIndex',
    description: 'What `catalog.json` is with `--catalog sharded`: `shards` in place of `guides`.'
  })

export type Section = z.infer<typeof sectionSchema>
export type Guide = z.infer<typeof guideSchema>
export type Catalog = z.infer<typeof catalogSchema>
export type CatalogHead = z.infer<typeof catalogHeadSchema>
export type Shard = z.infer<typeof shardSchema>
export type CatalogIndex = z.infer<typeof catalogIndexSchema>

/**
 * The catalog's JSON Schema (2020-12), of both kinds: with `guides`, or with `shards`.
 *
 * @param isOpen whether there may be fields that it does not name, as a later version may add;
 *   a build writes none
 */
export function catalogJsonSchema(isOpen = true): object {
  const either = z
    .union([catalogSchema, catalogIndexSchema])
    .meta({title: catalogTitle, description: 'The guides of a build as data, in one file or many.'})
  return z.toJSONSchema(either, {
    target: 'draft-2020-12',
    io: isOpen ? 'input' : 'output'
  })
}
