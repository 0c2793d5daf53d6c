import fc from 'fast-check'
import {expect, it} from 'vitest'
import {alignedOffsets} from '../../pipeline/edits/offsets.js'
import {runs, seed} from '../support/runs.js'

/** The words of a new text, each with where it was in the old one. */
function placesOf(before: string, after: string): [string, number | undefined][] {
  const offsets = alignedOffsets(before, after)
  return [...after.matchAll(/\w+/g)].map(({0: word, index}) => [word, offsets[index]])
}

it.each([
  ['the same words with other marks', '- a\n- b', '1. a\n\n2. b', [0, 2, 2, 6]],
  ['a word more', 'a c', 'a b c', [0, 0, 2]],
  ['a word less', 'a b c', 'a c', [0, 4]],
  ['nothing in common', 'a b', 'c d', [0, 0]],
  ['no text before', '', 'a', [0]]
])('knows where words were: %s', (_, before, after, wanted) => {
  expect(placesOf(before, after).map(([, offset]) => offset)).toEqual(wanted)
})

it('never goes back, and finds the same word where it points to one', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', 'ccc', '- ', '\n'), {maxLength: 30})
  fc.assert(
    fc.property(words, words, (left, right) => {
      const [before, after] = [left.join(' '), right.join(' ')]
      const offsets = alignedOffsets(before, after)
      expect(offsets.length).toBe(after.length)
      expect([...offsets].sort((a, b) => a - b)).toEqual([...offsets])
      expect(offsets.every((offset) => offset >= 0 && offset <= before.length)).toBe(true)
    }),
    {numRuns: runs, seed}
  )
})
