import {decodeString} from 'micromark-util-decode-string'
import {wordPlaces} from './words.js'

/**
 * How much an edit may change at most:
 *
 * - `nothing`: the rule only reports.
 * - `form`: marks and white space. Every word stays, and so does whether two words touch.
 * - `joints`: whether words touch as well. Every letter stays, in its order.
 * - `removal`: words go. None is new, and none moves.
 * - `words`: words become others.
 */
export type Reach = 'nothing' | 'form' | 'joints' | 'removal' | 'words'

/** Whether a change of text is no more than what is allowed. */
export function isAtMost(allowed: Reach, before: string, after: string): boolean {
  switch (allowed) {
    case 'nothing':
      return before === after
    case 'form':
      return sameForm(before, after)
    case 'joints':
      return lettersIn(before) === lettersIn(after)
    case 'removal':
      return isRest(valuesIn(after), valuesIn(before))
    case 'words':
      return true
  }
}

/** The words of a text, and whether white space is before each. */
function sameForm(before: string, after: string): boolean {
  const [words, made] = [before, after].map(joinedWords)
  return (
    words?.length === made?.length && words?.every((word, index) => word === made?.[index]) === true
  )
}

function joinedWords(text: string): string[] {
  let end = 0
  return wordPlaces(text).map(({value, start, end: next}, index) => {
    const isApart = index > 0 && keepsApart(text.slice(end, start))
    end = next
    return isApart ? ` ${value}` : value
  })
}

/** Whether what is between two words keeps them apart: cells and definitions do without a space. */
export function keepsApart(gap: string): boolean {
  return /[\s|]|\]:/.test(gap.includes('&') ? decodeString(gap) : gap)
}

function lettersIn(text: string): string {
  return valuesIn(text).join('')
}

function valuesIn(text: string): string[] {
  return wordPlaces(text).map(({value}) => value)
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
