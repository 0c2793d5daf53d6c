import {decodeString} from 'micromark-util-decode-string'
import {everyWord, type Word, wordPlaces} from './words.js'

/**
 * How much an edit may change at most:
 *
 * - `nothing`: the rule only reports.
 * - `form`: marks and white space. Every word stays, and so does whether two words touch.
 * - `joints`: whether words touch as well. Every letter stays, in its order. With what they now
 *   touch, letters may form a reference: `&am` and `p;`.
 * - `removal`: words go. None is new, and none moves.
 * - `words`: words become others.
 */
export type Reach = 'nothing' | 'form' | 'joints' | 'removal' | 'words'

/**
 * Whether a change of text is no more than what is allowed. The number of a list item is no
 * word, and whether a number is one depends on what is around the text; it is enough that the
 * change is allowed with such numbers or without them.
 */
export function isAtMost(allowed: Reach, before: string, after: string): boolean {
  if (allowed === 'nothing') {
    return before === after
  }
  const texts = [before, after]
  return (
    allowed === 'words' ||
    isAllowed(allowed, texts.map(words)) ||
    isAllowed(allowed, texts.map(wordsAndNumbers)) ||
    (allowed === 'joints' && joined(before) === joined(after))
  )
}

/** A text without what can stand between its characters: spaces, line ends, control characters. */
function joined(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, '')
}

/** A word of a text, and whether white space is before it. */
interface PlacedWord {
  value: string
  isApart: boolean
}

function isAllowed(
  allowed: 'form' | 'joints' | 'removal',
  [before = [], after = []]: readonly PlacedWord[][]
): boolean {
  const [values, made] = [before, after].map((side) => side.map(({value}) => value))
  switch (allowed) {
    case 'form':
      return (
        before.length === after.length &&
        before.every(({value, isApart}, index) => {
          const other = after[index]
          return value === other?.value && (index === 0 || isApart === other.isApart)
        })
      )
    case 'joints':
      return values?.join('') === made?.join('')
    case 'removal':
      return isRest(made ?? [], values ?? [])
  }
}

function words(text: string): PlacedWord[] {
  return placed(text, wordPlaces(text))
}

function wordsAndNumbers(text: string): PlacedWord[] {
  return placed(text, everyWord(text))
}

function placed(text: string, found: readonly Word[]): PlacedWord[] {
  return found.map(({value, start}, index) => ({
    // The mark of a task that is done; what is around it may not be part of the text.
    value: value === 'X' ? 'x' : value,
    isApart: keepsApart(text.slice(found[index - 1]?.end ?? 0, start))
  }))
}

/** Whether what is between two words keeps them apart: cells and definitions do without a space. */
export function keepsApart(gap: string): boolean {
  return /[\s|]|\]:/.test(gap.includes('&') ? decodeString(gap) : gap)
}

/** Whether some words are what is left of others when some of those go. */
function isRest(words: readonly string[], others: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    at = others.indexOf(word, at) + 1
    if (at === 0) {
      return false
    }
  }
  return true
}
