import type {Catalog, Guide, Item, Section} from 'mendmark/catalog'
import MiniSearch from 'minisearch'

/** A guide, and the section of it that answers a query best. */
export interface Hit {
  guide: Guide
  section: Section
}

/** What is indexed: one section, with the names of its guide, so that a query can mix both. */
interface Entry extends Hit {
  id: string
  code: string
  name: string
  description: string
  title: string
  text: string
  items: string
}

// A guide's own fields count the same for all its sections: they rank guides. Title, text and
// items then pick the section. Items repeat the text of the subsections, and count less, so that
// a subsection comes before the section that it is part of.
const boost = {code: 8, name: 4, description: 2, title: 3, text: 1, items: 0.5}

/** Makes a search over the sections of a catalog: best guides first, each with its best section. */
export function makeSearch(catalog: Catalog): (query: string, limit: number) => Hit[] {
  const entries = new Map(catalog.guides.flatMap(entriesOf).map((entry) => [entry.id, entry]))
  const index = new MiniSearch<Entry>({
    fields: Object.keys(boost),
    searchOptions: {boost, prefix: isWord, fuzzy: fuzzyOf}
  })
  index.addAll([...entries.values()])
  return (query, limit) => {
    // A section with all the words is a better answer than one with some of them.
    const all = index.search(query, {combineWith: 'AND'})
    const best = new Map<string, Hit>()
    for (const {id} of all.length > 0 ? all : index.search(query)) {
      const entry = entries.get(String(id))
      if (entry && !best.has(entry.guide.id)) {
        best.set(entry.guide.id, entry)
      }
    }
    return [...best.values()].slice(0, limit)
  }
}

/** Boilerplate stands in most guides, so finding it says nothing about one of them. */
function entriesOf(guide: Guide): Entry[] {
  const sections = guide.sections.filter(({boilerplate}) => !boilerplate)
  return sections.map((section) => ({
    guide,
    section,
    id: `${guide.id}#${section.id}`,
    // People look for `50070` as well as for `AADSTS50070`.
    code: [guide.code, guide.number].join(' '),
    name: wordsOf(guide.name ?? ''),
    description: guide.description,
    title: section.title,
    text: section.text,
    items: section.items.map(itemText).join('\n')
  }))
}

/** `InvalidSessionId` as written and as its words: the tokenizer does not split it. */
function wordsOf(name: string): string {
  return `${name} ${name.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')}`
}

// One level is enough: what is nested deeper is in the section's text, or has its own entry.
function itemText({title, text}: Item): string {
  return [title, text].join('\n')
}

// Two letters begin too many words.
function isWord(term: string): boolean {
  return term.length > 2
}

// One slip is forgiven, but not in a short word or a code, where it makes another one.
function fuzzyOf(term: string): number | false {
  return term.length > 4 && !/\d/.test(term) && 1
}
