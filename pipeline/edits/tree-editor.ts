import type {Nodes, Parents} from 'mdast'
import {pointStart} from 'unist-util-position'
import {replaceChildren} from '../markdown/children.js'
import type {Profile} from '../profile/profile.js'
import type {SignIds} from '../signs/sign.js'
import type {Ledger, Place} from './ledger.js'

/** What a tree was parsed from: positions in the tree are positions in it. */
export interface TreeSource {
  readonly text: string
  /** The place of an offset in the raw file; without it, the tree's own places are taken. */
  readonly placeOf?: (offset: number) => Place
}

/** That a rule changed something at an offset of the tree's source, and the signs that decided. */
export interface Touch {
  readonly offset: number
  readonly signs: SignIds
}

/**
 * The only way a tree rule changes a tree. It remembers where, and which signs decided. What
 * was there and what is there now is read from the trees themselves, before and after the rule.
 */
export class TreeEditor {
  readonly profile: Profile
  /** The Markdown that the tree was parsed from. */
  readonly source: string
  /** What was changed so far. */
  readonly touches: Touch[] = []
  readonly #ruleId: string
  readonly #ledger: Ledger
  readonly #placeOf: ((offset: number) => Place) | undefined

  constructor(ruleId: string, profile: Profile, ledger: Ledger, {text, placeOf}: TreeSource) {
    this.profile = profile
    this.source = text
    this.#ruleId = ruleId
    this.#ledger = ledger
    this.#placeOf = placeOf
  }

  /** Takes `count` children of `parent` out from `index` on and puts `nodes` in their place. */
  replace(
    parent: Parents,
    index: number,
    count: number,
    nodes: readonly Nodes[],
    signs: SignIds = []
  ): void {
    const siblings: Nodes[] = parent.children
    this.#touch(siblings[index] ?? siblings[index - 1] ?? parent, signs)
    replaceChildren(parent, index, count, nodes)
  }

  /** Takes `count` children of `parent` out from `index` on. */
  remove(parent: Parents, index: number, count = 1, signs: SignIds = []): void {
    this.replace(parent, index, count, [], signs)
  }

  /** Changes a node in place, by whatever `change` does to it. */
  update<T extends Nodes>(node: T, change: (node: T) => void, signs: SignIds = []): void {
    this.#touch(node, signs)
    change(node)
  }

  /** Reports what the rule sees in a node and will not decide. */
  doubt(node: Nodes, reason: string): void {
    this.#ledger.doubt({ruleId: this.#ruleId, ...this.#place(node), reason})
  }

  #touch(node: Nodes, signs: SignIds): void {
    this.touches.push({offset: firstPoint(node)?.offset ?? 0, signs})
  }

  #place(node: Nodes): Place {
    const {line, column, offset} = firstPoint(node) ?? {line: 1, column: 1}
    return this.#placeOf && offset !== undefined ? this.#placeOf(offset) : {line, column}
  }
}

/** Where a node begins, or the first of its descendants that has a position. */
function firstPoint(node: Nodes): ReturnType<typeof pointStart> {
  const own = pointStart(node)
  if (own || !('children' in node)) {
    return own
  }
  for (const child of node.children) {
    const point = firstPoint(child)
    if (point) {
      return point
    }
  }
  return undefined
}
