import {afterEach, describe, expect, it, vi} from 'vitest'
import {allRules} from '../pipeline/rules/index.js'
import {decide, type Sign} from '../pipeline/signs/sign.js'
import {readFixtures} from '../scripts/fixtures.mjs'
import {isMet} from './support/run-fixture.js'

afterEach(() => vi.restoreAllMocks())

describe('decide', () => {
  const sign = (id: string, strength: Sign<number>['strength'], least: number): Sign<number> => ({
    id,
    strength,
    because: 'the number is large',
    holds: (number) => number >= least
  })
  const table = [
    sign('one', 'weak', 1),
    sign('two', 'weak', 2),
    sign('three', 'weak', 2),
    sign('five', 'strong', 5),
    sign('six', 'strong', 6),
    sign('nine', 'veto', 9)
  ]

  it.each([
    ['no sign', 0, undefined],
    ['one weak sign', 1, undefined],
    ['weak signs, of which two are enough', 2, ['one', 'two']],
    ['a strong sign, which counts before weak ones', 5, ['five']],
    ['several strong signs, of which one is enough', 6, ['five']],
    ['a veto, whatever else there is', 9, undefined]
  ])('%s', (_, subject, signs) => {
    expect(decide(table, subject)).toEqual(signs)
  })
})

describe.each(
  allRules.filter(({signs}) => signs.length > 0)
)('$id: without a sign, a fixture fails', ({id}) => {
  const rule = allRules.find((each) => each.id === id)
  const {fixtures} = readFixtures(id)

  it.each(rule?.signs ?? [])('$id', (sign) => {
    if (!rule) {
      throw new Error(`there is no rule ${id}`)
    }
    vi.spyOn(sign, 'holds').mockReturnValue(false)
    expect(fixtures.every((fixture) => isMet(rule, fixture))).toBe(false)
  })
})
