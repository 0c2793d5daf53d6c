import type {Nodes, Root} from 'mdast'
import type {Profile} from '../profile/profile.js'
import type {Guide} from './schema.js'

/** Whether a guide has the expected sections, or any text of its own at all. */
export type Status = Guide['status']

/** How a page says a status. */
export const statusWords: Readonly<Record<Status, string>> = {
  complete: 'complete',
  incomplete: 'incomplete',
  boilerplate: 'boilerplate only',
  'title-only': 'title only'
}

// What a reader of the page does not see.
const unseen: ReadonlySet<Nodes['type']> = new Set(['html', 'definition', 'yaml', 'thematicBreak'])

/** Whether a guide holds its title and nothing else. */
export function isTitleOnly({children}: Root, title: Nodes | undefined): boolean {
  return title !== undefined && children.every((node) => node === title || unseen.has(node.type))
}

/**
 * Whether a guide says anything that its title and most other guides do not say. Which
 * of its sections are boilerplate has to be known.
 */
export function hasOwnText(guide: Guide, {template}: Pick<Profile, 'template'>): boolean {
  const {title, sections, wordCount} = guide
  const inSections = sections.map((section) => `${section.title} ${section.text}`)
  if (wordCount > countWords([title, ...inSections].join(' '))) {
    // There is text above the first section.
    return true
  }
  const said = new Set(wordsIn([title, ...template.restatements].join(' ')))
  return sections.some(
    ({boilerplate, text}) => !boilerplate && wordsIn(text).some((word) => !said.has(word))
  )
}

/** How many words a plain text has: runs of what is not white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** The words of a plain text in lower case. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
