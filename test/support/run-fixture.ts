import {expect} from 'vitest'
import {readSource} from '../../pipeline/decode/bytes.js'
import {Draft} from '../../pipeline/edits/draft.js'
import {Ledger} from '../../pipeline/edits/ledger.js'
import {RejectedGuide} from '../../pipeline/errors.js'
import {readMarkdown} from '../../pipeline/markdown/parse.js'
import {printCanonical} from '../../pipeline/print/print.js'
import {applyRevisions} from '../../pipeline/print/revisions.js'
import {profileFor} from '../../pipeline/profile/corpus.js'
import {builtInProfile} from '../../pipeline/profile/load.js'
import type {Profile} from '../../pipeline/profile/profile.js'
import {reachOf, styleRules, treeRules} from '../../pipeline/rules/index.js'
import type {Rule, StyleRule, TreeRule} from '../../pipeline/rules/rule.js'
import {applyStyleRules, applyTextRules, applyTreeRules} from '../../pipeline/rules/run.js'
import {conservationFaults} from '../../pipeline/verify/conservation.js'
import {replayFaults} from '../../pipeline/verify/replay.js'
import type {Fixture} from '../../scripts/fixtures.mjs'

/** What one rule alone did to a source. */
export interface FixtureRun {
  /** The source as text. */
  source: string
  /** What came out. A tree rule's result is printed in the canonical style. */
  text: string
  /** The text that the edits gave, before it was printed. */
  mended: string
  ledger: Ledger
}

/**
 * Runs one rule alone on the source of a fixture, or on another text in its place. The
 * rules that the fixture takes as given run before it, and their edits are not counted.
 *
 * @throws RejectedGuide where the rule refuses it
 */
export function runRule(rule: Rule, fixture: Fixture, source = fixture.source): FixtureRun {
  const {text, strayBytes} = readSource(source)
  const profile = profileFor(builtInProfile(fixture.profile), text)
  const given =
    rule.kind === 'tree' ? mendTree(treesGiven(fixture), text, profile).draft.text : text
  const {draft, ledger} =
    rule.kind === 'tree' ? mendTree([...treesGiven(fixture), rule], text, profile) : newDraft(text)
  if (rule.kind === 'text') {
    const {conflicts} = fixture
    applyTextRules([rule], draft, {profile, ledger, path: 'fixture.md', strayBytes, conflicts})
  }
  if (rule.kind === 'style') {
    restyle(rule, draft, profile)
  }
  const mended = draft.text
  const edits = ledger.edits.filter(({ruleId}) => ruleId === rule.id)
  return {
    source: given,
    text: rule.kind === 'tree' ? print(mended, profile) : mended,
    mended,
    ledger: Object.assign(new Ledger(), {edits, doubts: ledger.doubts})
  }
}

function newDraft(text: string): {draft: Draft; ledger: Ledger} {
  const ledger = new Ledger()
  return {draft: new Draft(text, ledger), ledger}
}

/** The rules that a fixture takes as given. */
function treesGiven({given}: Fixture): TreeRule[] {
  return treeRules.filter(({id}) => given.includes(id))
}

function mendTree(rules: readonly TreeRule[], text: string, profile: Profile) {
  const {draft, ledger} = newDraft(text)
  const parsed = draft.parsed(profile.syntax)
  const tree = structuredClone(parsed.tree)
  const source = {text, placeOf: (offset: number) => draft.placeOf(offset)}
  const revisions = applyTreeRules(rules, tree, profile, ledger, source)
  if (revisions.length === 0) {
    // A rule that changed the tree past its editor would leave no trace.
    expect(tree).toEqual(parsed.tree)
  }
  const {unstable, kept} = applyRevisions(draft, parsed, revisions, profile)
  expect({unstable, kept}).toEqual({kept: []})
  return {draft, ledger}
}

/** Writes a draft in the canonical style, as far as one rule does. */
function restyle(rule: StyleRule, draft: Draft, profile: Profile): void {
  if (profile.style === 'canonical') {
    const changes = printCanonical(draft.parsed(profile.syntax), profile)?.changes ?? []
    const own = changes.filter((change) => styleRules.find((each) => each.matches(change)) === rule)
    applyStyleRules([rule], draft, own)
  }
}

function print(text: string, profile: Profile): string {
  const source = readMarkdown(text, profile.syntax)
  return printCanonical(source, profile)?.output.markdown ?? text
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
  if (outcome !== 'stays' || rule.kind !== 'tree' || after === undefined) {
    return after
  }
  const profile = profileFor(builtInProfile(fixture.profile), after)
  return print(mendTree(treesGiven(fixture), after, profile).draft.text, profile)
}

/** Whether the rule does with a fixture what the fixture wants. */
export function isMet(rule: Rule, fixture: Fixture): boolean {
  return JSON.stringify(resultOf(rule, fixture)) === JSON.stringify(wantedOf(rule, fixture))
}

/** What the first law finds wrong with a run. */
export function faultsOf({source, mended, ledger: {edits}}: FixtureRun): string[] {
  return [...replayFaults(source, edits, mended), ...conservationFaults(edits, reachOf)]
}
