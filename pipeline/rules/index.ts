import type {Reach} from '../edits/reach.js'
import {addressStyle} from './address-style/rule.js'
import {blankLineStyle} from './blank-line-style/rule.js'
import {breakStyle} from './break-style/rule.js'
import {bulletCharacter} from './bullet-character/rule.js'
import {bulletStyle} from './bullet-style/rule.js'
import {byteOrderMark} from './byte-order-mark/rule.js'
import {chatResidue} from './chat-residue/rule.js'
import {codeLanguage} from './code-language/rule.js'
import {codeStyle} from './code-style/rule.js'
import {controlCharacter} from './control-character/rule.js'
import {cutCode} from './cut-code/rule.js'
import {cutText} from './cut-text/rule.js'
import {doubleEncoding} from './double-encoding/rule.js'
import {doubledAddress} from './doubled-address/rule.js'
import {emphasisStyle} from './emphasis-style/rule.js'
import {escapeStyle} from './escape-style/rule.js'
import {escapedReference} from './escaped-reference/rule.js'
import {failedGeneration} from './failed-generation/rule.js'
import {flattenedSteps} from './flattened-steps/rule.js'
import {flowedLabels} from './flowed-labels/rule.js'
import {gluedDash} from './glued-dash/rule.js'
import {gluedHeading} from './glued-heading/rule.js'
import {gluedStrong} from './glued-strong/rule.js'
import {gluedWords} from './glued-words/rule.js'
import {hardBreak} from './hard-break/rule.js'
import {headingStyle} from './heading-style/rule.js'
import {headingText} from './heading-text/rule.js'
import {indentStyle} from './indent-style/rule.js'
import {invisibleCharacter} from './invisible-character/rule.js'
import {lineEnds} from './line-ends/rule.js'
import {linkSpace} from './link-space/rule.js'
import {linkStyle} from './link-style/rule.js'
import {listedParts} from './listed-parts/rule.js'
import {lostByte} from './lost-byte/rule.js'
import {mergeConflict} from './merge-conflict/rule.js'
import {numberStyle} from './number-style/rule.js'
import {openFence} from './open-fence/rule.js'
import {otherStyle} from './other-style/rule.js'
import {outline} from './outline/rule.js'
import {placeholder} from './placeholder/rule.js'
import {pseudoHeading} from './pseudo-heading/rule.js'
import {pulledUpItem} from './pulled-up-item/rule.js'
import {referenceStyle} from './reference-style/rule.js'
import {repeatedGeneration} from './repeated-generation/rule.js'
import {restatedTitle} from './restated-title/rule.js'
import type {Rule, StyleRule, TextRule, TreeRule} from './rule.js'
import {ruleBesideHeading} from './rule-beside-heading/rule.js'
import {spaceStyle} from './space-style/rule.js'
import {splitList} from './split-list/rule.js'
import {tableStyle} from './table-style/rule.js'
import {thematicBreakStyle} from './thematic-break-style/rule.js'
import {titleEcho} from './title-echo/rule.js'
import {unbalancedQuotes} from './unbalanced-quotes/rule.js'
import {windows1252} from './windows-1252/rule.js'
import {wrapStyle} from './wrap-style/rule.js'
import {wrappingFence} from './wrapping-fence/rule.js'

/** The decoding rules in the order they run. */
export const decodeRules: readonly TextRule[] = [
  // First, while the offsets of the stray bytes hold. A C1 control becomes a
  // character here; double encoding knows the bytes of both.
  windows1252,
  doubleEncoding,
  escapedReference,
  byteOrderMark,
  lineEnds,
  controlCharacter,
  invisibleCharacter,
  // Last: it reads whole words and paragraphs.
  lostByte
]

/** The rules on text, in the order they run: each changes how Markdown parses for the next. */
export const textRules: readonly TextRule[] = [
  // The markers of a conflict parse as headings and quotes; they go before anything is read.
  mergeConflict,
  // Then what hides structure: fences, and text that was a heading or a bullet.
  cutCode,
  openFence,
  gluedHeading,
  wrappingFence,
  bulletCharacter,
  // Then blocks are made whole again, and the markup that was cut with them.
  cutText,
  // Markup that is still not read after that was never cut.
  gluedStrong
]

/** The rules on the tree, in the order they run. */
export const treeRules: readonly TreeRule[] = [
  // Lines and lists, from the inside out: a list is put together once its items are whole.
  hardBreak,
  placeholder,
  doubledAddress,
  linkSpace,
  codeLanguage,
  // A paragraph that holds several lists, before each becomes one.
  flowedLabels,
  pulledUpItem,
  flattenedSteps,
  splitList,
  // Headings, so that the rules below can tell sections. They may say the name in the title.
  gluedDash,
  pseudoHeading,
  listedParts,
  headingText,
  // Generations: the failed ones go, then all but the best, then what a model says around it.
  failedGeneration,
  repeatedGeneration,
  titleEcho,
  chatResidue,
  // An echo may have come after the chat.
  restatedTitle,
  // When only what stays is left: ranks and labels, and the breaks beside headings.
  outline,
  ruleBesideHeading,
  // What no rule can mend, in what stays. These only report.
  gluedWords,
  unbalancedQuotes
]

/** The rules of the canonical style. Each change of form belongs to the first that knows it. */
export const styleRules: readonly StyleRule[] = [
  // By where the change is.
  tableStyle,
  codeStyle,
  breakStyle,
  // White space: line ends that go, then those that stay, then none.
  wrapStyle,
  blankLineStyle,
  indentStyle,
  spaceStyle,
  // By the marks.
  escapeStyle,
  referenceStyle,
  emphasisStyle,
  bulletStyle,
  numberStyle,
  addressStyle,
  // By where they are, once marks inside it are known.
  headingStyle,
  thematicBreakStyle,
  linkStyle,
  // Last, so that every change has a rule.
  otherStyle
]

/** Every rule, in the order they run. */
export const allRules: readonly Rule[] = [...decodeRules, ...textRules, ...treeRules, ...styleRules]

const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]))

/** The rule with an id; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  return rulesById.get(id)
}

/** Whether a rule is about form alone, so that its edits mend no damage. */
export function isStyleRule(ruleId: string): boolean {
  return ruleOf(ruleId)?.kind === 'style'
}

/** What the edits of a rule may change. */
export function reachOf(ruleId: string): Reach {
  const rule = ruleOf(ruleId)
  if (!rule) {
    throw new Error(`there is no rule ${ruleId}`)
  }
  return rule.changes
}
