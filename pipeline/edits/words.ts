import {decodeString} from 'micromark-util-decode-string'
import type {Range} from '../markdown/source.js'

/** A word of a text: what it says, and where it is. */
export interface Word extends Range {
  value: string
}

/** A character reference, as `&nbsp;` and `&#39;` are. */
export const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/
const letters = /[\p{L}\p{M}\p{N}]+/u
const letterOrReference = new RegExp(`${letters.source}|(?<!\\\\)${reference.source}`, 'gu')
const everyLetter = new RegExp(letters, 'gu')
const listNumber = /^\d{1,3}$/
// A backslash at the end of a line is a hard break, as two spaces are.
const endsListNumber = /^\\?[.)](?:[\s|]|$|\\(?:\s|$))/

/**
 * The words of a piece of Markdown, in order: runs of letters, marks and digits.
 *
 * Character references count as what they stand for. A number of up to three
 * digits before `.` or `)` and white space is left out: Markdown numbers lists
 * that way, and a list may be renumbered without a word being lost.
 */
export function wordPlaces(markdown: string): Word[] {
  return everyWord(markdown).filter((word) => !mayNumberList(word, markdown))
}

/** Whether a word of a piece of Markdown is left out as a number that lists may have. */
export function mayNumberList({value, end}: Word, markdown: string): boolean {
  return listNumber.test(value) && endsListNumber.test(markdown.slice(end, end + 4))
}

/** The same with the numbers that may be those of lists. */
export function everyWord(markdown: string): Word[] {
  const words: Word[] = []
  for (const part of partsOf(markdown)) {
    const last = words.at(-1)
    if (last?.end === part.start) {
      last.value += part.value
      last.end = part.end
    } else {
      words.push(part)
    }
  }
  return words
}

/** Runs of letters, and references that stand for letters. */
function* partsOf(markdown: string): Generator<Word> {
  for (const {index, 0: found} of markdown.matchAll(letterOrReference)) {
    const end = index + found.length
    const value = found.startsWith('&') ? decodeString(found) : found
    if (isTaskMark(markdown, index)) {
      yield {value: 'x', start: index, end}
    } else if (value === found && found.startsWith('&')) {
      // Nothing is called so: the letters in it are a word.
      yield {value: found.slice(1, -1), start: index + 1, end: end - 1}
    } else if (letters.test(value)) {
      yield {value: (value.match(everyLetter) ?? []).join(''), start: index, end}
    }
  }
}

/** The words of a piece of Markdown without their places. */
export function wordsOf(markdown: string): string[] {
  return wordPlaces(markdown).map(({value}) => value)
}

/** `[X]`, which is `[x]` to Markdown. */
function isTaskMark(text: string, at: number): boolean {
  return /^\[X\](?:\s|$)/.test(text.slice(at - 1, at + 3)) && at > 0
}
