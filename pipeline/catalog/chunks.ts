import {hashOf} from '../disk/read.js'
import type {Item} from './item-schema.js'
import type {Guide, Section} from './schema.js'
import {countWords} from './status.js'

/** A part of a guide for retrieval: a section, or an item of a long one. */
export interface Chunk {
  /** Where it is and what it says: another id is another text. */
  id: string
  /** The guide, with the anchor of the section; relative to the catalog without a base. */
  url: string
  /** The code or title of the guide, and the headings down to the section. */
  breadcrumb: string[]
  text: string
  markdown: string
  /** How many words the text has. */
  words: number
  kind: string
  guide: string
  code: string | null
  language: string
  /** The raw file, and its lines. */
  source: {path: string; lines: Item['source']}
}

// In words. What embedding models read at once is 500 tokens or more, some 350 words.
const longestChunk = 300

/**
 * The chunks of the guides, in their order: one for each section that says something of its own,
 * and for a long one each of its items.
 */
export function* chunksOf(guides: Iterable<Guide>): Generator<Chunk> {
  for (const guide of guides) {
    const known = new Map<string, number>()
    yield* [aboveSections(guide), ...guide.sections]
      .filter(({boilerplate, text}) => !boilerplate && text !== '')
      .flatMap((section) => partsOf(section).map((part) => chunkOf(part, section, guide, known)))
  }
}

/** What is above the sections of a guide, as one without a heading. */
function aboveSections({prose}: Guide): Section {
  return {
    ...prose,
    id: 'top',
    parent: null,
    kind: 'introduction',
    title: '',
    depth: 2,
    prose,
    items: [],
    source: [],
    boilerplate: false
  }
}

type Part = Pick<Section, 'text' | 'markdown' | 'source'>

function partsOf({text, markdown, source, prose, items}: Section): Part[] {
  const own = items.filter((item) => item.section === null)
  if (countWords(text) <= longestChunk || own.length === 0) {
    return [{text, markdown, source}]
  }
  const above = prose.text === '' ? [] : [{...prose, source}]
  return [...above, ...own.map((item) => ({...wholeItem(item), source: item.source}))]
}

/** All that an item says, with what is below it as a list. */
function wholeItem(item: Item): Pick<Item, 'text' | 'markdown'> {
  const title = item.title === null ? [] : [item.title]
  const below = item.items.map(wholeItem)
  const lists = below.map(({markdown}) => `- ${markdown.replaceAll('\n', '\n  ')}`)
  return {
    text: [...title, item.text, ...below.map(({text}) => text)].filter(isText).join('\n'),
    markdown: [item.markdown, lists.join('\n')].filter(isText).join('\n\n')
  }
}

function isText(text: string): boolean {
  return text !== ''
}

function chunkOf(
  {text, markdown, source}: Part,
  section: Section,
  guide: Guide,
  known: Map<string, number>
): Chunk {
  const file = guide.url ?? guide.path
  const id = `${guide.id}#${section.id}:${shortHash(text)}`
  const count = (known.get(id) ?? 0) + 1
  known.set(id, count)
  return {
    id: count === 1 ? id : `${id}-${count}`,
    url: section.title === '' ? file : `${file}#${section.id}`,
    breadcrumb: breadcrumbOf(section, guide),
    text,
    markdown,
    words: countWords(text),
    kind: section.kind,
    guide: guide.id,
    code: guide.code,
    language: guide.language,
    source: {path: guide.source.path, lines: source}
  }
}

// Half a million chunks have one of a guide in common once in 10,000 corpora.
const hashLength = 12

function shortHash(text: string): string {
  return hashOf(text).slice(0, hashLength)
}

function breadcrumbOf(section: Section, {title, sections}: Guide): string[] {
  const path: string[] = []
  let at: Section | undefined = section
  while (at) {
    path.unshift(...(at.title === '' ? [] : [at.title]))
    const {parent}: Section = at
    at = sections.find(({id}) => id === parent)
  }
  return [title, ...path]
}

/** Chunks as they are written: a JSON object on each line. */
export function* toLines(chunks: Iterable<Chunk>): Generator<string> {
  for (const chunk of chunks) {
    yield `${JSON.stringify(chunk)}\n`
  }
}
