import {describe, expect, it} from 'vitest'
import {linesIn} from '../../pipeline/stream/lines.js'
import {isBlank} from '../../pipeline/stream/read-line.js'

async function linesOf(chunks: readonly string[], most = 100) {
  async function* given() {
    yield* chunks.map((chunk) => Buffer.from(chunk))
  }
  const lines: [number, string | undefined][] = []
  for await (const {number, bytes} of linesIn(given(), most)) {
    lines.push([number, bytes && Buffer.from(bytes).toString()])
  }
  return lines
}

describe('lines of chunks', () => {
  it.each([
    ['no input', [], []],
    ['an empty chunk', [''], []],
    ['one line', ['a\n'], [[1, 'a']]],
    [
      'a last line without its end',
      ['a\nb'],
      [
        [1, 'a'],
        [2, 'b']
      ]
    ],
    ['a line in three chunks', ['a', 'b', 'c\n'], [[1, 'abc']]],
    [
      'a chunk that ends with its line',
      ['a\n', 'b\n'],
      [
        [1, 'a'],
        [2, 'b']
      ]
    ],
    [
      'an empty line, which counts',
      ['a\n\nb\n'],
      [
        [1, 'a'],
        [2, ''],
        [3, 'b']
      ]
    ]
  ])('%s', async (_, chunks, lines) => {
    expect(await linesOf(chunks)).toEqual(lines)
  })
})

it('gives a line of the limit, and nothing of one that is longer', async () => {
  const lines = await linesOf(['abcd\nabc', 'de\nabcde\n', 'ab\nabcdefgh', 'ij'], 4)
  expect(lines).toEqual([
    [1, 'abcd'],
    [2, undefined],
    [3, undefined],
    [4, 'ab'],
    [5, undefined]
  ])
})

it('tells blank lines from others', () => {
  const blank = (text: string) => isBlank({number: 1, bytes: Buffer.from(text)})
  expect(['', ' ', '\t \r'].map(blank)).toEqual([true, true, true])
  expect(['a', '\v', '\u00A0'].map(blank)).toEqual([false, false, false])
  expect(isBlank({number: 1, bytes: undefined})).toBe(false)
})
