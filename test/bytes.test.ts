import {deflateRawSync, gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {readBytes, sequenceLength} from '../pipeline/decode/bytes.js'
import {normalize} from '../pipeline/normalize.js'

describe('sequenceLength', () => {
  it.each([
    ['ASCII', [0x41], 1],
    ['two bytes', [0xc3, 0xa9], 2],
    ['three bytes', [0xe2, 0x82, 0xac], 3],
    ['four bytes', [0xf0, 0x9f, 0x98, 0x80], 4],
    ['the last code point', [0xf4, 0x8f, 0xbf, 0xbf], 4],
    ['one beyond it', [0xf4, 0x90, 0x80, 0x80], 0],
    ['the last one before the surrogates', [0xed, 0x9f, 0xbf], 3],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['two bytes where one would do', [0xc1, 0x81], 0],
    ['three bytes where two would do', [0xe0, 0x9f, 0xbf], 0],
    ['four bytes where three would do', [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ['a continuation alone', [0x80], 0],
    ['a sequence cut short', [0xe2, 0x82], 0]
  ])('%s', (_, bytes, length) => {
    expect(sequenceLength(bytes, 0)).toBe(length)
    // As the platform reads it.
    const read = () =>
      new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(Uint8Array.from(bytes))
    if (length === bytes.length) {
      expect([...read()]).toHaveLength(1)
    } else {
      expect(read).toThrow()
    }
  })
})

it('keeps every byte that is not UTF-8, with its place', () => {
  const {text, strayBytes} = readBytes(Uint8Array.from([0x61, 0x92, 0xc3, 0xa9, 0x80]))
  expect(text).toBe('a\uFFFDé\uFFFD')
  expect([...strayBytes]).toEqual([
    [1, 0x92],
    [3, 0x80]
  ])
})

describe('UTF-16', () => {
  const byteOrderMark = '\uFEFF'
  const littleEndian = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
  const bigEndian = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
  const guide = '# Café\n\nThe user’s token — 5 € — and ключ, 鍵.\n'
  const beyondTheBmp = '# Café 😀\n\n- 𝒳 and 𠮷\n- 👩\u200D👩\u200D👧 family\n'

  it.each([
    ['little-endian', littleEndian, guide],
    ['little-endian, characters outside the BMP', littleEndian, beyondTheBmp],
    ['big-endian', bigEndian, guide],
    ['big-endian, characters outside the BMP', bigEndian, beyondTheBmp]
  ])('%s: is read, and mended like its UTF-8 twin', (_, encode, markdown) => {
    const bytes = encode(byteOrderMark + markdown)
    const {text, strayBytes} = readBytes(bytes)
    expect(text).toBe(markdown)
    expect(strayBytes.size).toBe(0)

    const twin = Uint8Array.from(Buffer.from(markdown, 'utf8'))
    const options = {profile: 'plain'} as const
    const mended = normalize(bytes, options)
    expect(mended.markdown).toBe(markdown)
    expect(mended.markdown).toBe(normalize(twin, options).markdown)
    expect(mended.edits).toEqual(normalize(twin, options).edits)
  })

  it('a lone surrogate and a byte too many are U+FFFD', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x3d, 0xd8, 0x61, 0x00, 0x62])
    expect(readBytes(bytes).text).toBe('\uFFFDa\uFFFD')
  })
})

describe('what is no text', () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9Q' +
    'DwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  const words = Array.from({length: 500}, (_, index) => `word${index}`).join(' ')
  const utf16 = Uint8Array.from(Buffer.from('# Guide\n', 'utf16le'))

  it.each<[string, Uint8Array]>([
    ['an image', Buffer.from(png, 'base64')],
    ['another image', Buffer.from(gif, 'base64')],
    ['an empty archive', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`)],
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04\x14\0'), deflateRawSync(words)])],
    ['a compressed file', gzipSync(words)],
    ['UTF-16 without a mark', utf16],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, ...[...'# Guide'].flatMap(codeOf)])]
  ])('%s is rejected', (_, bytes) => {
    expect(() => normalize(bytes, {profile: 'plain'})).toThrow('the file is no text')
  })

  it.each([
    ['as few control characters as a script leaves', 'a\0b\x01c\x02d\x7Fe\n', 'abcde\n'],
    ['one in each long line', `${'x'.repeat(60)}\0\n`.repeat(9), `${'x'.repeat(60)}\n`.repeat(9)],
    ['escapes of a terminal', '`\x1B[1mx\x1B[0m`\n'.repeat(9), '`\x1B[1mx\x1B[0m`\n'.repeat(9)]
  ])('%s are mended or stay', (_, text, mended) => {
    expect(normalize(text, {profile: 'plain'}).markdown).toBe(mended)
  })
})

/** A character as four bytes. */
function codeOf(character: string): number[] {
  return [character.charCodeAt(0), 0, 0, 0]
}
