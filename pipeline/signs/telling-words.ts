import {decodeString} from 'micromark-util-decode-string'
import type {Profile} from '../profile/schema.js'
import {plainWords} from '../profile/title.js'

// The words of a text that say what it is about. The lists are English; in other languages
// every word counts as one that says something.

/** Words that hold a sentence together. */
const functionWords = new Set(
  (
    'a an the this that these those it its he she they them their we us our you your i me my one ' +
    'ones who whom whose which what when where why how there here and or nor but if than then so ' +
    'as of to for from by in on at with without within into onto over under per via about after ' +
    'before between through during against across around along among upon while because since ' +
    'although though until unless whether both either neither each every all any some most more ' +
    'less few fewer many much several other others another such same own is are am was were be ' +
    'been being do does did done has have had having used using can could may might must shall ' +
    'should will would not no nor only also just very too again ever never yet still even out ' +
    'up down off isn aren wasn weren don doesn didn hasn haven hadn can couldn won wouldn ' +
    'shouldn mustn cannot ll ve re s t d m e g i etc due else like indeed actually'
  ).split(' ')
)

// English endings, the first that fits is taken off. What stays has a vowel and three letters.
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=[a-z]{2})ie[sd]$/, 'y'],
  [/(?<=[a-z](?:ss|x|z|ch|sh))es$/, ''],
  [/(?<=[aeiouy][a-z]*)(?<=[a-z]{3})(?:ing|ed)$/, ''],
  [/(?<=[a-z]{2}[^su])s$/, '']
]

/**
 * A word in the form in which it is compared: in lower case, without the English endings
 * of plurals and verbs. It is no word to show.
 */
export function stemOf(text: string): string {
  const lower = text.toLowerCase()
  const [ending, instead] = endings.find(([pattern]) => pattern.test(lower)) ?? [/$/, '']
  return withoutFinalLetter(lower.replace(ending, instead))
}

/** Without what an ending changes: the `e` of `cause`, the second `n` of `runn(ing)`. */
function withoutFinalLetter(stem: string): string {
  return stem.replace(/(?<=[a-z]{2})e$/, '').replace(/(?<=[a-z])([b-df-hj-np-tv-z])\1$/, '$1')
}

/** Words with which a sentence says how sure it is, or that there is something to say. */
const wordsOfSaying = new Set(
  (
    'often usually typically generally commonly frequently sometimes mainly mostly likely ' +
    'possibly potentially effectively successfully properly correctly specifically particularly ' +
    'however therefore additionally furthermore moreover finally overall indicate mean occur ' +
    'happen involve include relate regard concern refer associate various given certain able ' +
    'make use need get let ensure'
  )
    .split(' ')
    .map(stemOf)
)

/** The visible text of Markdown, without addresses and the numbers of lists and headings. */
function visibleText(markdown: string): string {
  const text = /[\\&]/.test(markdown) ? decodeString(markdown) : markdown
  return text
    .replace(/\]\([^)\s]*\)/g, '] ')
    .replace(/<?\b[a-z][a-z+.-]*:\/\/[^\s>)\]]*>?/gi, ' ')
    .replace(/(?<![\p{L}\p{N}])\d{1,3}(?=[.)]\s)/gu, ' ')
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** The stems of all words of some Markdown; a name in mixed case also as its parts. */
export function stemsOf(markdown: string): Set<string> {
  return new Set(plainWords(visibleText(markdown)).map(stemOf))
}

/**
 * The words of some Markdown that say something `known` does not, in order, each once.
 * A name in mixed case says nothing new where its parts are known.
 *
 * @param known whether a stem is known
 */
export function tellingWords(markdown: string, known: (stem: string) => boolean): string[] {
  const found = new Map<string, string>()
  for (const [text] of visibleText(markdown).matchAll(word)) {
    const stem = stemOf(text)
    if (!found.has(stem) && isTelling(text, stem) && !isKnown(text, stem, known)) {
      found.set(stem, text)
    }
  }
  return [...found.values()]
}

function isTelling(text: string, stem: string): boolean {
  return !functionWords.has(text.toLowerCase()) && !wordsOfSaying.has(stem)
}

function isKnown(text: string, stem: string, known: (stem: string) => boolean): boolean {
  const [, ...parts] = plainWords(text)
  return known(stem) || (parts.length > 0 && parts.map(stemOf).every(known))
}

/**
 * Whether a word, given as its stem, says nothing of its own in the guides of a profile: it
 * is one that echoes, headings or announcements are made of.
 */
export function vocabularyOf({generated}: Profile): (stem: string) => boolean {
  if (!generated) {
    return () => false
  }
  const {echo, filler, chatWords = [], label, sections} = generated
  const sets = sections.flatMap(({headings}) => headings).flatMap((set) => set.split(' '))
  const labels = [label, ...sections.map((section) => section.label)].flatMap(plainWords)
  const beginnings = sets.filter((pattern) => pattern.endsWith('*'))
  const wholes = sets.filter((pattern) => !pattern.endsWith('*'))
  const exact = new Set(
    [...echo.words, ...echo.labels.flatMap(plainWords), ...filler, ...chatWords]
      .concat(labels, wholes)
      .map(stemOf)
  )
  const stems = beginnings.map((pattern) => withoutFinalLetter(pattern.slice(0, -1)))
  return (stem) => exact.has(stem) || stems.some((beginning) => stem.startsWith(beginning))
}
