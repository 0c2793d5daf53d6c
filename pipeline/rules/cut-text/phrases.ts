import type {Root} from 'mdast'
import {countWhile} from '../../markdown/halving.js'
import {visit} from '../../markdown/visit.js'
import {proseOf} from './prose.js'

/** What the paragraphs and headings of a text say, in lower case, with a space at both ends. */
export function blockTexts(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, ['paragraph', 'heading'], (node) => {
    texts.push(` ${proseOf(node).toLowerCase().replace(/\s+/g, ' ')} `)
  })
  return texts
}

/** So many words before a cut and those after it are not together elsewhere by chance. */
const wordsBeside = 3

/** The words that are together in some texts. */
export class Phrases {
  readonly #texts: readonly string[]
  #sorted: readonly string[] | undefined

  /** @param texts in lower case, with one space between words and at both ends */
  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  /** Whether the last words before a cut and the first after it are together in a text. */
  hold(before: string, after: string): boolean {
    const left = before.toLowerCase().match(/\S+/g)?.slice(-wordsBeside) ?? []
    const right = after.toLowerCase().match(/\S+/g)?.slice(0, wordsBeside) ?? []
    return left.length === wordsBeside && this.#begins([...left, ...right].join(' '))
  }

  /** Whether a phrase begins with some words. The last of them may be the start of a word. */
  #begins(words: string): boolean {
    const sorted = this.#sorted ?? this.#texts.flatMap(phrasesIn).sort()
    this.#sorted = sorted
    const index = countWhile(sorted.length, (at) => (sorted[at] ?? '') < words)
    return sorted[index]?.startsWith(words) === true
  }
}

/** As many words as are looked for, from each word of a text on. */
function phrasesIn(text: string): string[] {
  const words = text.trim().split(' ')
  return words.map((_, at) => words.slice(at, at + wordsBeside * 2).join(' '))
}
