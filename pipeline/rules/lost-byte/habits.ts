// How a guide writes what was lost in one place and not in another.

/** What the rest of a guide tells about a byte that it lost. */
export interface Habits {
  /** The dash that it writes between spaces, where it is always the same one. */
  readonly dashApart: string | undefined
  /** The dash that it writes between two words without a space, where it is always the same one. */
  readonly dashBetween: string | undefined
  /** Its quotation marks: double, unless all others are single. */
  readonly quotes: {readonly open: string; readonly close: string}
  /** It has words of one letter with an accent, as `à` is, or letters that were lost in a word. */
  readonly hasAccents: boolean
  /** It puts another mark between spaces, such as `»`. */
  readonly hasOtherMarks: boolean
  /** Whether a text is a whole word in another place of the guide. */
  isWord(text: string): boolean
}

const apart = /(?<=\S\s)[–—](?=\s+\S)/gu
const between = /(?<=\p{L})[–—](?=\p{L})/gu
const letterAlone = /(?<![\p{L}\p{M}\p{N}\uFFFD’'])(?!\p{ASCII})\p{L}(?![\p{L}\p{M}\p{N}\uFFFD’'])/u
// At the start of a line it is a bullet.
const otherMark = /(?<=\S[^\S\n])[»›•·×÷±…]\s/u
const word = /(?<![\p{L}\p{N}\uFFFD’'])\p{L}{2,}(?![\p{L}\p{N}\uFFFD’'])/gu

const singleQuotes = {open: '‘', close: '’'}
const doubleQuotes = {open: '“', close: '”'}
const lowQuotes = {open: '„', close: '“'}

/** @param hasLostLetter whether a letter was lost in one of its words */
export function habitsOf(text: string, hasLostLetter: (isWord: IsWord) => boolean): Habits {
  const words = new Set((text.match(word) ?? []).map((each) => each.toLowerCase()))
  const isWord: IsWord = (each) => words.has(each.toLowerCase())
  const [dashesApart, dashesBetween] = [dashesOf(text, apart), dashesOf(text, between)]
  return {
    dashApart: only(dashesApart) ?? longIfOnly(dashesApart, dashesBetween),
    dashBetween: only(dashesBetween) ?? longIfOnly(dashesBetween, dashesApart),
    quotes: quotesOf(text),
    hasAccents: letterAlone.test(text) || hasLostLetter(isWord),
    hasOtherMarks: otherMark.test(text),
    isWord
  }
}

function quotesOf(text: string): Habits['quotes'] {
  if (text.includes('„')) {
    return lowQuotes
  }
  return text.includes('‘') && !/[“”]/.test(text) ? singleQuotes : doubleQuotes
}

type IsWord = Habits['isWord']

function dashesOf(text: string, dashes: RegExp): ReadonlySet<string> {
  return new Set(text.match(dashes))
}

function only(dashes: ReadonlySet<string>): string | undefined {
  return dashes.size === 1 ? [...dashes][0] : undefined
}

/** Who writes long dashes in one place writes them in the other. A short one may join words. */
function longIfOnly(own: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined {
  return own.size === 0 && only(others) === '—' ? '—' : undefined
}
