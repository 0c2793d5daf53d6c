import type {Nodes, Root} from 'mdast'
import type {Profile} from '../profile/profile.js'
import {namesOf} from '../profile/title.js'
import {exactSectionOf, sectionOf} from '../profile/word-sets.js'
import type {SectionKind} from '../section-kinds.js'
import {anchorsOf} from './anchors.js'
import {concludingBlocks} from './conclusion.js'
import {type ItemSource, itemsOf, rangeAround, type SectionTree} from './items.js'
import {blockText, inlineText} from './plain-text.js'
import type {Guide, Section} from './schema.js'
import {markdownOf} from './slices.js'

/** What the sections of a guide are read from. */
export interface Reading extends ItemSource {
  tree: Root
  profile: Profile
}

interface Open extends SectionTree {
  section: Pick<Section, 'id' | 'parent' | 'kind' | 'title' | 'depth'>
  blocks: Nodes[]
  children: Open[]
}

/** The sections of a guide, and what is above them. */
export function sectionsOf(
  reading: Reading,
  title: Nodes | undefined
): Pick<Guide, 'sections' | 'prose'> {
  const above: Nodes[] = []
  const all = openSections(reading, above)
  addConclusion(all, reading)
  return {
    sections: all.map((open) => ({...open.section, ...bodyOf(open, reading)})),
    prose: proseOf(
      above.filter((node) => node !== title && !unsaid.has(node.type)),
      reading
    )
  }
}

const unsaid: ReadonlySet<Nodes['type']> = new Set(['yaml', 'definition', 'thematicBreak'])

function openSections({tree, profile}: Reading, above: Nodes[]): Open[] {
  const anchors = anchorsOf(tree)
  const names = namesOf(tree, profile)
  const all: Open[] = []
  let path: Open[] = []
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      ;(path.at(-1)?.blocks ?? above).push(node)
      continue
    }
    const title = inlineText(node.children)
    if (node.depth === 1) {
      above.push(node)
      path = []
      continue
    }
    path = path.filter(({section}) => section.depth < node.depth)
    const parent = path.at(-1)
    const id = anchors.get(node) ?? title
    const kind = kindOf(title, node.depth, parent?.section, profile, names)
    const section = {id, parent: parent?.section.id ?? null, kind, title, depth: node.depth}
    const open: Open = {id, title, heading: node, blocks: [], children: [], section}
    parent?.children.push(open)
    all.push(open)
    path.push(open)
  }
  return all
}

/** Makes a part of the sentences that end a guide, where they are below its last section. */
function addConclusion(all: Open[], {profile}: Reading): void {
  const last = all.at(-1)
  const isProse = last !== undefined && prose.has(last.section.kind)
  const count = last && !isProse ? concludingBlocks(last.blocks, profile.language) : 0
  if (!last || count === 0) {
    return
  }
  const blocks = last.blocks.splice(last.blocks.length - count)
  const ids = new Set(all.map(({id}) => id))
  let id = 'conclusion'
  for (let number = 1; ids.has(id); number++) {
    id = `conclusion-${number}`
  }
  const top = all.findLast(({section}) => section.depth === 2)?.section
  const parent = top && top.kind === generatedKind(profile) ? top.id : null
  const section = {id, parent, kind: 'conclusion', title: '', depth: parent === null ? 2 : 3}
  all.push({id, title: '', heading: undefined, blocks, children: [], section})
}

// Kinds that are prose: their paragraphs are not a list of things.
const prose: ReadonlySet<SectionKind> = new Set([
  'introduction',
  'troubleshooting',
  'overview',
  'conclusion'
])

type Body = Pick<Section, 'markdown' | 'text' | 'prose' | 'items' | 'source' | 'boilerplate'>

function bodyOf(open: Open, reading: Reading): Body {
  const {markdown, linesOf, profile} = reading
  const {section, blocks, heading} = open
  const listed = section.kind === generatedKind(profile) ? {...open, children: []} : open
  const isProse =
    prose.has(section.kind) &&
    !blocks.some((block) => block.type === 'list') &&
    listed.children.length === 0
  const {items, others} = isProse ? {items: [], others: blocks} : itemsOf(listed, reading)
  const own = [...(heading ? [heading] : []), ...blocks]
  return {
    markdown: sliceOf(blocks, markdown),
    text: blockText(blocks),
    prose: proseOf(others, reading),
    items,
    source: own.length === 0 ? [] : linesOf(rangeAround(own)),
    boilerplate: false
  }
}

function proseOf(blocks: readonly Nodes[], {markdown, linksIn}: Reading): Section['prose'] {
  return {markdown: markdownOf(blocks, markdown), text: blockText(blocks), links: linksIn(blocks)}
}

function sliceOf(blocks: readonly Nodes[], markdown: string): string {
  const start = blocks[0]?.position?.start.offset
  const end = blocks.at(-1)?.position?.end.offset
  return start === undefined ? '' : markdown.slice(start, end)
}

/** The kind of the section under whose heading the generator appended its text. */
function generatedKind({generated}: Profile): SectionKind {
  return generated?.kind ?? 'troubleshooting'
}

function kindOf(
  title: string,
  depth: number,
  parent: Pick<Section, 'kind'> | undefined,
  profile: Profile,
  names: ReadonlySet<string>
): SectionKind {
  const {template, generated} = profile
  if (depth === 2) {
    if (generated?.labels.includes(title)) {
      return generatedKind(profile)
    }
    const label = template.sections.find(
      (section) => section.label.toLowerCase() === title.toLowerCase()
    )
    if (label) {
      return label.kind
    }
  }
  const named = generated && exactSectionOf(title, generated, names)
  if (named) {
    return named.kind
  }
  if (parent && parent.kind !== generatedKind(profile)) {
    return parent.kind
  }
  // A part of a generation is known by some of its words: `outline` leaves it what it adds.
  const section = generated && parent && sectionOf(title, generated)
  return section?.kind ?? 'other'
}
