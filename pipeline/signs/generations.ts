import type {Root} from 'mdast'
import {lineOf} from '../markdown/line.js'
import type {Generated, Profile} from '../profile/profile.js'
import {sameMarks} from '../profile/same-marks.js'

/**
 * One run of the generator: the children of the root from `start` to before `end`.
 * The first of them is its heading.
 */
export interface Generation {
  start: number
  end: number
}

/** Whether a heading is one under which the generator appended what it wrote. */
export function isGenerationLabel(heading: string, generated: Generated | null): boolean {
  const text = comparable(heading.replace(/\s*:$/, ''))
  return (generated?.labels ?? []).some((label) => comparable(label) === text)
}

function comparable(label: string): string {
  return sameMarks(label).toLowerCase()
}

/** The generations of a guide, in order. Each reaches to the next, the last to the end. */
export function generationsOf(tree: Root, {generated}: Profile): Generation[] {
  if (!generated) {
    return []
  }
  const matching = tree.children.flatMap((node, index) =>
    node.type === 'heading' && isGenerationLabel(lineOf(node), generated)
      ? [{index, depth: node.depth}]
      : []
  )
  // A generation may itself say `### Troubleshooting Steps`: its rank is lower.
  const rank = matching.reduce((highest, {depth}) => Math.min(highest, depth), 6)
  const starts = matching.filter(({depth}) => depth === rank).map(({index}) => index)
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? tree.children.length}))
}
