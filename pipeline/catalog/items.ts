import type {List, ListItem, Nodes, PhrasingContent} from 'mdast'
import {stripNumber} from '../profile/word-sets.js'
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
 * was written: as a list item, as a paragraph with a bold lead, or as a
 * subsection with its heading. A section of plain paragraphs has one item for
 * each of them.
 */
export function itemsOf({blocks, children}: SectionTree): Item[] {
  const items = [...blockItems(blocks), ...children.map(subsectionItem)]
  if (items.length > 0) {
    return items
  }
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [{title: null, text: inlineText(block.children), items: []}] : []
  )
}

function blockItems(blocks: readonly Nodes[]): Item[] {
  const items: Item[] = []
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (block.type === 'list') {
      // The list under a bold lead that says nothing else is nested in its item.
      const led =
        before?.type === 'paragraph' && boldLead(before.children)?.text === ''
          ? items.pop()
          : undefined
      items.push(...(led ? [merge({...led, items: listItems(block)})] : listItems(block)))
    } else if (block.type === 'paragraph') {
      const lead = boldLead(block.children)
      if (lead) {
        items.push({...lead, items: []})
      }
    }
  }
  return items
}

function subsectionItem(section: SectionTree): Item {
  const nested = [
    ...section.blocks.flatMap((block) => (block.type === 'list' ? listItems(block) : [])),
    ...section.children.map(subsectionItem)
  ]
  return merge({
    title: stepTitle(section.title),
    text: blockText(section.blocks.filter((block) => block.type !== 'list')),
    items: nested
  })
}

/** A heading without `Step 1:` and number. */
function stepTitle(title: string): string {
  const bare = title.replace(/^\s*(?:step|phase|part)\s*#?\d+\s*(?:[:.)–—-]\s*)?/i, '')
  return cleanTitle(bare === '' ? title : bare)
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

interface Lead {
  title: string
  text: string
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

/** `**Lead:** text`, `**Lead**: text`, `**Lead** – text`, or the lead alone. */
function boldLead(children: readonly PhrasingContent[]): Lead | undefined {
  const [first, ...rest] = children
  if (first?.type !== 'strong') {
    return undefined
  }
  const label = inlineText([first])
  const after = inlineText(rest)
  const separator = /^(\([^)]*\))?\s*(?:[:–—]|-(?=\s|$))\s*/.exec(after)
  if (!label.endsWith(':') && !separator && after !== '') {
    return undefined
  }
  const bracket = separator?.[1]
  const text = separator ? after.slice(separator[0].length) : after
  return {
    title: cleanTitle(bracket ? `${label} ${bracket}` : label),
    text: text.replace(/^[-–—]\s+/, '')
  }
}

// What is longer is a sentence with a colon in it, in characters and in words.
const longestLead = 80
const mostLeadWords = 9

/** `Lead: text` without bold. */
function plainLead(item: ListItem): Lead | undefined {
  const [first] = item.children
  if (first?.type !== 'paragraph') {
    return undefined
  }
  const text = inlineText(first.children)
  const match = /^(\p{Lu}[^:.!?;]*):\s+(?=\S)/u.exec(text)
  const title = match?.[1]
  if (!match || !title || !isShort(title)) {
    return undefined
  }
  return {title: cleanTitle(title), text: text.slice(match[0].length)}
}

/** `Lead:` over a nested list. */
function colonLead(children: readonly PhrasingContent[]): Lead | undefined {
  const text = inlineText(children)
  return /^[^:.!?;,]+:$/.test(text) && isShort(text)
    ? {title: cleanTitle(text), text: ''}
    : undefined
}

function isShort(title: string): boolean {
  return title.length <= longestLead && title.split(' ').length <= mostLeadWords
}

function cleanTitle(text: string): string {
  return stripNumber(text)
    .replace(/\s*[:.]+$/, '')
    .trim()
}
