import {sequenceLength} from '../../decode/bytes.js'
import {toWindows1252} from '../../decode/windows-1252-table.js'
import type {Splice} from '../../edits/draft.js'
import type {TextRule} from '../rule.js'

export const doubleEncoding: TextRule = {
  kind: 'text',
  id: 'double-encoding',
  summary:
    'UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again, once or oftener, is read back.',
  signs: [],
  repeats: true,
  find({text, profile, isInCode}) {
    const all = sequences(text)
    // A document may show such damage as code; a corpus of guides does not.
    const found =
      profile.mend.sentences || all.length === 0 ? all : all.filter(({start}) => !isInCode(start))
    const certain = found.filter(({weak}) => !weak)
    const settled = certain.some(({length}) => length === 2) ? found : certain
    return settled.map(
      ({start, length, character}): Splice => ({start, end: start + length, text: character})
    )
  }
}

interface Sequence {
  /** Where it begins in the damaged text. */
  start: number
  /** In characters of the damaged text, each of them one byte. */
  length: number
  /** What the bytes are in UTF-8. */
  character: string
  /** Whether it is damage only in a text with certain damage of the same kind. */
  weak?: boolean
}

const letter = /\p{L}/u
const upperLetter = /\p{Lu}/u
const lowerLetter = /\p{Ll}/u
/** What no text says on purpose: private use, unassigned, controls. */
const meaningless = /[\p{Co}\p{Cn}\p{Cc}]/u
/** What stands after words and before spaces in a healthy text too. */
const closingMark = /[…’”–—»›\u00A0]/
type Range = readonly [first: number, last: number]

/** Letters with two accents, marks and symbols, ligatures, full-width forms, U+FFFD: they stand alone among Latin letters. */
const standAlone: readonly Range[] = [
  [0x1e00, 0x27ff],
  [0x2900, 0x2bff],
  [0xfb00, 0xfb06],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff01, 0xff65],
  [0xfffd, 0xfffd]
]
/** What texts have two bytes of: Latin, accents, Greek, Cyrillic, Hebrew, Arabic. */
const ofTwoBytes: readonly Range[] = [
  [0xa0, 0x24f],
  [0x2c6, 0x2dd],
  [0x300, 0x45f],
  [0x5d0, 0x5ea],
  [0x600, 0x6d3]
]

function isIn(ranges: readonly Range[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => first <= code && code <= last)
}

function sequences(text: string): Sequence[] {
  const found: Sequence[] = []
  for (let at = 0; at < text.length; ) {
    const run = text.charCodeAt(at) < 0x80 ? [] : readRun(text, at)
    const [first] = run
    if (first && (run.length > 1 || isDamage(text, first))) {
      found.push(...run)
    } else if (first && isWeak(text, first)) {
      found.push({...first, weak: true})
    }
    const last = found.at(-1)
    at = last && last.start >= at ? last.start + last.length : at + 1
  }
  return found
}

/** The sequences that stand side by side from `at` on. */
function readRun(text: string, at: number): Sequence[] {
  const run: Sequence[] = []
  for (
    let next = readSequence(text, at);
    next;
    next = readSequence(text, next.start + next.length)
  ) {
    run.push(next)
  }
  return run
}

function readSequence(text: string, start: number): Sequence | undefined {
  const bytes: number[] = []
  for (const character of text.slice(start, start + 4)) {
    const byte = toWindows1252(character)
    if (byte === undefined) {
      break
    }
    bytes.push(byte)
  }
  const length = bytes.length === 0 ? 0 : sequenceLength(bytes, 0)
  if (length === 0) {
    return readClosingQuote(text, start) ?? readLostSpace(text, start)
  }
  const character = new TextDecoder('utf-8', {ignoreBOM: true}).decode(
    Uint8Array.from(bytes.slice(0, length))
  )
  // A control character may be a byte of what was encoded oftener.
  return meaningless.test(character) && !/[\u0080-\u009F]/.test(character)
    ? undefined
    : {start, length, character}
}

/** `â€` that is no longer followed by its third byte can only have been a closing quotation mark. */
function readClosingQuote(text: string, start: number): Sequence | undefined {
  if (!text.startsWith('â€', start)) {
    return undefined
  }
  const next = text[start + 2]
  if (next === '\uFFFD') {
    return {start, length: 3, character: '”'}
  }
  return next === undefined || toWindows1252(next) === undefined || /\s/.test(next)
    ? {start, length: 2, character: '”'}
    : undefined
}

/** `Ã` at the end of a word was `à`, whose second byte is a no-break space, which tools turn into a space. */
function readLostSpace(text: string, start: number): Sequence | undefined {
  // `Ã s` was `às` or `à s…`, which cannot be told.
  return /^Ã(?=\s(?!s\s))/.test(text.slice(start, start + 4))
    ? {start, length: 1, character: 'à'}
    : undefined
}

function isDamage(text: string, sequence: Sequence): boolean {
  const {start, length, character} = sequence
  const previous = text[start - 1] ?? ''
  if (character === '”') {
    return true
  }
  if (length === 1) {
    return lowerLetter.test(previous)
  }
  if (length === 2) {
    return isIn(ofTwoBytes, character) && breaksWord(text, start)
  }
  if (length === 4) {
    return true
  }
  const bothClose =
    closingMark.test(text[start + 1] ?? '') && closingMark.test(text[start + 2] ?? '')
  const endsWord = letter.test(previous) && !lowerLetter.test(text[start + 3] ?? '')
  return isIn(standAlone, character) && !(bothClose && endsWord)
}

/**
 * `É…` is two letters and a mark; `é` inside `réflexion` was one letter. Only
 * the second puts a capital and a symbol where no word has them.
 */
function breaksWord(text: string, start: number): boolean {
  const [previous = '', lead = '', continuation = '', next = ''] = [-1, 0, 1, 2].map(
    (offset) => text[start + offset]
  )
  const symbol = continuation >= '\u00A0' && continuation <= '\u00BF'
  const sign = symbol || continuation === 'ƒ' || continuation === 'ˆ' || !letter.test(continuation)
  // `gÃ©n`, `daÃŸ`: a capital after a small letter, and then what follows no capital.
  if (lowerLetter.test(previous) && upperLetter.test(lead)) {
    if (symbol || (sign && (lowerLetter.test(next) || !closingMark.test(continuation)))) {
      return true
    }
    if (lead === 'Ã' && /[ŠŒŽŸ]/.test(continuation)) {
      return true
    }
  }
  // `HÃ´tel`, `AÃ‘O`: a sign where a letter should be. A word also goes on after an apostrophe, a dash, an ellipsis.
  if (sign && !/[’–—…·\u00A0\u00AD]/.test(continuation)) {
    if (/[ÃÄÅÈÎÏÐÑ]/.test(lead) && /[a-z]/.test(next)) {
      return true
    }
    if (lead === 'Ã' && upperLetter.test(previous) && /[A-Z]/.test(next)) {
      return true
    }
  }
  // `GRÃœN`, `Ãœbung`: letters that no language puts side by side.
  if (/[ÃÅÈ]/.test(lead) && /[œšž]/.test(continuation) && letter.test(next)) {
    return true
  }
  // `Ã—2`: a dash that joins a letter to a number.
  if (
    lead === 'Ã' &&
    continuation === '—' &&
    !letter.test(previous) &&
    /\d/.test(previous + next)
  ) {
    return true
  }
  return /[ÂÃ]/.test(lead) && (symbol || continuation === '€') && !upperLetter.test(previous)
}

/** `OÃ™ ET`, `Å’uvre`, `Ã` before a space; not `MAÇÃ” e`, which is as likely to be healthy in any text. */
function isWeak(text: string, {start, length, character}: Sequence): boolean {
  if (length === 1) {
    return true
  }
  const endsQuoted =
    upperLetter.test(text[start - 1] ?? '') &&
    closingMark.test(text[start + 1] ?? '') &&
    !letter.test(text[start + 2] ?? '')
  return (
    length === 2 &&
    /[\u00C0-\u021B]/.test(character) &&
    /[ÃÄÅÈ]/.test(text[start] ?? '') &&
    !endsQuoted
  )
}
