import type {Root} from 'mdast'
import {lineOf} from '../markdown/line.js'
import type {Profile} from '../profile/schema.js'

/**
 * One run of the generator: the children of the root from `start` to before `end`.
 * The first of them is its heading.
 */
export interface Generation {
  start: number
  end: number
}

/** The generations of a guide, in order. Each reaches to the next, the last to the end. */
export function generationsOf(tree: Root, {generated}: Profile): Generation[] {
  if (!generated) {
    return []
  }
  const label = generated.label.toLowerCase()
  const matching = tree.children.flatMap((node, index) =>
    node.type === 'heading' && lineOf(node).replace(/\s*:$/, '').toLowerCase() === label
      ? [{index, depth: node.depth}]
      : []
  )
  // A generation may itself say `### Troubleshooting Steps`: its rank is lower.
  const rank = Math.min(...matching.map(({depth}) => depth))
  const starts = matching.filter(({depth}) => depth === rank).map(({index}) => index)
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? tree.children.length}))
}
