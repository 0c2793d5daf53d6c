import {createHash} from 'node:crypto'
import {slug} from 'github-slugger'
import type {Nodes, Root} from 'mdast'
import {readFrontMatter} from '../markdown/front-matter.js'
import type {Profile} from '../profile/profile.js'
import {findTitle, readTitle, type TitleParts} from '../profile/title.js'
import {linksOf} from './links.js'
import {blockText, inlineText} from './plain-text.js'
import type {Guide} from './schema.js'
import {sectionsOf} from './sections.js'
import type {LinesOf} from './source-lines.js'
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
  linesOf: LinesOf
}

/** The catalog entry of one emitted guide. What depends on the other guides is left false. */
export function guideEntry(guide: GuideSource): Guide {
  const {path, source, emitted, markdown, tree, profile, generations, edits, warnings} = guide
  const found = findTitle(tree, profile)
  const title = found ? inlineText(found.children) : ''
  const isAbove = found !== undefined && found.node.type !== 'heading'
  const parts = readTitle(title, profile)
  const id = idOf(parts, path)
  const linksIn = linksOf(tree)
  const reading = {tree, markdown, profile, linksIn, linesOf: guide.linesOf}
  const {sections, prose} = sectionsOf(reading, found?.node)
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
    url: null,
    language: profile.language.code,
    summary: null,
    frontMatter: readFrontMatter(tree)?.data ?? null,
    status: statusOf(tree, found?.node, missing),
    missing,
    path: `guides/${id}.md`,
    sha256: sha256(emitted),
    source: {path, sha256: sha256(source)},
    wordCount: countWords(blockText(tree.children)) + (isAbove ? countWords(title) : 0),
    mentions: mentionsOf(markdown, parts?.code ?? null, profile),
    links: linksIn([tree]),
    prose,
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
