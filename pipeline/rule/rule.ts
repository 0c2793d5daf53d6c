import type {Root} from 'mdast'
import {type Message, RejectedGuide} from '../errors.js'
import type {Draft, Splice} from '../ledger/draft.js'
import type {Ledger} from '../ledger/ledger.js'
import {codeFinder} from '../markdown/syntax.js'
import type {ProfileName} from '../profile/load.js'
import type {Profile} from '../profile/schema.js'
import type {TreeEditor} from './tree-editor.js'

/** What a rule does to a piece of text. The examples of a rule are its documentation and its tests. */
export interface Example {
  /** What this example shows, where that is not plain. */
  note?: string
  /** The profile it is read with; `aadsts` where none is named. */
  profile?: ProfileName
  before: string | Uint8Array
  after: string
}

/** Text that looks like the damage, and that the rule leaves as it is. */
export interface Negative {
  note?: string
  profile?: ProfileName
  text: string | Uint8Array
}

/** What every rule says about itself. */
export interface RuleDocumentation {
  id: string
  /** One sentence: the damage, and what becomes of it. */
  summary: string
  /** What counts as evidence, where the damage could be mistaken for something healthy. */
  evidence?: string
  examples: readonly Example[]
  negatives: readonly Negative[]
}

/** The text that a text rule looks at. */
export interface TextView {
  readonly text: string
  readonly profile: Profile
  /** Bytes that are not UTF-8, by the offset of the U+FFFD that stands for them. */
  readonly strayBytes: ReadonlyMap<number, number>
  /** The present text as mdast, with offsets into it. */
  readonly tree: Root
  /** Whether the character at `offset` stands in code or HTML, which says what it shows. */
  isInCode(offset: number): boolean
  /** Reports what the rule sees at `offset` and will not decide. */
  doubt(offset: number, reason: string): void
  /** Says why the guide cannot be written as it is, and what to do. The guide is rejected once the rule has looked at all of it. */
  refuse(offset: number, reason: string): void
}

/** A rule on the text, for damage that changes how Markdown parses. */
export interface TextRule extends RuleDocumentation {
  kind: 'text'
  /** One ledger entry stands for all the changes of a run: white space that is the same on every line. */
  once?: boolean
  /** The rule looks again after its own changes, until it finds nothing. */
  repeats?: boolean
  /** Finds the damage and says what to put in its place. */
  find(view: TextView): Splice[]
}

/** A rule on the mdast tree. */
export interface TreeRule extends RuleDocumentation {
  kind: 'tree'
  /** Finds the damage and mends it; every change goes through the editor, which records it. */
  repair(tree: Root, editor: TreeEditor): void
}

export type Rule = TextRule | TreeRule

// Far more rounds than damage is deep; a rule that needs more is not converging.
const mostRounds = 200

/** Where and for whom a text rule runs. */
export interface TextRuleContext {
  profile: Profile
  ledger: Ledger
  /** The guide's path, for messages. */
  path: string
  strayBytes?: ReadonlyMap<number, number>
}

/**
 * Runs a text rule on a draft. The edits are recorded in the draft's ledger.
 *
 * @throws RejectedGuide when the rule refuses the text
 */
export function applyTextRule(rule: TextRule, draft: Draft, {profile, ledger, path, strayBytes = new Map()}: TextRuleContext): void {
  const refusals: Message[] = []
  for (let round = 0; round < (rule.repeats ? mostRounds : 1); round++) {
    const {text} = draft
    let isInCode: ((offset: number) => boolean) | undefined
    const splices = rule.find({
      text,
      profile,
      strayBytes,
      get tree() {
        return draft.parsed(profile.syntax).tree
      },
      isInCode: (offset) => {
        isInCode ??= codeFinder(draft.parsed(profile.syntax).tree)
        return isInCode(offset)
      },
      doubt: (offset, reason) => ledger.doubt({ruleId: rule.id, ...draft.placeOf(offset), reason}),
      refuse: (offset, reason) => refusals.push({path, ...draft.placeOf(offset), severity: 'error', reason, ruleId: rule.id})
    })
    if (refusals.length > 0) throw new RejectedGuide('conflict', refusals)
    if (splices.length === 0) return
    draft.splice(rule.id, splices, {once: rule.once ?? false})
  }
}
