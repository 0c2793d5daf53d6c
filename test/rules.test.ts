import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {allRules} from '../pipeline/rules/index.js'
import {readFixtures} from '../scripts/fixtures.mjs'
import {faultsOf, resultOf, runRule, wantedOf} from './support/run-fixture.js'

const folder = new URL('../pipeline/rules/', import.meta.url)

it('every folder of a rule is in the order of the rules, once', () => {
  const folders = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  expect(allRules.map(({id}) => id).sort()).toEqual(folders.map(({name}) => name).sort())
})

describe.each(allRules)('$id', (rule) => {
  const {id, fixtures} = readFixtures(rule.id)
  const mended = fixtures.filter(({outcome}) => outcome === 'mends')

  it('has a summary, signs with reasons, something to do and something that stays', () => {
    expect(id).toBe(rule.id)
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u)
    expect(new Set(rule.signs.map((sign) => sign.id)).size).toBe(rule.signs.length)
    for (const sign of rule.signs) {
      expect(sign.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(sign.because).toMatch(/^\S.*[^.\s]$/)
    }
    // A rule that mends nothing reports.
    const telling = fixtures.filter(
      ({outcome, reports}) => outcome !== 'stays' || reports.length > 0
    )
    expect(telling.length).toBeGreaterThan(0)
    expect(fixtures.filter(({outcome}) => outcome === 'stays').length).toBeGreaterThan(0)
  })

  it.each(fixtures)('$name', (fixture) => {
    expect(resultOf(rule, fixture)).toEqual(wantedOf(rule, fixture))
  })

  it.each(mended)('$name: every word accounted for, and nothing more to mend', (fixture) => {
    const first = runRule(rule, fixture)
    expect(faultsOf(first)).toEqual([])
    expect(new Set(first.ledger.edits.map(({ruleId}) => ruleId))).toEqual(new Set([rule.id]))
    const known = rule.signs.map((sign) => sign.id)
    for (const {signs} of first.ledger.edits) {
      // A rule that weighs signs says at every edit which of them decided.
      expect(signs.length > 0).toBe(known.length > 0)
      expect(known).toEqual(expect.arrayContaining([...signs]))
    }
    const again = runRule(rule, fixture, first.text)
    expect({text: again.text, edits: again.ledger.edits}).toEqual({text: first.text, edits: []})
  })
})
