import {describe, expect, it} from 'vitest'
import {rejectedGuide} from '../pipeline/errors.js'
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
  const plain = {profile: 'plain'} as const
  const mended = normalize('Text.\n', plain)
  const change = {id: 'x.md:0', offset: 0, before: '', after: 'a', source: {start: 0, end: 0}}
  const edit = {...change, line: 1, column: 1, ruleId: 'x', signs: []}
  const message = {path: 'x', line: 1, column: 1, severity: 'warning', reason: 'x'} as const

  it.each<[string, typeof normalize]>([
    ['replay', () => ({...mended, markdown: 'Other.\n'})],
    ['second-run', (text) => ({...mended, markdown: `a${text}`, edits: [edit]})],
    ['left alone', () => ({...mended, messages: [{...message, ruleId: 'kept-block'}]})],
    ['stability', () => fail(rejectedGuide('stability', 'x', ['x']))],
    ['crash', () => fail(new TypeError('x'))]
  ])('finds: %s', (kind, mend) => {
    expect(findingIn('Text.\n', plain, mend)).toMatchObject({kind})
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

function fail(error: Error): never {
  throw error
}
