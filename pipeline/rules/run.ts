import type {Root} from 'mdast'
import type {Draft, RuleSplice} from '../edits/draft.js'
import type {FormChange} from '../edits/form-change.js'
import type {Ledger} from '../edits/ledger.js'
import type {Revision} from '../edits/revision.js'
import {TreeEditor, type TreeSource} from '../edits/tree-editor.js'
import {type Message, RejectedGuide} from '../errors.js'
import {codeFinder} from '../markdown/code.js'
import {copyOf} from '../markdown/copy.js'
import type {Profile} from '../profile/profile.js'
import type {Conflicts, StyleRule, TextRule, TextView, TreeRule} from './rule.js'

// Far more rounds than damage is deep. What is left after them, the next pass over the guide finds.
const mostRounds = 200

/** Where and for whom a text rule runs. */
export interface TextRuleContext {
  profile: Profile
  ledger: Ledger
  /** The guide's path, for messages. */
  path: string
  strayBytes?: ReadonlyMap<number, number>
  /** What becomes of merge conflicts; `best` by default. */
  conflicts?: Conflicts | undefined
}

/**
 * Runs text rules on a draft, one after the other.
 *
 * @throws RejectedGuide when a rule refuses the text
 */
export function applyTextRules(
  rules: readonly TextRule[],
  draft: Draft,
  context: TextRuleContext
): void {
  for (const rule of rules) {
    applyTextRule(rule, draft, context)
  }
}

/**
 * Runs a text rule on a draft. The edits are recorded in the draft's ledger.
 *
 * @throws RejectedGuide when the rule refuses the text
 */
function applyTextRule(rule: TextRule, draft: Draft, context: TextRuleContext): void {
  const refusals: Message[] = []
  for (let round = 0; round < (rule.untilSettled ? mostRounds : 1); round++) {
    const splices = rule.find(viewOf(rule, draft, context, refusals))
    if (refusals.length > 0) {
      throw new RejectedGuide('conflict', refusals)
    }
    if (splices.length === 0) {
      return
    }
    const before = draft.text
    draft.spliceAllowed(splices.map((splice) => ({...splice, ruleId: rule.id})))
    if (draft.text === before) {
      return
    }
  }
}

function viewOf(
  {id: ruleId}: TextRule,
  draft: Draft,
  {profile, ledger, path, strayBytes = new Map(), conflicts = 'best'}: TextRuleContext,
  refusals: Message[]
): TextView {
  let isInCode: ((offset: number) => boolean) | undefined
  return {
    text: draft.text,
    profile,
    conflicts,
    strayBytes,
    get tree() {
      return draft.parsed(profile.syntax).tree
    },
    isInCode: (offset) => {
      isInCode ??= codeFinder(draft.parsed(profile.syntax).tree)
      return isInCode(offset)
    },
    doubt: (offset, reason) =>
      ledger.doubt({
        ruleId,
        ...draft.placeOf(offset),
        reason,
        offset: draft.originOf(offset)
      }),
    refuse: (offset, reason) =>
      refusals.push({path, ...draft.placeOf(offset), severity: 'error', reason, ruleId})
  }
}

// Changes by one rule this close on a line become one edit, such as the two marks of emphasis.
// A phrase of ten words fits in it.
const farthestApart = 60

/**
 * Changes the form of a draft's text. Each change is recorded under the rule that knows it.
 *
 * @returns how many edits were left out, since somebody rejected them
 */
export function applyStyleRules(
  rules: readonly StyleRule[],
  draft: Draft,
  changes: readonly FormChange[]
): number {
  const splices: RuleSplice[] = []
  for (const change of changes) {
    const {start, end, after: text} = change
    const ruleId = ruleFor(change, rules)
    const line = draft.text.slice(splices.at(-1)?.start ?? start, end)
    const isRow = change.within.has('table')
    const isClose = !/\n/.test(line) && (isRow || line.length <= farthestApart)
    splices.push({ruleId, start, end, text, ...(isClose ? {continues: true} : {})})
  }
  return draft.spliceAllowed(splices)
}

function ruleFor(change: FormChange, rules: readonly StyleRule[]): string {
  const rule = rules.find((each) => each.matches(change))
  if (!rule) {
    throw new Error(`no rule knows the change of ${JSON.stringify(change.before)}`)
  }
  return rule.id
}

/** Takes back in a tree what a rule may not change. `before` is the tree as it was before it. */
export type TakeBack = (ruleId: string, before: Root, tree: Root) => void

/**
 * Runs tree rules on a tree, one after the other. They change it, and each that did leaves a
 * revision.
 *
 * @param takeBack is called after each rule that changed something
 */
export function applyTreeRules(
  rules: readonly TreeRule[],
  tree: Root,
  profile: Profile,
  ledger: Ledger,
  source: TreeSource,
  takeBack?: TakeBack
): Revision[] {
  // The tree as the last rule left it.
  let last = takeBack && copyOf(tree)
  return rules.flatMap((rule) => {
    const editor = new TreeEditor(rule.id, profile, ledger, source)
    rule.repair(tree, editor)
    const {touches} = editor
    if (touches.length === 0) {
      return []
    }
    if (last) {
      takeBack?.(rule.id, last, tree)
      last = copyOf(tree)
    }
    return [{ruleId: rule.id, tree: last ?? copyOf(tree), touches}]
  })
}
