// @ts-check
// Healthy guides, and for each of them the damaged copies that the tools are
// compared on. The same seed gives the same guides and copies on every machine.
import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {normalize} from '../lib/index.js'
import {healthyGuide, printGuide} from './damage.tmp/guide.js'
import {damage, operators} from './damage.tmp/operators.js'

export const seed = 20_240_601

/**
 * @typedef {{name: string, what: string, operators: readonly string[]}} CopyKind
 * @typedef {{name: string, text: string}} HealthyText
 */

const wrapped = ['wrapped']
const brokenWrap = [
  ...wrapped,
  'blank lines injected after lines with a bullet',
  'first nested bullets pulled up',
  'continuation lines without indent',
  'spaces left at wraps'
]
const encodedTwice = ['encoded twice']
const lostApostrophes = ['apostrophes lost to U+FFFD']
const restyledHeadings = ['headings of the parts restyled']
const restyledLists = ['other bullets', 'loose lists']
const generations = [
  'an earlier, thinner generation',
  'failed generations',
  'the same generation twice'
]

/**
 * The copies of each guide, by the operators of test/damage that make them. The
 * first ones are what a formatter is made for, the later ones what only the
 * history of these guides explains.
 * @type {readonly CopyKind[]}
 */
export const copyKinds = [
  {
    name: 'untidy white space',
    what: 'trailing white space, runs of blank lines and spaces after `#`',
    operators: ['trailing white space and runs of blank lines']
  },
  {name: 'other bullets', what: '`*` or `+` for `-`', operators: ['other bullets']},
  {
    name: 'hard-wrapped',
    what: 'wrapped as `proseWrap: always` does it, at a column from 64 to 120',
    operators: wrapped
  },
  {
    name: 'hard-wrapped, indents lost',
    what: 'the same, and continuation lines start at the margin, which Markdown allows',
    operators: [...wrapped, 'continuation lines without indent']
  },
  {
    name: 'hard breaks',
    what: 'wrapped, and two spaces at every wrap',
    operators: [...wrapped, 'a hard break at every wrap']
  },
  {
    name: 'blank lines at wraps',
    what: 'wrapped, and a blank line at every wrap inside a sentence',
    operators: [...wrapped, 'a blank line at every wrap inside a sentence']
  },
  {
    name: 'loose lists',
    what: 'a blank line between the items of lists',
    operators: ['loose lists']
  },
  {
    name: 'broken wrap',
    what:
      'wrapped; then blank lines after bullets, nested bullets pulled up into the line above, ' +
      'continuation lines without their indent, and spaces left at the line ends',
    operators: brokenWrap
  },
  {
    name: 'headings restyled',
    what: 'the headings of the parts bold, numbered, in capitals, of another rank or behind a rule',
    operators: restyledHeadings
  },
  {
    name: 'headings and lists restyled',
    what: 'the row above, other bullets and loose lists, together',
    operators: [...restyledHeadings, ...restyledLists]
  },
  {
    name: 'encoded twice',
    what: 'UTF-8 read as Windows-1252 and written again, once or twice',
    operators: encodedTwice
  },
  {
    name: 'lost apostrophes',
    what: 'U+FFFD for the apostrophes between letters',
    operators: lostApostrophes
  },
  {
    name: 'what a model leaves',
    what: 'chat before and after the answer, a fence round it, typographic bullets',
    operators: [
      'chat after the answer',
      'the answer in a Markdown fence',
      'chat',
      'typographic bullets'
    ]
  },
  {
    name: 'failed and repeated generations',
    what: 'an earlier generation, failed ones, and the last one twice',
    operators: generations
  },
  {
    name: 'all of these together',
    what: 'every operator of the rows above',
    operators: [
      ...generations,
      ...restyledHeadings,
      ...restyledLists,
      ...brokenWrap,
      ...encodedTwice,
      ...lostApostrophes,
      'trailing white space and runs of blank lines'
    ]
  }
]

// damage() passes over a name that it does not know, so that a renamed operator would go unnoticed.
for (const name of copyKinds.flatMap((kind) => kind.operators)) {
  if (!operators.some((operator) => operator.name === name)) {
    throw new Error(`test/damage/operators.ts has no operator “${name}”`)
  }
}

/**
 * Generated guides, in the canonical form as they are.
 * @param {number} count
 * @returns {HealthyText[]}
 */
export function generatedGuides(count) {
  return fc
    .sample(healthyGuide, {seed, numRuns: count})
    .map((guide, index) => ({name: `generated ${index + 1}`, text: printGuide(guide)}))
}

/**
 * The guides of raw/. They are damaged themselves, so Mendmark mends them first.
 * @returns {HealthyText[]}
 */
export function mendedSeeds() {
  const folder = new URL('../raw/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      name,
      text: normalize(readFileSync(new URL(name, folder)), {path: name}).markdown
    }))
}

/**
 * The variant of each operator, drawn for each copy anew. No operator has more than nine
 * variants, and every number up to nine divides 2520, so that each variant is as likely.
 * @param {number} count
 * @returns {number[][][]} by guide, kind of copy and operator of the kind
 */
function drawnAmounts(count) {
  const amount = fc.nat({max: 2519})
  const ofGuide = fc.tuple(
    ...copyKinds.map((kind) =>
      fc.array(amount, {minLength: kind.operators.length, maxLength: kind.operators.length})
    )
  )
  return fc.sample(ofGuide, {seed, numRuns: count})
}

/**
 * The copies of each guide, in the order of `copyKinds`; `undefined` where the damage finds
 * nothing to damage, for such a copy is the guide itself and says nothing about a tool.
 * @param {readonly HealthyText[]} guides
 * @returns {(string | undefined)[][]}
 */
export function damagedCopies(guides) {
  const amounts = drawnAmounts(guides.length)
  return guides.map(({text}, index) =>
    copyKinds.map((kind, at) => {
      const recipe = kind.operators.map((name, nth) => ({
        name,
        amount: amounts[index]?.[at]?.[nth] ?? 0
      }))
      const copy = damage(text, recipe)
      return copy === text ? undefined : copy
    })
  )
}
