import type {Heading, Root} from 'mdast'
import {lineOf} from '../markdown/line.js'
import type {Profile} from './schema.js'

/** The parts of a title that the profile's grammar tells apart. */
export interface TitleParts {
  code: string
  number: number
  name: string | null
  description: string
}

/** The heading that is the guide's title: the first that the grammar reads, or the first one. */
export function titleOf(tree: Root, profile: Profile): Heading | undefined {
  const headings = tree.children.filter((node) => node.type === 'heading')
  return (
    headings.find((heading) => readTitle(lineOf(heading), profile) !== undefined) ?? headings[0]
  )
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
  const title = titleOf(tree, profile)
  const parts = title && readTitle(lineOf(title), profile)
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
