import type {Root} from 'mdast'
import {readSource} from '../../pipeline/decode/bytes.js'
import {Draft} from '../../pipeline/edits/draft.js'
import {Ledger, placesIn} from '../../pipeline/edits/ledger.js'
import {RejectedGuide} from '../../pipeline/errors.js'
import {parseMarkdown, readMarkdown} from '../../pipeline/markdown/parse.js'
import {printCanonical} from '../../pipeline/print/print.js'
import {builtInProfile} from '../../pipeline/profile/load.js'
import {treeRules} from '../../pipeline/rules/index.js'
import type {Rule} from '../../pipeline/rules/rule.js'
import {applyTextRules, applyTreeRules} from '../../pipeline/rules/run.js'
import {conservationFaults} from '../../pipeline/verify/conservation.js'
import type {Fixture} from '../../scripts/fixtures.mjs'

/** What one rule alone did to a source. */
export interface FixtureRun {
  /** The source as text. */
  source: string
  /** What came out. A tree rule's result is printed in the canonical style. */
  text: string
  ledger: Ledger
}

/**
 * Runs one rule alone on the source of a fixture, or on another text in its place. The
 * rules that the fixture takes as given run before it, and their edits are not counted.
 *
 * @throws RejectedGuide where the rule refuses it
 */
export function runRule(rule: Rule, fixture: Fixture, source = fixture.source): FixtureRun {
  const profile = builtInProfile(fixture.profile)
  const {text, strayBytes} = readSource(source)
  const ledger = new Ledger()
  const draft = new Draft(text, ledger)
  if (rule.kind === 'text') {
    applyTextRules([rule], draft, {profile, ledger, path: 'fixture.md', strayBytes})
    return {source: text, text: draft.text, ledger}
  }
  const tree = givenTree(fixture, text)
  applyTreeRules([rule], tree, profile, ledger, {
    text,
    placeOf: (offset) => draft.placeOf(offset)
  })
  return {source: text, text: print(tree, fixture, text), ledger}
}

/** The tree of a text after the rules that a fixture takes as given. */
function givenTree({profile: name, given}: Fixture, text: string): Root {
  const profile = builtInProfile(name)
  const tree = parseMarkdown(text, profile.syntax)
  const rules = treeRules.filter(({id}) => given.includes(id))
  applyTreeRules(rules, tree, profile, new Ledger(), {text, placeOf: placesIn(text)})
  return tree
}

function print(tree: Root, {profile: name}: Fixture, text: string): string {
  const profile = builtInProfile(name)
  return printCanonical(tree, readMarkdown(text, profile.syntax), profile).output.markdown
}

/** What a fixture says comes out, all of it. */
export interface FixtureResult {
  text: string | undefined
  /** Whether an edit was recorded. */
  edited: boolean
  reports: string[]
  rejects: string[]
}

/** What the rule does with a fixture. */
export function resultOf(rule: Rule, fixture: Fixture): FixtureResult {
  try {
    const {text, ledger} = runRule(rule, fixture)
    return {
      text,
      edited: ledger.edits.length > 0,
      reports: ledger.doubts.map(({line, reason}) => `${line}: ${reason}`),
      rejects: []
    }
  } catch (error) {
    if (!(error instanceof RejectedGuide)) {
      throw error
    }
    const rejects = error.messages.map(({line, reason}) => `${line}: ${reason}`)
    return {text: undefined, edited: false, reports: [], rejects}
  }
}

/** What the fixture wants the rule to do. */
export function wantedOf(rule: Rule, fixture: Fixture): FixtureResult {
  return {
    text: wantedText(rule, fixture),
    edited: fixture.outcome === 'mends',
    reports: fixture.reports,
    rejects: fixture.rejects
  }
}

/** A text that a tree rule leaves as it is still goes through the printer. */
function wantedText(rule: Rule, fixture: Fixture): string | undefined {
  const {outcome, after} = fixture
  if (outcome !== 'stays' || rule.kind === 'text' || after === undefined) {
    return after
  }
  return print(givenTree(fixture, after), fixture, after)
}

/** Whether the rule does with a fixture what the fixture wants. */
export function isMet(rule: Rule, fixture: Fixture): boolean {
  return JSON.stringify(resultOf(rule, fixture)) === JSON.stringify(wantedOf(rule, fixture))
}

/** What the first law finds wrong with a run. */
export function faultsOf({source, text, ledger}: FixtureRun): string[] {
  return conservationFaults(source, text, ledger)
}
