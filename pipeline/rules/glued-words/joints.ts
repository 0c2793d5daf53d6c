import type {Root} from 'mdast'
import {lineOf} from '../../markdown/line.js'
import {visit} from '../../markdown/visit.js'
import type {Profile} from '../../profile/profile.js'

/** A place in a heading where two words may be glued. */
export interface Joint {
  left: string
  /** The punctuation mark between them; empty where there is none. */
  mark: string
  right: string
  /** The word that the two make, with what is glued to them. */
  word: string
  /** The word before `left`, and what comes after `word`; empty at the ends of the heading. */
  previous: string
  next: string
  /** Whether a code of the corpus begins at `right`. */
  isCode: boolean
  vocabulary: Vocabulary
}

/** The words of a guide. */
export interface Vocabulary {
  /** All words that are letters only, in lower case. */
  words: ReadonlySet<string>
  /** All words that begin with a capital, as they are written. */
  names: ReadonlySet<string>
  /** The words that come before each word in mixed case. */
  before: ReadonlyMap<string, ReadonlySet<string>>
  /** What is written as code. */
  code: ReadonlySet<string>
}

const anyWord = /[\p{L}\p{M}\p{N}]+/gu
/** What has more characters is data, and not two words. */
const longestWord = 200
const mixedCase = /\p{Ll}\p{Lu}/u

export function vocabularyOf(tree: Root): Vocabulary {
  const words = new Set<string>()
  const names = new Set<string>()
  const before = new Map<string, Set<string>>()
  const code = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'inlineCode' || node.type === 'code') {
      addTo(code, wordsIn(node.value))
    } else if (node.type === 'heading' || node.type === 'paragraph') {
      const line = wordsIn(lineOf(node))
      addTo(
        words,
        line.map((word) => word.toLowerCase())
      )
      addTo(
        names,
        line.filter((word) => /^\p{Lu}/u.test(word))
      )
      for (const [index, word] of line.entries()) {
        if (mixedCase.test(word)) {
          const known = before.get(word) ?? new Set()
          before.set(word, known.add(line[index - 1] ?? ''))
        }
      }
    }
  })
  return {words, names, before, code}
}

function addTo(set: Set<string>, words: readonly string[]): void {
  for (const word of words) {
    set.add(word)
  }
}

function wordsIn(text: string): string[] {
  return text.match(anyWord) ?? []
}

const joint = new RegExp(
  [
    // `aCloud`, and after more letters any capital
    String.raw`(?<=(?<![\p{L}\p{N}])a)(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\p{Ll}{2}|\p{Lu}\p{Ll})(?=\p{Lu})`,
    String.raw`(?<=\p{Ll}{3})[:;,!?.](?=\p{Lu}\p{Ll})`,
    // `the/tokenendpoint`
    String.raw`(?<=(?<![\p{L}\p{N}/\\])(?:the|an?))/(?=\p{Ll}{2})`
  ].join('|'),
  'gu'
)

/** The joints of a heading, given as plain text. */
export function jointsIn(text: string, vocabulary: Vocabulary, {mentions}: Profile): Joint[] {
  const codes = mentions
    ? new Set([...text.matchAll(new RegExp(mentions, 'gu'))].map(({index}) => index))
    : new Set<number>()
  const tokens = [...text.matchAll(/\S+/gu)]
  const words = [...text.matchAll(anyWord)]
  let wordsBefore = 0
  return tokens.flatMap((token, index) =>
    [...(token[0].length > longestWord ? '' : token[0]).matchAll(joint)].map((match) => {
      const at = token.index + match.index
      const rightAt = at + match[0].length
      const left = /[\p{L}\p{M}]+$/u.exec(text.slice(token.index, at))?.[0] ?? ''
      const leftAt = at - left.length
      while ((words[wordsBefore]?.index ?? text.length) < leftAt) {
        wordsBefore += 1
      }
      const previous = words[wordsBefore - 1]
      return {
        left,
        mark: match[0],
        right: /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(rightAt))?.[0] ?? '',
        word: token[0],
        previous: previous?.[0].slice(0, leftAt - previous.index) ?? '',
        next: tokens[index + 1]?.[0] ?? '',
        isCode: codes.has(rightAt),
        vocabulary
      }
    })
  )
}
