import type {Heading, Nodes, PhrasingContent, Root} from 'mdast'
import {frontMatterTitle} from '../markdown/front-matter.js'
import {lineOf} from '../markdown/line.js'
import type {Profile} from './schema.js'

/** The parts of a title that the profile's grammar tells apart. */
export interface TitleParts {
  code: string
  number: number
  name: string | null
  description: string
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
  const heading = headings.find((each) => fits(lineOf(each)))
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
export function readTitle(title: string, profile: Profile): TitleParts | undefined {
  if (!profile.title) {
    return undefined
  }
  const groups = new RegExp(profile.title.pattern, 'u').exec(title)?.groups
  const code = groups?.['code']
  const number = groups?.['number']
  if (!code || !number || !Number.isSafeInteger(Number(number)) || Number(number) < 0) {
    return undefined
  }
  return {
    code,
    number: Number(number),
    name: groups['name'] ?? null,
    description: groups['description']?.trim() ?? ''
  }
}

/**
 * The code and the name of the error that a guide is about, in lower case: a heading
 * may say these words without being about something else.
 */
export function namesOf(tree: Root, profile: Profile): Set<string> {
  const title = findTitle(tree, profile)
  const parts = title && readTitle(title.text, profile)
  return new Set(
    parts ? [parts.code, ...(parts.name ? [parts.name] : [])].map((name) => name.toLowerCase()) : []
  )
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
