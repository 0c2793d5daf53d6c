import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {placeAt, readPlaces} from '../pipeline/profile/json-places.js'

describe('the place of a fault in JSON', () => {
  it.each([
    ['', '1:1', 'a value'],
    ['{', '1:2', 'a name in double quotes or }'],
    ['{"a":}', '1:6', 'a value'],
    ['{"a":1,}', '1:8', 'a name in double quotes'],
    ['{"a" 1}', '1:6', 'a colon'],
    ['{"a":1 "b":2}', '1:8', 'a comma or }'],
    ['[1 2]', '1:4', 'a comma or ]'],
    ["[1,\n\n  'a']", '3:3', 'a value'],
    ['[01]', '1:2', 'a value or ]'],
    ['"a\nb"', '1:1', 'a value'],
    ['["\\x"]', '1:2', 'a value or ]'],
    ['{} []', '1:4', 'nothing more'],
    ['[}', '1:2', 'a value or ]'],
    ['nul', '1:1', 'a value']
  ])('says where %j is wrong', (text, place, expected) => {
    const {fault} = readPlaces(text)
    const {line, column} = placeAt(text, fault?.offset ?? -1)
    expect([`${line}:${column}`, fault?.expected]).toEqual([place, expected])
  })

  it('is told of what is nested without end', () => {
    expect(readPlaces('['.repeat(200_000)).fault).toMatchObject({offset: 200_000})
  })
})

it('a text has a fault where JSON.parse does not take it, and nowhere else', () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(60),
      cut: fc.nat(2),
      put: fc.constantFrom('', ',', '"', '}', '1', '\\')
    }),
    {maxLength: 2}
  )
  fc.assert(
    fc.property(fc.json(), edits, (json, changes) => {
      const text = changes.reduce(
        (changed, {at, cut, put}) => changed.slice(0, at) + put + changed.slice(at + cut),
        json
      )
      expect(readPlaces(text).fault === undefined, text).toBe(isJson(text))
    }),
    {numRuns: 1000}
  )
})

it('knows where each value and each name begins', () => {
  const text = '{\n  "a": [1, {"b\\u0063": 2}],\n  "d": null}'
  const {root} = readPlaces(text)
  const list = root?.children.get('a')
  const inner = list?.children.get('1')?.children.get('bc')
  expect([list, inner, root?.children.get('d')]).toMatchObject([
    {start: text.indexOf('[1'), nameStart: text.indexOf('"a"')},
    {start: text.indexOf('2}'), nameStart: text.indexOf('"b')},
    {start: text.indexOf('null'), nameStart: text.indexOf('"d"')}
  ])
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
