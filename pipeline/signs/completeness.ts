import type {RootContent} from 'mdast'
import {lineOf} from '../markdown/line.js'
import {visit} from '../markdown/visit.js'
import type {Profile} from '../profile/profile.js'
import {sectionOf} from '../profile/word-sets.js'

/**
 * How complete a generation is: the number of its expected kinds, of all its
 * kinds and of its list items, compared in this order. It has no signs, because
 * it is no evidence of damage: there is one generation too many in any case,
 * and this only says which one a reader would miss most.
 */
export interface Completeness {
  readonly expected: number
  readonly kinds: number
  readonly items: number
}

/** How complete a generation is, given the blocks below its heading. */
export function completenessOf(nodes: RootContent[], {generated}: Profile): Completeness {
  const kinds = new Set(
    nodes.flatMap((node) =>
      node.type === 'heading' && generated ? (sectionOf(lineOf(node), generated)?.kind ?? []) : []
    )
  )
  let items = 0
  visit({type: 'root', children: nodes}, 'listItem', () => {
    items += 1
  })
  const expected = generated?.expected.filter((kind) => kinds.has(kind)).length ?? 0
  return {expected, kinds: kinds.size, items}
}

/** Whether a later generation is better than an earlier one; it is where they are equal. */
export function beats(later: Completeness, earlier: Completeness): boolean {
  const difference =
    later.expected - earlier.expected || later.kinds - earlier.kinds || later.items - earlier.items
  return difference >= 0
}
