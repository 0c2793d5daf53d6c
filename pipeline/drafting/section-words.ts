import type {LanguageSection} from '../languages/language.js'
import {headingWords, holdsWordSet} from '../profile/word-sets.js'
import type {SectionKind} from '../section-kinds.js'

/** The kind of the first section that a heading tells; undefined where none does. */
export function kindAmong(
  sections: readonly Pick<LanguageSection, 'kind' | 'headings'>[],
  heading: string
): SectionKind | undefined {
  const words = headingWords(heading)
  const tells = (set: string) => holdsWordSet(words, set)
  return sections.find(({headings}) => headings.split(', ').some(tells))?.kind
}
