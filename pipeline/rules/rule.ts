import type {Root} from 'mdast'
import type {FormChange} from '../edits/form-change.js'
import type {LossClause} from '../edits/ledger.js'
import type {Reach} from '../edits/reach.js'
import type {Splice} from '../edits/splice.js'
import type {TreeEditor} from '../edits/tree-editor.js'
import type {Profile} from '../profile/profile.js'
import type {Sign} from '../signs/sign.js'

/** What every rule says about itself. Its examples are in `fixtures.md` beside it. */
export interface RuleDescription {
  /** The name of its folder: lower-case words and hyphens. */
  readonly id: string
  /** One sentence: the damage, and what becomes of it. */
  readonly summary: string
  /** The most that an edit of the rule may change. The first law holds every edit to it. */
  readonly changes: Reach
  /** Every sign that the rule weighs; empty where the damage cannot be mistaken. */
  readonly signs: readonly Sign<never>[]
  /**
   * What the rule did, as a clause such as “a generation was dropped”. Only for a rule that can
   * take out words that say something: where the guide no longer says them, a warning does.
   */
  readonly loss?: LossClause
  /**
   * The signs that are a choice and no evidence. What goes by one of them is reported even where
   * the guide still says its words.
   */
  readonly choices?: readonly string[]
}

/**
 * What becomes of merge conflicts. `best`: where both sides are generations, the more complete one
 * stays. `ours` and `theirs`: the side above the middle marker, or below it, stays, always.
 * `reject`, and `best` for all other conflicts: a guide with two sides that say something and
 * differ is rejected.
 */
export type Conflicts = (typeof conflictChoices)[number]
export const conflictChoices = ['best', 'reject', 'ours', 'theirs'] as const

/** The text that a text rule looks at. */
export interface TextView {
  readonly text: string
  readonly profile: Profile
  /** What becomes of merge conflicts. */
  readonly conflicts: Conflicts
  /** Bytes that are not UTF-8, by the offset of the U+FFFD that stands for them. */
  readonly strayBytes: ReadonlyMap<number, number>
  /** The present text as mdast, with offsets into it. Parsed when it is first asked for. */
  readonly tree: Root
  /** Whether the character at `offset` is in code or HTML, which says what it shows. */
  isInCode(offset: number): boolean
  /** Reports what the rule sees at `offset` and will not decide. */
  doubt(offset: number, reason: string): void
  /**
   * Says why the guide cannot be written as it is, and what to do. The guide is
   * rejected once the rule has looked at all of it.
   */
  refuse(offset: number, reason: string): void
}

/** A rule on the text, for damage that changes how Markdown parses. */
export interface TextRule extends RuleDescription {
  readonly kind: 'text'
  /** The rule looks again after its own changes, until it finds nothing. */
  readonly untilSettled?: boolean
  /** Finds the damage and says what to put in its place. */
  find(view: TextView): Splice[]
}

/** A rule on the mdast tree. */
export interface TreeRule extends RuleDescription {
  readonly kind: 'tree'
  /** Finds the damage and mends it; every change goes through the editor, which records it. */
  repair(tree: Root, editor: TreeEditor): void
}

/**
 * A rule on the form of a text that is not damaged. Together they make the canonical style; each
 * of them names one way in which the printer writes the same Markdown differently.
 */
export interface StyleRule extends RuleDescription {
  readonly kind: 'style'
  /** Whether a change of form is one of these. The first rule that says so records it. */
  matches(change: FormChange): boolean
}

export type Rule = TextRule | TreeRule | StyleRule
