// What happened to the guides, as operators on text: each does to a whole guide
// what some tool once did to these, and destroys nothing that cannot be told
// from what is left. They run in the order of the list: what a generator did,
// then formatters and scripts, then whatever wrote the file.
import {
  byteOrderMark,
  doubleEncode,
  invisible,
  lineEnds,
  loseApostrophes,
  loseDashes,
  nul,
  thinSpaces
} from './characters.js'
import {
  chat,
  closers,
  conflict,
  echo,
  flowLabels,
  lowerTitle,
  markdownFence,
  repeatFailed,
  repeatSection,
  repeatWhole
} from './generations.js'
import {gluedDash, gluedHashes, listParts, otherLabels, restyleParts} from './headings.js'
import {
  blankLines,
  flattenSteps,
  looseLists,
  pullUp,
  restyleLists,
  typographicBullets
} from './lists.js'
import type {Operator} from './operator.js'
import {
  blankAtWraps,
  cutAtDash,
  hardBreaks,
  loseIndent,
  tabsAndSpaces,
  trailingSpaces,
  wrap
} from './wraps.js'

export {asMojibake, toBytes} from './characters.js'
export type {Operator} from './operator.js'
export {wrap} from './wraps.js'

/** Every operator, in the order they happen. */
export const operators: readonly Operator[] = [
  closers,
  markdownFence,
  flattenSteps,
  otherLabels,
  listParts,
  flowLabels,
  restyleParts,
  lowerTitle,
  echo,
  chat,
  repeatWhole,
  repeatSection,
  repeatFailed,
  conflict,
  gluedDash,
  restyleLists,
  typographicBullets,
  looseLists,
  wrap,
  cutAtDash,
  hardBreaks,
  blankAtWraps,
  blankLines,
  pullUp,
  loseIndent,
  trailingSpaces,
  tabsAndSpaces,
  loseApostrophes,
  loseDashes,
  doubleEncode,
  thinSpaces,
  gluedHashes,
  invisible,
  nul,
  lineEnds,
  byteOrderMark
]

/**
 * Operators whose damage is rare, and is not mended yet under every mix of several others: they
 * are drawn alone, or with one of the others.
 */
export const rareOperators: readonly Operator[] = [
  listParts,
  flowLabels,
  gluedDash,
  cutAtDash,
  loseDashes
]

/** Some operators with their amounts, by name: a recipe that can be kept as an example. */
export type Recipe = readonly {name: string; amount: number}[]

/** Does the damage of a recipe, in the order in which such damage happens. */
export function damage(text: string, recipe: Recipe): string {
  return operators.reduce((damaged, operator) => {
    const step = recipe.find(({name}) => name === operator.name)
    return step ? operator.apply(damaged, step.amount) : damaged
  }, text)
}
