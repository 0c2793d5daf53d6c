import {decodeString} from 'micromark-util-decode-string'
import type {Language} from '../languages/language.js'
import {once} from '../languages/once.js'
import {listed} from '../languages/words.js'
import type {Profile} from '../profile/profile.js'
import {plainWords} from '../profile/title.js'

// The words of a text that say what it is about.

/** What has more characters is data, and no word with an ending. */
const longestWord = 100

/**
 * A word in the form in which it is compared: in lower case, without the endings
 * of its language. It is no word to show.
 */
export function stemOf(text: string, {endings}: Language): string {
  const lower = text.toLowerCase()
  if (lower.length > longestWord) {
    return lower
  }
  const [ending, instead] = endings.find(([pattern]) => pattern.test(lower)) ?? [/$/, '']
  return withoutFinalLetter(lower.replace(ending, instead))
}

/** Without what an ending changes: the `e` of `cause`, the second `n` of `runn(ing)`. */
function withoutFinalLetter(stem: string): string {
  return stem.replace(/(?<=[a-z]{2})e$/, '').replace(/(?<=[a-z])([b-df-hj-np-tv-z])\1$/, '$1')
}

const stemsOfSaying = once(
  (language: Language) =>
    new Set([...listed(language.sentences.wordsOfSaying)].map((each) => stemOf(each, language)))
)

// No scheme is longer than its pattern lets it be.
const address = /<?\b[a-z][a-z+.-]{0,30}:\/\/[^\s>)\]]*>?/gi

/** The visible text of Markdown, without addresses and the numbers of lists and headings. */
function visibleText(markdown: string): string {
  const text = /[\\&]/.test(markdown) ? decodeString(markdown) : markdown
  return (
    text
      // What is no address is taken as a whole too, so that it is read once.
      .replace(/\]\([^)\s]*(\)?)/g, (found, end) => (end === '' ? found : '] '))
      .replace(address, ' ')
      .replace(/(?<![\p{L}\p{N}])\d{1,3}(?=[.)]\s)/gu, ' ')
  )
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** The stems of all words of some Markdown; a name in mixed case also as its parts. */
export function stemsOf(markdown: string, language: Language): Set<string> {
  return new Set(plainWords(visibleText(markdown)).map((each) => stemOf(each, language)))
}

/**
 * The words of some Markdown that say something `known` does not, in order, each once.
 * A name in mixed case says nothing new where its parts are known.
 *
 * @param known whether a stem is known
 */
export function tellingWords(
  markdown: string,
  known: (stem: string) => boolean,
  language: Language
): string[] {
  const found = new Map<string, string>()
  for (const [text] of visibleText(markdown).matchAll(word)) {
    const stem = stemOf(text, language)
    if (
      !found.has(stem) &&
      isTelling(text, stem, language) &&
      !isKnown(text, stem, known, language)
    ) {
      found.set(stem, text)
    }
  }
  return [...found.values()]
}

function isTelling(text: string, stem: string, language: Language): boolean {
  const {functionWords} = language.sentences
  return !listed(functionWords).has(text.toLowerCase()) && !stemsOfSaying(language).has(stem)
}

function isKnown(
  text: string,
  stem: string,
  known: (stem: string) => boolean,
  language: Language
): boolean {
  const [, ...parts] = plainWords(text)
  return (
    known(stem) || (parts.length > 0 && parts.map((part) => stemOf(part, language)).every(known))
  )
}

/**
 * Whether a word, given as its stem, says nothing of its own in the guides of a profile: it
 * is one that echoes, headings or announcements are made of.
 */
export const vocabularyOf = once(vocabularyIn)

function vocabularyIn({generated, language}: Profile): (stem: string) => boolean {
  if (!generated) {
    return () => false
  }
  const {echo, filler, chatWords, sections} = generated
  const sets = sections.flatMap(({headings}) => headings).flatMap((set) => set.split(' '))
  const labels = [...generated.labels, ...sections.flatMap(({label}) => label ?? [])].flatMap(
    plainWords
  )
  const beginnings = sets.filter((pattern) => pattern.endsWith('*'))
  const wholes = sets.filter((pattern) => !pattern.endsWith('*'))
  const exact = new Set(
    [...echo.words, ...echo.labels.flatMap(plainWords), ...filler, ...chatWords]
      .concat(labels, wholes)
      .map((each) => stemOf(each, language))
  )
  const stems = beginnings.map((pattern) => withoutFinalLetter(pattern.slice(0, -1)))
  return (stem) => exact.has(stem) || stems.some((beginning) => stem.startsWith(beginning))
}
