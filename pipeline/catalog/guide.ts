import {createHash} from 'node:crypto'
import {slug} from 'github-slugger'
import type {Nodes, Root} from 'mdast'
import {readFrontMatter} from '../markdown/front-matter.js'
import {visit} from '../markdown/visit.js'
import type {Profile} from '../profile/profile.js'
import {findTitle, namesOf, readTitle, type TitleParts} from '../profile/title.js'
import {exactSectionOf, sectionOf} from '../profile/word-sets.js'
import type {SectionKind} from '../section-kinds.js'
import {anchorsOf} from './anchors.js'
import {itemsOf, type SectionTree} from './items.js'
import {blockText, inlineText} from './plain-text.js'
import type {Guide, Section} from './schema.js'
import {countWords, isTitleOnly, type Status} from './status.js'

/** What a guide's entry is made from. */
export interface GuideSource {
  /** The raw file, relative to its folder; it names a guide that has no code. */
  path: string
  source: Uint8Array | string
  /** What is written to the file. */
  emitted: string
  /** The same with lines that end with LF. */
  markdown: string
  /** The same, parsed. */
  tree: Root
  profile: Profile
  generations: Guide['generations']
  edits: Record<string, number>
  /** How many warnings there are. */
  warnings: number
}

/** The catalog entry of one emitted guide. What depends on the other guides is left false. */
export function guideEntry(guide: GuideSource): Guide {
  const {path, source, emitted, markdown, tree, profile, generations, edits, warnings} = guide
  const found = findTitle(tree, profile)
  const title = found ? inlineText(found.children) : ''
  const isAbove = found !== undefined && found.node.type !== 'heading'
  const parts = readTitle(title, profile)
  const id = idOf(parts, path)
  const sections = sectionsOf(tree, markdown, profile)
  const missing = (profile.generated?.expected ?? []).filter(
    (kind) => !sections.some((section) => section.kind === kind)
  )
  return {
    id,
    code: parts?.code ?? null,
    number: parts?.number ?? null,
    name: parts?.name ?? null,
    title,
    description: parts?.description ?? title,
    lookupUrl: parts && profile.lookupUrl ? filled(profile.lookupUrl, parts) : null,
    frontMatter: readFrontMatter(tree)?.data ?? null,
    status: statusOf(tree, found?.node, missing),
    missing,
    path: `guides/${id}.md`,
    sha256: sha256(emitted),
    source: {path, sha256: sha256(source)},
    wordCount: countWords(blockText(tree.children)) + (isAbove ? countWords(title) : 0),
    mentions: mentionsOf(markdown, parts?.code ?? null, profile),
    links: linksOf(tree),
    sections,
    generations,
    edits,
    warnings
  }
}

/**
 * What a guide is called: its code, or its name, or its file. A name in mixed case is written
 * with hyphens where its file is. It becomes a file name, so nothing of a path may be left in it.
 */
function idOf(parts: TitleParts | undefined, path: string): string {
  const file = slug(path.replace(/\.[^./]+$/, '').replaceAll('/', '-'))
  const named = slug(parts?.code ?? parts?.name ?? '')
  const isFile = named !== '' && lettersOf(named) === lettersOf(file)
  return (isFile ? file : named || file) || 'guide'
}

function lettersOf(id: string): string {
  return id.replace(/[-_]/g, '')
}

/** An address with what it names of a title; null where the title does not have it. */
function filled(address: string, {code, number, name}: TitleParts): string | null {
  const values = {code, number, name}
  let isWhole = true
  const url = address.replace(/\{(code|number|name)\}/g, (_, key: keyof typeof values) => {
    isWhole &&= values[key] !== null
    return String(values[key])
  })
  return isWhole ? url : null
}

/** The status of a guide for itself: the other guides say what is boilerplate. */
function statusOf(tree: Root, title: Nodes | undefined, missing: readonly string[]): Status {
  if (isTitleOnly(tree, title)) {
    return 'title-only'
  }
  return missing.length === 0 ? 'complete' : 'incomplete'
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function mentionsOf(markdown: string, own: string | null, profile: Profile): string[] {
  if (!profile.mentions) {
    return []
  }
  const codes = new Set(
    [...markdown.matchAll(new RegExp(profile.mentions, 'gu'))].map(([code]) => code)
  )
  return [...codes]
    .filter((code) => code !== own)
    .sort((a, b) => numberIn(a) - numberIn(b) || (a < b ? -1 : 1))
}

function numberIn(code: string): number {
  return Number(/\d+/.exec(code)?.[0] ?? 0)
}

function linksOf(tree: Root): Guide['links'] {
  const links = new Map<string, Guide['links'][number]>()
  const definitions = new Map<string, string>()
  visit(tree, 'definition', ({identifier, url}) => {
    if (!definitions.has(identifier)) {
      definitions.set(identifier, url)
    }
  })
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') {
      return
    }
    const url = node.type === 'link' ? node.url : definitions.get(node.identifier)
    if (url !== undefined) {
      const text = inlineText(node.children)
      links.set(JSON.stringify([text, url]), {text, url})
    }
  })
  return [...links.values()]
}

interface Open extends SectionTree {
  section: Section
  blocks: Nodes[]
  children: Open[]
}

function sectionsOf(tree: Root, markdown: string, profile: Profile): Section[] {
  const anchors = anchorsOf(tree)
  const names = namesOf(tree, profile)
  const all: Open[] = []
  let path: Open[] = []
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      path.at(-1)?.blocks.push(node)
      continue
    }
    const text = inlineText(node.children)
    if (node.depth === 1) {
      path = []
      continue
    }
    path = path.filter(({section}) => section.depth < node.depth)
    const parent = path.at(-1)
    const open: Open = {
      title: text,
      blocks: [],
      children: [],
      section: {
        id: anchors.get(node) ?? text,
        parent: parent?.section.id ?? null,
        kind: kindOf(text, node.depth, parent?.section, profile, names),
        title: text,
        depth: node.depth,
        markdown: '',
        text: '',
        items: [],
        boilerplate: false
      }
    }
    parent?.children.push(open)
    all.push(open)
    path.push(open)
  }
  return all.map((open) => ({...open.section, ...bodyOf(open, markdown)}))
}

// Kinds that are prose: their paragraphs are not a list of things.
const prose: ReadonlySet<SectionKind> = new Set([
  'introduction',
  'troubleshooting',
  'overview',
  'conclusion'
])

function bodyOf(open: Open, markdown: string): Pick<Section, 'markdown' | 'text' | 'items'> {
  const listed = open.section.kind === 'troubleshooting' ? {...open, children: []} : open
  const items = itemsOf(listed)
  const isProse =
    prose.has(open.section.kind) &&
    !open.blocks.some((block) => block.type === 'list') &&
    listed.children.length === 0
  return {
    markdown: sliceOf(open.blocks, markdown),
    text: blockText(open.blocks),
    items: isProse ? [] : items
  }
}

function sliceOf(blocks: readonly Nodes[], markdown: string): string {
  const start = blocks[0]?.position?.start.offset
  const end = blocks.at(-1)?.position?.end.offset
  return start === undefined ? '' : markdown.slice(start, end)
}

function kindOf(
  title: string,
  depth: number,
  parent: Section | undefined,
  profile: Profile,
  names: ReadonlySet<string>
): SectionKind {
  const {template, generated} = profile
  if (depth === 2) {
    if (generated?.labels.includes(title)) {
      return 'troubleshooting'
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
  if (parent && parent.kind !== 'troubleshooting') {
    return parent.kind
  }
  // A part of a generation is known by some of its words: `outline` leaves it what it adds.
  const section = generated && parent && sectionOf(title, generated)
  return section?.kind ?? 'other'
}
