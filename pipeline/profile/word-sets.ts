import {languages} from '../languages/index.js'
import {isLeadIn} from '../languages/lead-in.js'
import {once} from '../languages/once.js'
import {anyOf} from '../languages/words.js'
import type {Generated, GeneratedSection} from './profile.js'

/** The words of a heading in lower case, without number, punctuation or text in brackets. */
export function headingWords(text: string): string[] {
  const bare = withoutBrackets(stripNumber(text))
  return allWords(/[\p{L}\p{N}]/u.test(bare) ? bare : text)
}

/** A text with a space for each bracket `(…)`. Brackets that nothing closes are looked at once. */
function withoutBrackets(text: string): string {
  let result = ''
  let from = 0
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', from)) {
    const close = text.indexOf(')', open)
    if (close === -1) {
      break
    }
    result += `${text.slice(from, open)} `
    from = close + 1
  }
  return result + text.slice(from)
}

// In any language: `l’erreur` is two words, and `don’t` is one.
const elided = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyOf(languages.flatMap(({sentences}) => sentences.elisions))}[’']`,
  'gu'
)

/** The words of a text in lower case, without punctuation. */
export function allWords(text: string): string[] {
  const apart = text.toLowerCase().replace(elided, '$& ')
  return apart.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []
}

// `2.0 Endpoint` names a version.
const listNumber = /\(?\d{1,2}(?:\.\d{1,2})*[.)]/.source
const listLetter = /\(?[A-Za-z][.)]/.source
const romanNumber = /[IVX]{1,4}\./.source
const sectionNumber = /\d{1,2}(?:\.[1-9]\d?)+\s+(?=\p{Lu})/u.source
const numberPrefix = new RegExp(
  `^\\s*(?:(?:${listNumber}|${listLetter}|${romanNumber})\\s+(?=\\S)|${sectionNumber})`,
  'u'
)

/** A heading without its `1.`, `1.2`, `a)` or `IV.`. */
export function stripNumber(text: string): string {
  return text.replace(numberPrefix, '')
}

// In any language: what has a number after it is no other word.
const stepWords = languages.flatMap(({guides}) => guides.steps.split(' '))
const step = new RegExp(`^\\s*${anyOf(stepWords)}\\s*#?\\d+`, 'iu')

/** Whether a heading names one step or case of several: it is never a section of its own kind. */
export function isStep(text: string): boolean {
  return step.test(stripNumber(text))
}

/** Whether the words of a set are all among `words`; `diagnos*` is any word that begins so. */
export function holdsWordSet(words: readonly string[], set: string): boolean {
  return holdsAll(words, set.split(' '))
}

function holdsAll(words: readonly string[], patterns: readonly string[]): boolean {
  return patterns.every((pattern) => words.some((word) => matchesWord(word, pattern)))
}

/** The sets of words of a section's headings. */
const wordSetsOf = once(({headings}: GeneratedSection) => headings.map((set) => set.split(' ')))

/** Whether a word is `pattern`; `diagnos*` is any word that begins so. */
export function matchesWord(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern
}

/** What lines tell, for all the rules that ask for the same ones. */
const toldBy = once((_: Generated) => new Map<string, GeneratedSection | undefined>())
// As many as the lines of a long guide.
const mostRemembered = 2000

/** The section that a heading's words tell, the first of the profile's list that matches. */
export function sectionOf(text: string, generated: Generated): GeneratedSection | undefined {
  const told = toldBy(generated)
  if (told.has(text)) {
    return told.get(text)
  }
  if (told.size >= mostRemembered) {
    told.clear()
  }
  const section = sectionIn(text, generated)
  told.set(text, section)
  return section
}

function sectionIn(text: string, generated: Generated): GeneratedSection | undefined {
  if (isStep(text)) {
    return undefined
  }
  const words = headingWords(text)
  return generated.sections.find((section) =>
    wordSetsOf(section).some((patterns) => holdsAll(words, patterns))
  )
}

/**
 * The section that a text names and nothing more: every word belongs to the
 * section or to the filler, or names the error. A lead-in names nothing, whatever its
 * words.
 */
export function exactSectionOf(
  text: string,
  generated: Generated,
  names: ReadonlySet<string>
): GeneratedSection | undefined {
  const section = sectionOf(text, generated)
  if (!section) {
    return undefined
  }
  const known = (word: string) => isWordOf(word, section, generated, names)
  return headingWords(text).every(known) && !isLeadIn(text, generated.language)
    ? section
    : undefined
}

/** Whether a word belongs to a section, is filler, or names the error. */
export function isWordOf(
  word: string,
  {kind}: GeneratedSection,
  {filler, sections}: Generated,
  names: ReadonlySet<string>
): boolean {
  const told = sections.filter((section) => section.kind === kind)
  return (
    told.some((section) => isWordOfAny(word, section) || saysWord(section.label, word)) ||
    filler.includes(word) ||
    names.has(word)
  )
}

function isWordOfAny(word: string, section: GeneratedSection): boolean {
  return wordSetsOf(section).some((set) => set.some((pattern) => matchesWord(word, pattern)))
}

function saysWord(label: string | undefined, word: string): boolean {
  return label !== undefined && headingWords(label).includes(word)
}
