import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {canonicalize} from '../pipeline/canonicalize/canonicalize.js'
import {readBytes} from '../pipeline/decode/bytes.js'
import {decodeRules} from '../pipeline/decode/rules.js'
import {Draft} from '../pipeline/ledger/draft.js'
import {Ledger} from '../pipeline/ledger/ledger.js'
import {markdownSyntax, parseMarkdown, readMarkdown} from '../pipeline/markdown/syntax.js'
import {builtInProfile, type ProfileName} from '../pipeline/profile/load.js'
import {textRules, treeRules} from '../pipeline/repair/rules.js'
import {treeRulePlugin} from '../pipeline/rule/plugin.js'
import {applyTextRule, type Rule} from '../pipeline/rule/rule.js'
import {conservationFaults} from '../pipeline/verify/conservation.js'

const rules: readonly Rule[] = [...decodeRules, ...textRules, ...treeRules]

interface Run {
  source: string
  text: string
  ledger: Ledger
}

/** What one rule alone makes of a source. A tree rule's result is printed in the canonical style. */
function run(rule: Rule, source: string | Uint8Array, profileName: ProfileName = 'aadsts'): Run {
  const profile = builtInProfile(profileName)
  const {text, strayBytes} = typeof source === 'string' ? {text: source, strayBytes: new Map<number, number>()} : readBytes(source)
  const ledger = new Ledger()
  if (rule.kind === 'text') {
    const draft = new Draft(text, ledger)
    applyTextRule(rule, draft, {profile, ledger, path: 'example.md', strayBytes})
    return {source: text, text: draft.text, ledger}
  }
  const file = new VFile(text)
  file.data.mendmark = {ledger}
  const repaired = unified().use(treeRulePlugin(rule), {profile}).runSync(parseMarkdown(text, profile.syntax), file)
  return {source: text, text: canonicalize(repaired, readMarkdown(text, profile.syntax), profile).output.markdown, ledger}
}

describe.each(rules)('rule $id', (rule) => {
  it('has a name that is its own, a summary, an example and a negative', () => {
    expect(rules.filter(({id}) => id === rule.id)).toHaveLength(1)
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u)
    expect(rule.examples.length).toBeGreaterThan(0)
    expect(rule.negatives.length).toBeGreaterThan(0)
  })

  it.each(rule.examples.map((example, index) => ({...example, index})))('mends example $index', ({before, after, profile}) => {
    const {source, text, ledger} = run(rule, before, profile)
    expect(text).toBe(after)
    expect(ledger.edits.map(({ruleId}) => ruleId)).toContain(rule.id)
    expect(conservationFaults(source, text, ledger)).toEqual([])
  })

  it.each(rule.examples.map((example, index) => ({...example, index})))('finds nothing more in the result of example $index', ({
    after,
    profile
  }) => {
    const again = run(rule, after, profile)
    expect(again.ledger.edits).toEqual([])
    expect(again.text).toBe(after)
  })

  it.each(rule.negatives.map((negative, index) => ({...negative, index})))('leaves negative $index', ({text, profile}) => {
    expect(run(rule, text, profile).ledger.edits).toEqual([])
  })
})

describe('a tree rule in a set-up of somebody’s own', () => {
  it('works as a remark plugin, beside others of its kind', () => {
    const processor = unified().use(remarkParse).use(markdownSyntax, {math: false, directives: false})
    for (const rule of treeRules) processor.use(treeRulePlugin(rule))
    const file = new VFile('# AADSTS1: Name\n\n## Troubleshooting Steps\n\nSure! Read this.\n\n**Common Issues:**\n\n- One.\n')
    processor.runSync(processor.parse(file), file)
    expect(file.data.mendmark?.ledger.edits.map(({ruleId, line}) => `${ruleId} ${line}`)).toEqual(
      expect.arrayContaining(['chat-residue 5', 'pseudo-heading 7', 'outline 7'])
    )
  })
})
