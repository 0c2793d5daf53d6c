import type {Item} from './item-schema.js'
import type {Catalog, Guide, Section} from './schema.js'

/** The guide with a code or an id, such as `AADSTS50058`, in any case; undefined without one. */
export function findGuide({guides}: Catalog, codeOrId: string): Guide | undefined {
  const wanted = codeOrId.toLowerCase()
  return guides.find(({id, code}) => id === wanted || code?.toLowerCase() === wanted)
}

/** The sections of a guide of one kind, such as `causes`, in their order. */
export function sectionsOfKind({sections}: Guide, kind: string): Section[] {
  return sections.filter((section) => section.kind === kind)
}

/** The items of a section and all that is below them, each before what it holds. */
export function* itemsIn({items}: {items: readonly Item[]}): Generator<Item> {
  for (const item of items) {
    yield item
    yield* itemsIn(item)
  }
}
