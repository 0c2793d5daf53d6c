// Characters that were read or written in another encoding, lost or added.
import {choose, mapLines, type Operator} from './operator.js'

export const doubleEncode: Operator = {
  name: 'encoded twice',
  apply: (text, amount) => (amount % 2 === 0 ? asMojibake(text) : asMojibake(asMojibake(text)))
}

const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text as UTF-8 that was read as Windows-1252, and where that means nothing, as Latin-1. */
export function asMojibake(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (character) =>
    [...Buffer.from(character)]
      .map((byte) =>
        byte >= 0x80 && byte < 0xa0 ? (cp1252[byte - 0x80] ?? '') : String.fromCharCode(byte)
      )
      .join('')
  )
}

export const loseApostrophes: Operator = {
  name: 'apostrophes lost to U+FFFD',
  apply: (text) => text.replace(/(?<=\p{L})’(?=\p{L})/gu, '\uFFFD')
}

export const loseDashes: Operator = {
  name: 'dashes but the first lost to U+FFFD',
  apply(text) {
    let count = 0
    return text.replace(/(?<=\S )–(?= \S)/g, (dash) => (count++ === 0 ? dash : '\uFFFD'))
  }
}

export const thinSpaces: Operator = {
  name: 'thin and narrow spaces',
  apply: (text, amount) =>
    mapLines(text, (line) =>
      line.replace(/(?<=[a-z]) (?=[a-z])/g, choose(['\u2009', '\u202F', '\u00A0'], amount))
    )
}

export const invisible: Operator = {
  name: 'no-break and zero-width characters',
  apply: (text, amount) =>
    mapLines(text, (line) =>
      line
        .replace(/(?<=[a-z]) (?=[a-z])/, '\u00A0')
        .replace(/(?<=[a-z])(?=[a-z])/, choose(['\u200B', '\uFEFF', ''], amount))
    )
}

export const nul: Operator = {
  name: 'NUL',
  apply: (text) => text.replace(/(?<=[a-z])(?=[a-z])/, '\u0000')
}

export const lineEnds: Operator = {
  name: 'other line ends',
  apply: (text, amount) => text.replace(/\n/g, choose(['\r\n', '\r'], amount))
}

export const byteOrderMark: Operator = {name: 'byte order mark', apply: (text) => `\uFEFF${text}`}

/** The bytes of a text, with every character that has one as its Windows-1252 byte, or as UTF-8. */
export function toBytes(text: string, encoding: 'utf-8' | 'windows-1252' | 'mixed'): Uint8Array {
  if (encoding === 'utf-8') {
    return Buffer.from(text)
  }
  let count = 0
  return Buffer.concat(
    [...text].map((character) => {
      const special = cp1252.indexOf(character)
      const code = special >= 0 ? 0x80 + special : (character.codePointAt(0) ?? 0)
      const single =
        code >= 0x80 && code <= 0xff && (encoding === 'windows-1252' || count++ % 2 === 0)
      return single ? Buffer.from([code]) : Buffer.from(character)
    })
  )
}
