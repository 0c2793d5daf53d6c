import type {Heading, Nodes, PhrasingContent, Root} from 'mdast'
import {once} from '../languages/once.js'
import {frontMatterTitle} from '../markdown/front-matter.js'
import {lineOf} from '../markdown/line.js'
import type {Profile} from './profile.js'
import {allWords} from './word-sets.js'

/** The parts of a title that the profile's grammar tells apart. */
export interface TitleParts {
  code: string | null
  /** The number in the code. */
  number: number | null
  name: string | null
  description: string
  /** How many characters of the title come before what it says after its code. */
  lead: number
}

/** The title of a guide, whether it is a heading or in the front matter. */
export interface Title {
  /** The title on one line. */
  readonly text: string
  /** The same with its markup, where it is a heading. */
  readonly children: readonly PhrasingContent[]
  /** The heading or the front matter. */
  readonly node: Nodes
}

/**
 * The title of a guide: the first heading that the grammar reads, else a title in the front
 * matter that it reads, else the first heading. Without a grammar, the front matter counts where
 * there is no H1.
 */
export function findTitle(tree: Root, profile: Profile): Title | undefined {
  const headings = headingsOf(tree)
  const fits = (text: string) => readTitle(text, profile) !== undefined
  const heading = headings.find((each) => isTitle(each, profile))
  if (heading) {
    return titleIn(heading)
  }
  const [first] = headings
  const text = mayHoldTitle(headings, profile) ? frontMatterTitle(tree) : undefined
  if (text !== undefined && (!profile.title || fits(text) || !first)) {
    return {text, children: [{type: 'text', value: text}], node: tree.children[0] ?? tree}
  }
  return first && titleIn(first)
}

/** Where a grammar reads any text, only an H1 is a title that it reads. */
function isTitle(heading: Heading, profile: Profile): boolean {
  const parts = readTitle(lineOf(heading), profile)
  return parts !== undefined && (heading.depth === 1 || (parts.code ?? parts.name) !== null)
}

function titleIn(heading: Heading): Title {
  return {text: lineOf(heading), children: heading.children, node: heading}
}

/** Without a grammar, the front matter of a guide that has an H1 says nothing of its title. */
function mayHoldTitle(headings: readonly Heading[], {title}: Profile): boolean {
  return title !== null || !headings.some(({depth}) => depth === 1)
}

function headingsOf(tree: Root): Heading[] {
  return tree.children.filter((node) => node.type === 'heading')
}

/**
 * The heading that is the guide's title, or stands in its place: an H1 at the top where the title
 * is in the front matter; undefined where there is none.
 */
export function titleOf(tree: Root, profile: Profile): Heading | undefined {
  const node = findTitle(tree, profile)?.node
  const [first] = headingsOf(tree)
  if (node?.type === 'heading') {
    return node
  }
  return first?.depth === 1 ? first : undefined
}

/** Reads a title by the profile's grammar; undefined where it does not fit. */
export function readTitle(title: string, profile: Pick<Profile, 'title'>): TitleParts | undefined {
  if (!profile.title) {
    return undefined
  }
  const match = titlePattern(profile.title).exec(title)
  const {code, number, name, description = ''} = match?.groups ?? {}
  if (!match || !(code || name || description) || (number !== undefined && !isCount(number))) {
    return undefined
  }
  return {
    code: code || null,
    number: number === undefined ? null : Number(number),
    name: name || null,
    description: description.trim(),
    lead: leadOf(title, match)
  }
}

const titlePattern = once(({pattern}: NonNullable<Profile['title']>) => new RegExp(pattern, 'du'))

function isCount(number: string): boolean {
  return /^\d+$/.test(number) && Number.isSafeInteger(Number(number))
}

/** Where a title goes on after its code, or after its name where it has no code. */
function leadOf(title: string, {indices}: RegExpExecArray): number {
  const {code, name, description} = indices?.groups ?? {}
  const [start = 0, end = 0] = code ?? name ?? []
  if (description && description[0] < start) {
    // The code comes last: `Table not found (E-7)`.
    return description[0]
  }
  return end + (/^\s*(?:[:|]|[-–—](?=\s))?\s*/.exec(title.slice(end))?.[0].length ?? 0)
}

/** What the error is called that a guide is about, in lower case: its code and its name. */
export function callsOf(tree: Root, profile: Profile): string[] {
  const title = findTitle(tree, profile)
  const parts = title && readTitle(title.text, profile)
  return [parts?.code, parts?.name].flatMap((name) => name?.toLowerCase() ?? [])
}

/**
 * The words of the code and the name of the error that a guide is about: a heading may say
 * these without being about something else.
 */
export function namesOf(tree: Root, profile: Profile): Set<string> {
  const calls = callsOf(tree, profile)
  return new Set([...calls, ...calls.flatMap(allWords)])
}

/** Words in lower case; a word in mixed case also as its parts. */
export function plainWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? []
    return parts.length > 1
      ? [word.toLowerCase(), ...parts.map((part) => part.toLowerCase())]
      : [word.toLowerCase()]
  })
}
