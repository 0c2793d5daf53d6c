import type {List, ListItem, Nodes} from 'mdast'
import {endOf, type Range, startOf} from '../markdown/source.js'
import type {Item} from './item-schema.js'
import {boldLead, colonLead, type Lead, lineOverList, plainLead, stepTitle} from './leads.js'
import {eachOnce, type LinksIn} from './links.js'
import {blockText, inlineText} from './plain-text.js'
import {markdownOf} from './slices.js'
import type {LinesOf} from './source-lines.js'

/** A section with the blocks of its own body and its subsections. */
export interface SectionTree {
  id: string
  title: string
  /** Its heading; a part may have none. */
  heading: Nodes | undefined
  blocks: readonly Nodes[]
  children: readonly SectionTree[]
}

/** The guide that items are read from. */
export interface ItemSource {
  markdown: string
  linksIn: LinksIn
  linesOf: LinesOf
}

/** The items of a section, and the blocks of it that are in none of them. */
export interface SectionItems {
  items: Item[]
  others: Nodes[]
}

/** An item, with where it is in the guide. */
interface PlacedItem extends Omit<Item, 'items' | 'source'> {
  range: Range
  items: PlacedItem[]
}

/**
 * The items of a section, one for each cause, step or note, whichever way it
 * was written: as a list item, as a paragraph with a bold lead, as a list with
 * a line over it, or as a subsection with its heading. A section of plain
 * paragraphs has one item for each of them.
 */
export function itemsOf({blocks, children}: SectionTree, source: ItemSource): SectionItems {
  const reader = new ItemReader(source)
  const {items, others} = reader.blockItems(blocks)
  const all = [...items, ...children.map((child) => reader.subsectionItem(child))]
  if (all.length > 0) {
    return {items: all.map((item) => finished(item, source)), others}
  }
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [reader.item({title: null, text: inlineText(block.children)}, [block])]
      : []
  )
  return {
    items: paragraphs.map((item) => finished(item, source)),
    others: blocks.filter(({type}) => type !== 'paragraph')
  }
}

function finished({range, items, ...item}: PlacedItem, source: ItemSource): Item {
  return {
    ...item,
    source: source.linesOf(range),
    items: items.map((each) => finished(each, source))
  }
}

/** The items among some blocks, and the blocks that belong to none of them. */
interface BlockItems {
  items: PlacedItem[]
  others: Nodes[]
}

/** Reads items from the blocks of one guide. */
class ItemReader {
  readonly #source: ItemSource

  constructor(source: ItemSource) {
    this.#source = source
  }

  /**
   * An item of its own.
   *
   * @param nodes all that it says, without what is nested below it
   */
  item({title, text}: Pick<Item, 'title' | 'text'>, nodes: readonly Nodes[]): PlacedItem {
    const {markdown, linksIn} = this.#source
    const range = rangeAround(nodes)
    const written = markdownOf(nodes, markdown)
    return {title, text, markdown: written, links: linksIn(nodes), section: null, range, items: []}
  }

  blockItems(blocks: readonly Nodes[]): BlockItems {
    const items: PlacedItem[] = []
    const others: Nodes[] = []
    const leads = leadsOf(blocks)
    for (const [index, block] of blocks.entries()) {
      const lead = leads[index]
      if (block.type === 'list') {
        // The list under a lead that says nothing else is nested in its item.
        const led = leads[index - 1]?.text === '' ? items.pop() : undefined
        addAll(items, led ? [nested(led, this.#listItems(block))] : this.#listItems(block))
      } else if (lead) {
        items.push(this.item(lead, [block]))
      } else {
        others.push(block)
      }
    }
    return {items, others}
  }

  subsectionItem(section: SectionTree): PlacedItem {
    const {items, others} = this.blockItems(section.blocks)
    const heading = section.heading ? [section.heading] : []
    const own = this.item({title: stepTitle(section.title), text: blockText(others)}, [
      ...heading,
      ...others
    ])
    const children = section.children.map((child) => this.subsectionItem(child))
    return nested({...own, section: section.id}, [...items, ...children])
  }

  #listItems(list: List): PlacedItem[] {
    const leads = list.children.map((item) => plainLead(item))
    const led = leads.filter((lead) => lead !== undefined).length
    const written = led >= fewestLeads && led >= list.children.length * smallestShareOfLeads
    return list.children.map((item, index) =>
      this.#listItem(item, written ? leads[index] : undefined)
    )
  }

  #listItem(item: ListItem, plain: Lead | undefined): PlacedItem {
    const [first, ...rest] = item.children
    const below = item.children.flatMap((child) =>
      child.type === 'list' ? this.#listItems(child) : []
    )
    const own = item.children.filter((child) => child.type !== 'list')
    if (first?.type !== 'paragraph') {
      return this.#inItem({title: null, text: blockText(own)}, own, item, below)
    }
    const lead =
      boldLead(first.children) ??
      plain ??
      (below.length > 0 ? colonLead(first.children) : undefined)
    const others = rest.filter((child) => child.type !== 'list')
    const text = [lead ? lead.text : inlineText(first.children), blockText(others)]
      .filter((part) => part !== '')
      .join('\n')
    return this.#inItem({title: lead?.title ?? null, text}, own, item, below)
  }

  #inItem(
    said: Pick<Item, 'title' | 'text'>,
    own: readonly Nodes[],
    item: ListItem,
    below: readonly PlacedItem[]
  ): PlacedItem {
    return nested({...this.item(said, own), range: rangeAround([item])}, below)
  }
}

/** From the start of the first of some nodes to the end of the last one. */
export function rangeAround(nodes: readonly Nodes[]): Range {
  const [first, last] = [nodes[0], nodes.at(-1)]
  return {start: (first && startOf(first)) ?? 0, end: (last && endOf(last)) ?? 0}
}

/** Adds any number of items; a call takes only so many arguments. */
function addAll(items: PlacedItem[], more: readonly PlacedItem[]): void {
  for (const item of more) {
    items.push(item)
  }
}

/** An item with others below it. A title over a single plain bullet says the same as one item. */
function nested(item: PlacedItem, below: readonly PlacedItem[]): PlacedItem {
  const end = Math.max(item.range.end, ...below.slice(-1).map(({range}) => range.end))
  const range = {start: item.range.start, end}
  const [only, ...more] = below
  const isOne =
    only !== undefined &&
    more.length === 0 &&
    item.title !== null &&
    item.text === '' &&
    only.title === null &&
    only.items.length === 0 &&
    only.section === null
  if (!isOne) {
    return {...item, range, items: [...below]}
  }
  const markdown = [item.markdown, only.markdown].filter((part) => part !== '').join('\n\n')
  const links = eachOnce([...item.links, ...only.links])
  return {...item, range, text: only.text, markdown, links, items: []}
}

// A colon in one item of many is a colon; in half of them it is how the list is written.
const fewestLeads = 2
const smallestShareOfLeads = 0.5

/** The lead of each block that has one: in bold, or all of a line over a list. */
function leadsOf(blocks: readonly Nodes[]): (Lead | undefined)[] {
  const bold = blocks.map((block) =>
    block.type === 'paragraph' ? boldLead(block.children) : undefined
  )
  // A line over the only list announces what the section is about.
  const isOneOfMany =
    blocks.filter(({type}) => type === 'list').length > 1 || bold.some((lead) => lead !== undefined)
  return blocks.map((block, index) => {
    const isLine = isOneOfMany && block.type === 'paragraph' && blocks[index + 1]?.type === 'list'
    return bold[index] ?? (isLine ? lineOverList(block.children) : undefined)
  })
}
