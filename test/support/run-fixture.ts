import {readBytes} from '../../pipeline/decode/bytes.js'
import {Draft} from '../../pipeline/edits/draft.js'
import {Ledger} from '../../pipeline/edits/ledger.js'
import {RejectedGuide} from '../../pipeline/errors.js'
import {readMarkdown} from '../../pipeline/markdown/parse.js'
import {canonicalize} from '../../pipeline/print/canonicalize.js'
import {builtInProfile, type ProfileName} from '../../pipeline/profile/load.js'
import {pseudoHeading} from '../../pipeline/rules/pseudo-heading/rule.js'
import type {Rule, TreeRule} from '../../pipeline/rules/rule.js'
import {applyTextRule, applyTreeRules} from '../../pipeline/rules/run.js'
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
 * The rules that ask how a heading was written: only after this one can a
 * fixture show them a heading that was a bold line.
 */
const runsFirst: ReadonlyMap<string, readonly TreeRule[]> = new Map([
  ['outline', [pseudoHeading]],
  ['title-echo', [pseudoHeading]]
])

/**
 * Runs one rule alone on a source.
 *
 * @throws RejectedGuide where the rule refuses it
 */
export function runRule(
  rule: Rule,
  source: string | Uint8Array,
  profileName: ProfileName
): FixtureRun {
  const profile = builtInProfile(profileName)
  const {text, strayBytes} =
    typeof source === 'string'
      ? {text: source, strayBytes: new Map<number, number>()}
      : readBytes(source)
  const ledger = new Ledger()
  const draft = new Draft(text, ledger)
  if (rule.kind === 'text') {
    applyTextRule(rule, draft, {profile, ledger, path: 'fixture.md', strayBytes})
    return {source: text, text: draft.text, ledger}
  }
  const parsed = readMarkdown(text, profile.syntax)
  const tree = structuredClone(parsed.tree)
  const treeSource = {text, placeOf: (offset: number) => draft.placeOf(offset)}
  applyTreeRules(runsFirst.get(rule.id) ?? [], tree, profile, new Ledger(), treeSource)
  applyTreeRules([rule], tree, profile, ledger, treeSource)
  return {source: text, text: canonicalize(tree, parsed, profile).output.markdown, ledger}
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
export function resultOf(rule: Rule, {source, profile}: Fixture): FixtureResult {
  try {
    const {text, ledger} = runRule(rule, source, profile)
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
function wantedText(rule: Rule, {outcome, after, profile}: Fixture): string | undefined {
  if (outcome !== 'stays' || rule.kind === 'text' || after === undefined) {
    return after
  }
  const parsed = readMarkdown(after, builtInProfile(profile).syntax)
  return canonicalize(parsed.tree, parsed, builtInProfile(profile)).output.markdown
}

/** Whether the rule does with a fixture what the fixture wants. */
export function isMet(rule: Rule, fixture: Fixture): boolean {
  return JSON.stringify(resultOf(rule, fixture)) === JSON.stringify(wantedOf(rule, fixture))
}

/** What the first law finds wrong with a run. */
export function faultsOf({source, text, ledger}: FixtureRun): string[] {
  return conservationFaults(source, text, ledger)
}
