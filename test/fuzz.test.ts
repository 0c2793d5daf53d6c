import {describe, expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'
import {fuzzedGuides} from '../scripts/fuzzed-guides.mjs'
import {findingIn} from './fuzz/property.js'
import {regressions} from './fuzz/regressions.js'
import {search} from './fuzz/search.js'

// A few seconds; `npm run fuzz -- --minutes 60` searches for long.
const most = 80

it('no text is refused or left alone that nothing is wrong with', () => {
  const found: unknown[] = []
  const executions = search({
    guides: fuzzedGuides(),
    seed: 1,
    goesOn: (count) => count < most,
    report: (finding) => found.push(finding)
  })
  expect(found).toEqual([])
  expect(executions).toBeGreaterThanOrEqual(most)
})

describe('the property', () => {
  it('sees a block that stays as it is', () => {
    const text = '# AADSTS50058: UserInformationNotProvided\n\nwww.<Your Tenant>\n'
    expect(findingIn(text, {profile: 'aadsts'})).toMatchObject({kind: 'left alone'})
  })

  it.each([
    ['', 'plain'],
    ['Text.\n', 'aadsts'],
    ['<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b\n', 'plain'],
    ['\0\0\0\0\0\0\0', 'plain']
  ] as const)('takes it for right that %j is rejected by %s', (text, profile) => {
    expect(() => normalize(text, {profile})).toThrow()
    expect(findingIn(text, {profile})).toBeUndefined()
  })
})

describe('what was found', () => {
  it.each(regressions)('$note', ({text, mended = text, options}) => {
    const {markdown, messages} = normalize(text, options)
    const refusals = messages.filter(({ruleId}) => /^(?:canonical-form|kept-block)$/.test(ruleId))
    expect({markdown, refusals}).toEqual({markdown: mended, refusals: []})
    expect(findingIn(text, options)).toBeUndefined()
  })
})
