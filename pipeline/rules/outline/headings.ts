import type {Heading, Root} from 'mdast'
import {lineOf} from '../../markdown/line.js'
import {isStep} from '../../profile/word-sets.js'
import {readWritten} from '../../signs/written-heading.js'

/** A pseudo-heading was written without a rank: it is below every heading that has one. */
export const pseudoRank = 7

/** What a heading says about its own place, before it is given one. */
export interface HeadingFacts {
  readonly node: Heading
  /** Which child of the root it is. */
  readonly index: number
  readonly text: string
  /** The rank it was written at, 1 to 6, or `pseudoRank`. */
  readonly rank: number
  readonly isPseudo: boolean
  /** It was numbered or lettered; a pseudo-heading may also be a step. */
  readonly isCounted: boolean
  readonly isStep: boolean
}

/** The headings among the children `start` to `end` of the root, as they were written. */
export function headingsIn(
  tree: Root,
  {start, end}: {start: number; end: number},
  source: string
): HeadingFacts[] {
  return tree.children
    .slice(start, end)
    .flatMap((node, at) => (node.type === 'heading' ? [factsOf(node, start + at, source)] : []))
}

function factsOf(node: Heading, index: number, source: string): HeadingFacts {
  const {pseudo, counted} = readWritten(node, source)
  const text = lineOf(node)
  return {
    node,
    index,
    text,
    rank: pseudo ? pseudoRank : node.depth,
    isPseudo: pseudo,
    isCounted: counted,
    isStep: isStep(text)
  }
}
