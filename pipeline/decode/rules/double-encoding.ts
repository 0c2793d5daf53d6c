import type {Splice} from '../../ledger/draft.js'
import type {TextRule} from '../../rule/rule.js'
import {sequenceLength} from '../bytes.js'
import {toWindows1252} from '../windows-1252-table.js'

const upperLetter = /\p{Lu}/u
const lowerLetter = /\p{Ll}/u
const letter = /\p{L}/u

export const doubleEncoding: TextRule = {
  kind: 'text',
  id: 'double-encoding',
  summary: 'UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again, once or oftener, is read back.',
  evidence:
    'Characters that are the bytes of a UTF-8 sequence of three or four bytes. A sequence of two is weaker: it has to change the case of a word in the middle, or stand as no writing system would put it.',
  examples: [
    {before: 'Hereâ€™s a guide\n', after: 'Here’s a guide\n'},
    {note: 'Three times.', before: 'Hereâ€™s\n'.replace('â€™', 'Ã¢â‚¬â„¢'), after: 'Here’s\n'},
    {
      note: 'The last byte of ” means nothing in Windows-1252, and tools lose it.',
      before: 'a â€œquoteâ€\uFFFD and â€œoneâ€.\n',
      after: 'a “quote” and “one”.\n'
    },
    {note: 'Two bytes.', before: 'La rÃ©flexion, 20Â°C, voilÃ\u00A0.\n', after: 'La réflexion, 20°C, voilà.\n'},
    {note: 'Read as Latin-1, which leaves control characters.', before: 'itâ\u0080\u0099s\n', after: 'it’s\n'}
  ],
  negatives: [
    {note: 'Two bytes that happen to be UTF-8.', text: 'MARQUÉ… and 4288×…\n'},
    {text: 'MAÇÃ” e NÃO, IRMÃ®\n'},
    {text: 'café – “naïve” résumé\n'}
  ],
  repeats: true,
  find({text}) {
    const splices: Splice[] = []
    for (let at = 0; at < text.length; at++) {
      const sequence = text.charCodeAt(at) < 0x80 ? undefined : readSequence(text, at)
      if (!sequence) continue
      splices.push({start: at, end: at + sequence.length, text: sequence.character})
      at += sequence.length - 1
    }
    return splices
  }
}

interface Sequence {
  /** In characters of the damaged text. */
  length: number
  character: string
}

function readSequence(text: string, at: number): Sequence | undefined {
  const closingQuote = readClosingQuote(text, at)
  if (closingQuote) return closingQuote
  const bytes: number[] = []
  for (const character of text.slice(at, at + 4)) {
    const byte = toWindows1252(character)
    if (byte === undefined) break
    bytes.push(byte)
  }
  const length = bytes.length === 0 ? 0 : sequenceLength(bytes, 0)
  if (length < 2) return undefined
  if (length === 2 && !twoBytesAreDamage(text, at)) return undefined
  const character = new TextDecoder('utf-8').decode(Uint8Array.from(bytes.slice(0, length)))
  return {length, character}
}

/** `â€` that is no longer followed by its third byte can only have been a closing quotation mark. */
function readClosingQuote(text: string, at: number): Sequence | undefined {
  if (!text.startsWith('â€', at)) return undefined
  const next = text[at + 2]
  if (next === '\uFFFD') return {length: 3, character: '”'}
  return next === undefined || toWindows1252(next) === undefined || /\s/.test(next) ? {length: 2, character: '”'} : undefined
}

/**
 * `É…` is two letters and a mark; `é` inside `réflexion` was one letter.
 * Only the second puts a capital and a symbol inside a word in lower case.
 */
function twoBytesAreDamage(text: string, at: number): boolean {
  const lead = text[at] ?? ''
  const continuation = text[at + 1] ?? ''
  const previous = text[at - 1] ?? ''
  const next = text[at + 2] ?? ''
  if (letter.test(continuation) && continuation !== 'ª' && continuation !== 'º') return false
  if (upperLetter.test(previous)) return false
  const symbol = continuation >= '\u00A0' && continuation <= '\u00BF'
  if (lead === 'Â') return symbol
  if (lead === 'Ã') return symbol
  return lowerLetter.test(previous) && upperLetter.test(lead) && (symbol || lowerLetter.test(next))
}
