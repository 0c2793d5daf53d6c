import type {Root} from 'mdast'
import {wordsOf} from '../../edits/words.js'
import {parseMarkdown} from '../../markdown/parse.js'
import {sourceOf, startOf} from '../../markdown/source.js'
import type {Profile} from '../../profile/profile.js'
import {beats, type Completeness, completenessOf} from '../../signs/completeness.js'
import {generationsOf} from '../../signs/generations.js'
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
  {text, profile}: TextView,
  {start, end, ours, theirs}: Conflict
): GeneratedSides | undefined {
  const heading = headingAbove(text.slice(0, start), profile)
  const [first, second] = [ours, theirs].map((side) =>
    generatedSide(text.slice(side.start, side.end), heading, profile)
  )
  return first && second && {ours: first, theirs: second, goesOn: goesOn(text.slice(end), profile)}
}

/** The heading of a generation that is right above a conflict; empty where there is none. */
function headingAbove(text: string, profile: Profile): string {
  const tree = parseMarkdown(text, profile.syntax)
  const last = generationsOf(tree, profile).at(-1)
  const heading = tree.children[last?.start ?? tree.children.length]
  return heading && heading === tree.children.at(-1) ? `${sourceOf(heading, text)}\n\n` : ''
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

/** Whether a text goes on with what is above it, since no generation begins there. */
function goesOn(text: string, profile: Profile): boolean {
  return (
    text.trim() !== '' &&
    generationsOf(parseMarkdown(text, profile.syntax), profile)[0]?.start !== 0
  )
}
