import fc from 'fast-check'
import {expect, it} from 'vitest'
import {membersOf, objectOf} from '../../pipeline/stream/members.js'
import {runs, seed} from '../support/runs.js'

it('keeps each value as it is written, but for white space between values', () => {
  const json =
    ' { "a" : 12345678901234567890 ,\t"b\\"": [ 1.0 , {"c, :": " } \\" "} ] , "d": {}\r} '
  expect([...membersOf(json)]).toEqual([
    ['a', '12345678901234567890'],
    ['b"', '[1.0,{"c, :":" } \\" "}]'],
    ['d', '{}']
  ])
  expect([...membersOf('{ }')]).toEqual([])
})

it('has the last one of two members of one name, and any name', () => {
  const json = '{"a": 1, "__proto__": {"x": 2}, "a": 3, "": 4}'
  expect(objectOf(membersOf(json))).toBe('{"a":3,"__proto__":{"x":2},"":4}')
})

it('writes any object again as it is', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const [flat, spread] = [JSON.stringify(object), JSON.stringify(object, null, 2)]
      expect(objectOf(membersOf(flat))).toBe(flat)
      expect(objectOf(membersOf(spread))).toBe(flat)
    }),
    {numRuns: runs, seed}
  )
})

// More than the stack of a parser that calls itself could hold.
it('reads values that are nested very deep', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(membersOf(`{"a":${deep}}`).get('a')).toBe(deep)
})
