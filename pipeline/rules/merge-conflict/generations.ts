import type {Root} from 'mdast'
import {wordsOf} from '../../edits/words.js'
import {once} from '../../languages/once.js'
import {countWhile} from '../../markdown/halving.js'
import {lineOf} from '../../markdown/line.js'
import {parseMarkdown} from '../../markdown/parse.js'
import {sourceOf, startOf} from '../../markdown/source.js'
import type {Profile} from '../../profile/profile.js'
import {beats, type Completeness, completenessOf} from '../../signs/completeness.js'
import {generationsOf, isGenerationLabel} from '../../signs/generations.js'
import type {TextView} from '../rule.js'
import type {Conflict} from './conflicts.js'

/** A side of a conflict that holds generations, whole. */
export interface GeneratedSide {
  /** The words above its first generation, with a space between them. */
  readonly head: string
  /** How complete its best generation is. */
  readonly completeness: Completeness
}

/** What the two sides of a conflict hold, where a generation begins on each of them. */
export interface GeneratedSides {
  readonly ours: GeneratedSide
  readonly theirs: GeneratedSide
  /** There is text below the conflict that belongs to the generation of either side. */
  readonly goesOn: boolean
}

/** Reads the sides of a conflict as generations; undefined where one of them holds none. */
export function generatedSides(
  view: TextView,
  {start, end, ours, theirs}: Conflict
): GeneratedSides | undefined {
  const {text, profile} = view
  const heading = headingAbove(view, start)
  const [first, second] = [ours, theirs].map((side) =>
    generatedSide(text.slice(side.start, side.end), heading, profile)
  )
  return first && second && {ours: first, theirs: second, goesOn: goesOn(view, end)}
}

/** A heading of the text under which the generator appended what it wrote. */
interface Label {
  readonly start: number
  readonly depth: number
  /** The highest rank of those down to it, and from it on. */
  readonly highestAbove: number
  readonly highestBelow: number
}

/** The labels of a text, in order. All its conflicts ask for them. */
const labelsOf = once(({tree, profile}: TextView): Label[] => {
  const labels = tree.children
    .filter((node) => node.type === 'heading')
    .filter((node) => isGenerationLabel(lineOf(node), profile.generated))
  const highest = (depths: readonly number[]) => {
    let best = Number.POSITIVE_INFINITY
    return depths.map((depth) => {
      best = Math.min(best, depth)
      return best
    })
  }
  const depths = labels.map(({depth}) => depth)
  const above = highest(depths)
  const below = highest(depths.toReversed()).reverse()
  return labels.map((node, index) => ({
    start: startOf(node) ?? 0,
    depth: node.depth,
    highestAbove: above[index] ?? node.depth,
    highestBelow: below[index] ?? node.depth
  }))
})

/** How many of some nodes or labels, in the order of the text, begin before an offset. */
function countBefore<One>(
  all: readonly One[],
  offset: number,
  begin: (one: One) => number
): number {
  return countWhile(all.length, (index) => {
    const one = all[index]
    return one !== undefined && begin(one) < offset
  })
}

/** The heading of a generation that is right above a conflict; empty where there is none. */
function headingAbove(view: TextView, start: number): string {
  const {children} = view.tree
  const node = children[countBefore(children, start, (each) => startOf(each) ?? 0) - 1]
  const labels = labelsOf(view)
  const label = labels[countBefore(labels, start, (each) => each.start) - 1]
  const isLabel = node && label && label.start === startOf(node)
  return isLabel && label.depth === label.highestAbove ? `${sourceOf(node, view.text)}\n\n` : ''
}

function generatedSide(side: string, heading: string, profile: Profile): GeneratedSide | undefined {
  const text = heading + side
  const tree = withBoldHeadings(parseMarkdown(text, profile.syntax))
  const generations = generationsOf(tree, profile)
  const [best, ...others] = generations.map(({start, end}) =>
    completenessOf(tree.children.slice(start + 1, end), profile)
  )
  if (!best) {
    return undefined
  }
  const completeness = others.reduce((winner, next) => (beats(next, winner) ? next : winner), best)
  // Below a heading that both sides share, a few lines are no generation.
  if (heading !== '' && generations.length === 1 && completeness.kinds === 0) {
    return undefined
  }
  const first = tree.children[generations[0]?.start ?? 0]
  return {completeness, head: wordsOf(text.slice(0, first && startOf(first))).join(' ')}
}

/** The tree with bold lines as headings, which rules on the tree make of them later. */
function withBoldHeadings(tree: Root): Root {
  const children = tree.children.map((node): Root['children'][number] => {
    const [strong, ...rest] = node.type === 'paragraph' ? node.children : []
    return strong?.type === 'strong' && rest.length === 0
      ? {type: 'heading', depth: 6, children: strong.children, position: node.position}
      : node
  })
  return {...tree, children}
}

// A label is a few words; what is longer is none. In characters.
const longestLabel = 500

/** Whether the text below an offset goes on with what is above it: no generation begins there. */
function goesOn(view: TextView, end: number): boolean {
  const {text, profile} = view
  const below = text.slice(end).replace(/^(?:[ \t]*\n)+/, '')
  if (!/\S/.test(below)) {
    return false
  }
  const [first] = parseMarkdown(below.slice(0, longestLabel), profile.syntax).children
  if (first?.type !== 'heading' || !isGenerationLabel(lineOf(first), profile.generated)) {
    return true
  }
  const labels = labelsOf(view)
  const next = labels[countBefore(labels, end, ({start}) => start)]
  return next !== undefined && next.highestBelow < first.depth
}
