import {sequenceLength} from '../../decode/bytes.js'
import {toWindows1252} from '../../decode/windows-1252-table.js'
import {meaningless} from './characters.js'

/** Characters that can be the bytes of one character in UTF-8. */
export interface Sequence {
  /** Where it begins in the text. */
  start: number
  end: number
  /** What the bytes are in UTF-8. */
  character: string
  /** How many bytes that is; the last one may be lost. */
  bytes: number
  /** Whether no other sequence comes directly before or after it. */
  alone: boolean
}

type Reading = Omit<Sequence, 'alone'>

/** All sequences of a text, in its order. They never overlap: no byte after a lead is a lead. */
export function readSequences(text: string): Sequence[] {
  const found = [...text.matchAll(/[\u00C2-\u00F4]/g)].flatMap(
    ({index}) => readValid(text, index) ?? readClosingQuote(text, index) ?? readGrave(text, index)
  )
  const starts = new Set(found.map(({start}) => start))
  const ends = new Set(found.map(({end}) => end))
  return found.map((one) => ({...one, alone: !starts.has(one.end) && !ends.has(one.start)}))
}

const mostBytes = 4

function readValid(text: string, start: number): Reading[] | undefined {
  const characters = text.slice(start, start + mostBytes).split('')
  // 0 stands for what was never a byte: no sequence of several bytes holds it.
  const all = characters.map((each) => toWindows1252(each) ?? 0)
  const bytes = sequenceLength(all, 0)
  if (bytes === 0) {
    return undefined
  }
  const character = new TextDecoder('utf-8', {ignoreBOM: true}).decode(
    Uint8Array.from(all.slice(0, bytes))
  )
  return meaningless.test(character) ? [] : [{start, end: start + bytes, character, bytes}]
}

/** `â€` without its third byte can only have been a closing quotation mark. */
function readClosingQuote(text: string, start: number): Reading[] | undefined {
  if (!text.startsWith('â€', start)) {
    return undefined
  }
  const next = text[start + 2] ?? ''
  const isLost = next === '\uFFFD'
  if (!isLost && !/^\s?$/.test(next) && toWindows1252(next) !== undefined) {
    return undefined
  }
  return [{start, end: start + (isLost ? 3 : 2), character: '”', bytes: 3}]
}

/**
 * `Ã` at the end of a word was `à`: its second byte is a no-break space, of
 * which some tools make a space. `Ã s` can be `às` or `à s…`, so it is not read.
 */
function readGrave(text: string, start: number): Reading[] {
  return /^Ã(?=\s(?!s\s))/.test(text.slice(start, start + 4))
    ? [{start, end: start + 1, character: 'à', bytes: 2}]
    : []
}
