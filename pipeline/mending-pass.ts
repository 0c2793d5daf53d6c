import type {ReadText} from './decode/bytes.js'
import type {Draft} from './edits/draft.js'
import type {Limits} from './limits.js'
import {copyOf} from './markdown/copy.js'
import {takeBackRuns} from './print/changed-runs.js'
import {printCanonical, readsAs} from './print/print.js'
import {applyRevisions} from './print/revisions.js'
import {rangeOfRun} from './print/tree-patch.js'
import type {Profile} from './profile/profile.js'
import {decodeRules, reachOf, styleRules, textRules, treeRules} from './rules/index.js'
import type {Conflicts} from './rules/rule.js'
import {applyStyleRules, applyTextRules, applyTreeRules, type TakeBack} from './rules/run.js'
import type {Fault} from './verify/fault.js'
import {requireExtent} from './verify/limits.js'
import {literalFaults, revisionFault} from './verify/literals.js'
import {requireText, requireTitle} from './verify/requirements.js'
import type {PassOptions} from './verify/settle.js'
import {stabilityFaults} from './verify/stability.js'

/** What a guide is mended with. */
export interface Mending {
  path: string
  profile: Profile
  strayBytes: ReadText['strayBytes']
  conflicts: Conflicts | undefined
  limits: Limits
}

/** The stages of mending, once through: rules on the text, rules on the tree, and the form. */
export function mendOnce(
  draft: Draft,
  {reports, isFirst, hasStyle, without}: PassOptions,
  {path, profile, strayBytes, conflicts, limits}: Mending
): Fault | undefined {
  const context = {profile, ledger: reports, path, conflicts, ...(isFirst ? {strayBytes} : {})}
  const isIn = ({id}: {id: string}) => !without.has(id)
  const placeOf = (offset: number) => draft.placeOf(offset)
  // Before any rule looks into the tree.
  requireExtent(draft.parsed(profile.syntax).tree, path, limits, placeOf)
  applyTextRules(decodeRules.filter(isIn), draft, context)
  applyTextRules(textRules.filter(isIn), draft, context)
  requireText(draft.text, path)

  const parsed = draft.parsed(profile.syntax)
  requireExtent(parsed.tree, path, limits, placeOf)
  requireTitle(parsed.tree, path, profile, placeOf)
  const tree = copyOf(parsed.tree)
  const source = {text: draft.text, placeOf}
  const takeBack = takeBackIn(draft)
  const revisions = applyTreeRules(treeRules.filter(isIn), tree, profile, reports, source, takeBack)
  const {unstable, kept, revisions: applied} = applyRevisions(draft, parsed, revisions, profile)
  if (unstable) {
    return {code: 'stability', reasons: stabilityFaults(unstable.wanted, unstable.got)}
  }
  for (const {line, column, ruleIds} of kept) {
    reports.doubt({line, column, ruleId: 'kept-block', reason: reasonForKept(ruleIds)})
  }
  const fault = revisionFault(parsed.tree, applied, reachOf)
  return fault ?? (hasStyle ? applyStyle(draft, profile) : undefined)
}

/** Takes back what somebody rejected; undefined where there is nothing to take back. */
function takeBackIn(draft: Draft): TakeBack | undefined {
  return draft.isLimited()
    ? (ruleId, before, tree) =>
        draft.isLimited(ruleId) &&
        takeBackRuns(before, tree, {
          isTakenBack: (range) => draft.leavesOut(ruleId, range),
          rangeOf: (run) => rangeOfRun(run, draft.text)
        })
    : undefined
}

function reasonForKept(ruleIds: readonly string[]): string {
  const rules = ruleIds.length > 0 ? ruleIds.join(' and ') : 'a rule'
  return (
    `this block stays as it is: what ${rules} would make of it cannot be written in Markdown; ` +
    'mend it by hand'
  )
}

/** Writes a draft in the canonical style. */
function applyStyle(draft: Draft, profile: Profile): Fault | undefined {
  const source = draft.parsed(profile.syntax)
  const canonical = printCanonical(source, profile)
  if (!canonical) {
    return {code: 'stability', reasons: ['the canonical form does not parse to the same guide']}
  }
  const reasons = literalFaults(source.tree, canonical.output.tree, 'the canonical form')
  if (reasons.length > 0) {
    return {code: 'conservation', reasons}
  }
  const leftOut = applyStyleRules(styleRules, draft, canonical.changes)
  draft.know(canonical.output)
  return leftOut === 0 || readsAs(canonical.output, draft.parsed(profile.syntax), profile)
    ? undefined
    : {code: 'decision', reasons: [mixedForms]}
}

const mixedForms =
  'without the edits of style that were rejected, the others would make it say something else; ' +
  'reject those of the same list as well, or take the decision back'
