import type {TextRule, TreeRule} from '../rule/rule.js'
import {bulletCharacter} from './rules/bullet-character.js'
import {chatResidue} from './rules/chat-residue.js'
import {codeLanguage} from './rules/code-language.js'
import {cutCode} from './rules/cut-code.js'
import {cutText} from './rules/cut-text.js'
import {doubledAddress} from './rules/doubled-address.js'
import {failedGeneration} from './rules/failed-generation.js'
import {flattenedSteps} from './rules/flattened-steps.js'
import {gluedHeading} from './rules/glued-heading.js'
import {gluedStrong} from './rules/glued-strong.js'
import {hardBreak} from './rules/hard-break.js'
import {headingText} from './rules/heading-text.js'
import {mergeConflict} from './rules/merge-conflict.js'
import {openFence} from './rules/open-fence.js'
import {outline} from './rules/outline.js'
import {placeholder} from './rules/placeholder.js'
import {pseudoHeading} from './rules/pseudo-heading.js'
import {pulledUpItem} from './rules/pulled-up-item.js'
import {repeatedGeneration} from './rules/repeated-generation.js'
import {restatedTitle} from './rules/restated-title.js'
import {ruleBesideHeading} from './rules/rule-beside-heading.js'
import {splitList} from './rules/split-list.js'
import {titleEcho} from './rules/title-echo.js'
import {wrappingFence} from './rules/wrapping-fence.js'

/** The rules on text, in the order they run: each changes how Markdown parses for the next. */
export const textRules: readonly TextRule[] = [
  // The markers of a conflict parse as headings and quotes; nothing can be read before they are gone.
  mergeConflict,
  // What stands in a fence, or is text where it was structure, is read before anything is told by it.
  cutCode,
  openFence,
  gluedHeading,
  wrappingFence,
  bulletCharacter,
  // Then the blocks are made whole, and the markup that was cut with them.
  cutText,
  // What is left unparsed after that was never cut.
  gluedStrong
]

/** The rules on the tree, in the order they run. */
export const treeRules: readonly TreeRule[] = [
  // Lines and lists, from the inside out: a list is put together when its items are whole.
  hardBreak,
  placeholder,
  doubledAddress,
  codeLanguage,
  pulledUpItem,
  flattenedSteps,
  splitList,
  // Headings, so that what follows can tell sections.
  pseudoHeading,
  headingText,
  // The generations: the failed ones, all but the best, and what a model says around its answer.
  failedGeneration,
  repeatedGeneration,
  titleEcho,
  chatResidue,
  // An echo may have stood behind the chat.
  restatedTitle,
  // Last, when only what stays is left: ranks and labels, and the rules beside headings.
  outline,
  ruleBesideHeading
]
