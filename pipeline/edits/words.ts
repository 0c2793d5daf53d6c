import {decodeString} from 'micromark-util-decode-string'

const token = /[\p{L}\p{M}\p{N}]+/gu
const listNumber = /^\d{1,3}$/
// A backslash at the end of a line is a hard break, as two spaces are.
const endsListNumber = /^[.)](?:\s|$|\\(?:\s|$))/

/**
 * The words of a piece of Markdown, in order: runs of letters, marks and digits.
 *
 * Escapes and character references count as what they stand for. A number of up to three
 * digits before `.` or `)` and white space is left out: Markdown numbers lists
 * that way, and a list may be renumbered without a word being lost.
 */
export function wordsOf(markdown: string): string[] {
  const text = /[\\&]/.test(markdown) ? decodeString(markdown) : markdown
  const words: string[] = []
  for (const match of text.matchAll(token)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
    if (listNumber.test(match[0]) && endsListNumber.test(after)) {
      continue
    }
    words.push(isTaskMark(text, match.index) ? 'x' : match[0])
  }
  return words
}

/** `[X]`, which is `[x]` to Markdown. */
function isTaskMark(text: string, at: number): boolean {
  return /^\[X\]\s/.test(text.slice(at - 1, at + 3)) && at > 0
}

/** A multiset of words. */
export class WordCount {
  readonly #counts = new Map<string, number>()

  constructor(words: Iterable<string> = []) {
    this.add(words)
  }

  add(words: Iterable<string>, times = 1): this {
    for (const word of words) {
      const count = (this.#counts.get(word) ?? 0) + times
      if (count === 0) {
        this.#counts.delete(word)
      } else {
        this.#counts.set(word, count)
      }
    }
    return this
  }

  subtract(words: Iterable<string>): this {
    return this.add(words, -1)
  }

  count(word: string): number {
    return this.#counts.get(word) ?? 0
  }

  /** Every word whose count is not zero, with its count, which may be negative. */
  entries(): [string, number][] {
    return [...this.#counts]
  }
}
