import {describe, expect, it} from 'vitest'
import {readBytes} from '../pipeline/decode/bytes.js'
import {fromWindows1252, toWindows1252} from '../pipeline/decode/windows-1252-table.js'
import {unwrapped, type Wrapper, wrapped, wrapperOf} from '../pipeline/decode/wrapper.js'

const read = (...bytes: number[]) => readBytes(Uint8Array.from(bytes))

describe('readBytes', () => {
  it.each([
    ['half a mark of UTF-16, little-endian', [0xff, 0x41], '\uFFFDA'],
    ['the other half of it', [0x41, 0xfe], 'A\uFFFD'],
    ['half a mark of UTF-16, big-endian', [0xfe, 0x41], '\uFFFDA'],
    ['the other half of that', [0x41, 0xff], 'A\uFFFD'],
    ['an ß and a closing quotation mark, which are N’Ko too', [0xdf, 0x93], '\uFFFD\uFFFD'],
    ['the same letter of N’Ko beside a stray byte', [0xdf, 0x90, 0x80], '\u07D0\uFFFD']
  ])('takes for no UTF-8: %s', (_, bytes, text) => {
    const {text: found, strayBytes} = read(...bytes, 0x80)
    expect(found).toBe(`${text}\uFFFD`)
    const places = [...found.matchAll(/\uFFFD/g)].map(({index}) => index)
    expect([...strayBytes.keys()]).toEqual(places)
  })

  it('keeps a byte order mark in the text, and a second one of UTF-16', () => {
    expect(read(0xef, 0xbb, 0xbf, 0x41).text).toBe('\uFEFFA')
    expect(read(0xef, 0xbb, 0xbf, 0x80).text).toBe('\uFEFF\uFFFD')
    expect(read(0xff, 0xfe, 0xff, 0xfe, 0x41, 0).text).toBe('\uFEFFA')
  })
})

describe('Windows-1252', () => {
  it.each([
    [0x80, '€'],
    [0x9f, 'Ÿ'],
    [0xa0, '\u00A0'],
    [0xe9, 'é'],
    [0xff, 'ÿ']
  ])('reads %i as %s, and back', (byte, character) => {
    expect(fromWindows1252(byte)).toBe(character)
    expect(toWindows1252(character)).toBe(byte)
  })

  it('reads nothing in five bytes, and is no ASCII', () => {
    expect([0x81, 0x8d, 0x8f, 0x90, 0x9d].map(fromWindows1252)).toEqual(Array(5).fill(undefined))
    expect(['A', '\u007F', 'Ā'].map(toWindows1252)).toEqual(Array(3).fill(undefined))
  })
})

describe('the wrapper of a text', () => {
  const healthy = new Map<number, number>()
  const stray = new Map([[0, 0x80]])

  it.each<[string, string, ReadonlyMap<number, number>, Wrapper]>([
    ['nothing', 'a\nb', healthy, {mark: '', lineEnd: '\n'}],
    ['a mark and CR LF', '\uFEFFa\r\nb\r\n', healthy, {mark: '\uFEFF', lineEnd: '\r\n'}],
    ['no mark inside', 'a\uFEFF\r\n', healthy, {mark: '', lineEnd: '\r\n'}],
    ['no mark that is there twice', '\uFEFF\uFEFFa', healthy, {mark: '', lineEnd: '\n'}],
    ['no mixed line ends', 'a\r\nb\n', healthy, {mark: '', lineEnd: '\n'}],
    ['no CR alone', 'a\r\nb\rc', healthy, {mark: '', lineEnd: '\n'}],
    ['nothing of a damaged text', '\uFEFF\uFFFDa\r\n', stray, {mark: '', lineEnd: '\n'}]
  ])('is %s', (_, text, strayBytes, wrapper) => {
    expect(wrapperOf({text, strayBytes})).toEqual(wrapper)
    expect(wrapped(unwrapped(text, wrapper), wrapper)).toBe(text)
  })
})
