import {describe, expect, it} from 'vitest'
import {parseProfile} from '../pipeline/profile/load.js'
import {within} from '../pipeline/time-limit.js'

describe('a time limit', () => {
  it('gives what was done in time, and what was thrown', () => {
    expect(within(1000, () => [1])).toEqual({done: [1]})
    expect(within(1000, () => undefined)).toEqual({done: undefined})
    const fault = new RangeError('thrown')
    expect(() =>
      within(1000, () => {
        throw fault
      })
    ).toThrow(fault)
  })

  it('ends a regular expression that backtracks', () => {
    expect(within(200, () => /^(?:a+)+$/.test(`${'a'.repeat(60)}!`))).toBeUndefined()
  })

  it('holds for the example of a title', () => {
    const title = {pattern: '^(?<description>(a+)+)$', example: `# ${'a'.repeat(60)}!`}
    expect(() => parseProfile({name: 'slow', title}, 'slow')).toThrow('takes too long')
  })
})
