import type {List, ListItem, Nodes} from 'mdast'
import {boldLead, colonLead, type Lead, lineOverList, plainLead, stepTitle} from './leads.js'
import {blockText, inlineText} from './plain-text.js'
import type {Item} from './schema.js'

/** A section with the blocks of its own body and its subsections. */
export interface SectionTree {
  title: string
  blocks: readonly Nodes[]
  children: readonly SectionTree[]
}

/**
 * The items of a section, one for each cause, step or note, whichever way it
 * was written: as a list item, as a paragraph with a bold lead, as a list with
 * a line over it, or as a subsection with its heading. A section of plain
 * paragraphs has one item for each of them.
 */
export function itemsOf({blocks, children}: SectionTree): Item[] {
  const items = [...blockItems(blocks).items, ...children.map(subsectionItem)]
  if (items.length > 0) {
    return items
  }
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [{title: null, text: inlineText(block.children), items: []}] : []
  )
}

/** The items among some blocks, and the blocks that belong to none of them. */
interface BlockItems {
  items: Item[]
  others: Nodes[]
}

function blockItems(blocks: readonly Nodes[]): BlockItems {
  const items: Item[] = []
  const others: Nodes[] = []
  const leads = leadsOf(blocks)
  for (const [index, block] of blocks.entries()) {
    const lead = leads[index]
    if (block.type === 'list') {
      // The list under a lead that says nothing else is nested in its item.
      const led = leads[index - 1]?.text === '' ? items.pop() : undefined
      addAll(items, led ? [merge({...led, items: listItems(block)})] : listItems(block))
    } else if (lead) {
      items.push({...lead, items: []})
    } else {
      others.push(block)
    }
  }
  return {items, others}
}

/** Adds any number of items; a call takes only so many arguments. */
function addAll(items: Item[], more: readonly Item[]): void {
  for (const item of more) {
    items.push(item)
  }
}

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

function subsectionItem(section: SectionTree): Item {
  const {items, others} = blockItems(section.blocks)
  return merge({
    title: stepTitle(section.title),
    text: blockText(others),
    items: [...items, ...section.children.map(subsectionItem)]
  })
}

// A colon in one item of many is a colon; in half of them it is how the list is written.
const fewestLeads = 2
const smallestShareOfLeads = 0.5

function listItems(list: List): Item[] {
  const leads = list.children.map((item) => plainLead(item))
  const led = leads.filter((lead) => lead !== undefined).length
  const written = led >= fewestLeads && led >= list.children.length * smallestShareOfLeads
  return list.children.map((item, index) => listItem(item, written ? leads[index] : undefined))
}

function listItem(item: ListItem, plain: Lead | undefined): Item {
  const [first, ...rest] = item.children
  const nested = item.children.flatMap((child) => (child.type === 'list' ? listItems(child) : []))
  const others = rest.filter((child) => child.type !== 'list')
  if (first?.type !== 'paragraph') {
    return merge({
      title: null,
      text: blockText(item.children.filter((child) => child.type !== 'list')),
      items: nested
    })
  }
  const lead =
    boldLead(first.children) ?? plain ?? (nested.length > 0 ? colonLead(first.children) : undefined)
  const text = [lead ? lead.text : inlineText(first.children), blockText(others)]
    .filter((part) => part !== '')
    .join('\n')
  return merge({title: lead?.title ?? null, text, items: nested})
}

/** A title over a single plain bullet says the same as the title with the bullet's text. */
function merge(item: Item): Item {
  const [only] = item.items
  if (
    item.title === null ||
    item.text !== '' ||
    item.items.length !== 1 ||
    !only ||
    only.title !== null ||
    only.items.length > 0
  ) {
    return item
  }
  return {...item, text: only.text, items: []}
}
