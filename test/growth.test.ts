import {describe, expect, it} from 'vitest'
import {Draft} from '../pipeline/edits/draft.js'
import {Ledger} from '../pipeline/edits/ledger.js'
import {readMarkdown} from '../pipeline/markdown/parse.js'
import {profileFor} from '../pipeline/profile/corpus.js'
import {loadProfile} from '../pipeline/profile/load.js'
import {ruleOf} from '../pipeline/rules/index.js'
import {applyTextRules, applyTreeRules} from '../pipeline/rules/run.js'
import {hostileInputs} from '../scripts/torture/hostile-inputs.mjs'

// Each of these once took ten times as long, or more. `scripts/torture/growth.mjs` measures all.
const mostSeconds = 2

const cases: [rule: string, input: string, profile: string, size: number][] = [
  ['line-ends', 'returns', 'plain', 120_000],
  ['merge-conflict', 'conflicts-in-code', 'plain', 100_000],
  ['cut-text', 'long-word-in-line', 'plain', 10_000],
  ['heading-text', 'spaces-in-heading', 'aadsts', 60_000],
  ['pseudo-heading', 'brackets-round', 'aadsts', 300_000],
  ['glued-words', 'heading-of-one-word', 'aadsts', 200_000],
  ['flowed-labels', 'flowed-capitals', 'aadsts', 40_000],
  ['chat-residue', 'sentences-of-chat', 'aadsts', 200_000],
  ['unbalanced-quotes', 'quote-after-long-word', 'aadsts', 200_000]
]

describe('the time of a rule', () => {
  it.each(cases)('%s grows with the size of %s', (id, name, profileName, size) => {
    const made = hostileInputs.find((input) => input.name === name)?.make(size)
    const text = typeof made === 'string' ? made : ''
    expect(text.length).toBeGreaterThan(size / 2)
    const rule = ruleOf(id)
    expect(rule?.kind).toMatch(/^(?:text|tree)$/)
    const profile = profileFor(loadProfile(profileName), text)
    const ledger = new Ledger()
    const parsed = readMarkdown(text, profile.syntax)
    // What other programs do meanwhile does not count.
    const before = process.cpuUsage()
    if (rule?.kind === 'text') {
      const draft = new Draft(text, ledger, {parsed})
      applyTextRules([rule], draft, {profile, ledger, path: 'guide.md'})
    } else if (rule?.kind === 'tree') {
      applyTreeRules([rule], parsed.tree, profile, ledger, {text})
    }
    const {user} = process.cpuUsage(before)
    expect(user / 1e6).toBeLessThan(mostSeconds)
  })
})
