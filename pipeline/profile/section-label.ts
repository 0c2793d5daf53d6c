import type {Generated, GeneratedSection} from './profile.js'
import {allWords, exactSectionOf, isWordOf, matchesWord, stripNumber} from './word-sets.js'

/** What a heading adds in brackets, after a colon or after a dash. */
const addition = /(?<=\S)(?:\s+\([^()]*\)|:\s+\S.*|\s+[-–—]\s+\S.*)$/

/**
 * The heading of a section in its settled form: the label, where the text says nothing
 * else; the label with what follows in brackets or after a colon or dash, where all that
 * the text adds is there; otherwise the text as it is.
 *
 * @param names what the error is called, in lower case
 */
export function settledHeading(
  text: string,
  section: GeneratedSection,
  generated: Generated,
  names: ReadonlySet<string>
): string {
  const saysOnlyLabel = (words: string) =>
    exactSectionOf(words, generated, names)?.kind === section.kind &&
    allWords(stripNumber(words)).every(
      (word) => isWordOf(word, section, generated, names) && !isOwnWord(word, section)
    )
  if (section.label === undefined) {
    return text
  }
  if (saysOnlyLabel(text)) {
    return section.label
  }
  const added = addition.exec(text)?.[0]
  return added !== undefined && saysOnlyLabel(text.slice(0, -added.length))
    ? section.label + added
    : text
}

function isOwnWord(word: string, {ownWords}: GeneratedSection): boolean {
  return ownWords.some((pattern) => matchesWord(word, pattern))
}
