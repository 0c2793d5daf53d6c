import type {Nodes, Parents, Root, RootContent} from 'mdast'
import {pointStart} from 'unist-util-position'
import {printMarkdown} from '../markdown/stringify.js'
import type {Profile} from '../profile/schema.js'
import type {SignIds} from '../signs/sign.js'
import type {Ledger, Place} from './ledger.js'

/** What a tree was parsed from: positions in the tree are positions in it. */
export interface TreeSource {
  readonly text: string
  /** The place of an offset in the raw file; without it, the tree's own places are taken. */
  readonly placeOf?: (offset: number) => Place
}

/**
 * The only way a tree rule changes a tree: each method changes and records in
 * one act. What was there and what is there now are recorded as Markdown,
 * with the signs that decided for the change.
 */
export class TreeEditor {
  readonly profile: Profile
  /** The Markdown that the tree was parsed from. */
  readonly source: string
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
    const removed = siblings.slice(index, index + count)
    const place = this.#place(removed[0] ?? siblings[index - 1] ?? parent)
    this.#record(place, this.#print(removed), this.#print(nodes), signs)
    siblings.splice(index, count, ...nodes)
  }

  /** Takes `count` children of `parent` out from `index` on. */
  remove(parent: Parents, index: number, count = 1, signs: SignIds = []): void {
    this.replace(parent, index, count, [], signs)
  }

  /** Changes a node in place, by whatever `change` does to it. */
  update<T extends Nodes>(node: T, change: (node: T) => void, signs: SignIds = []): void {
    const before = this.#print([node])
    change(node)
    const after = this.#print([node])
    if (before !== after) {
      this.#record(this.#place(node), before, after, signs)
    }
  }

  /** Reports what the rule sees in a node and will not decide. */
  doubt(node: Nodes, reason: string): void {
    this.#ledger.doubt({ruleId: this.#ruleId, ...this.#place(node), reason})
  }

  #record(place: Place, before: string, after: string, signs: SignIds): void {
    this.#ledger.record({ruleId: this.#ruleId, ...place, before, after, signs})
  }

  #place(node: Nodes): Place {
    const {line, column, offset} = firstPoint(node) ?? {line: 1, column: 1}
    return this.#placeOf && offset !== undefined ? this.#placeOf(offset) : {line, column}
  }

  #print(nodes: readonly Nodes[]): string {
    if (nodes.length === 0) {
      return ''
    }
    return printMarkdown(asRoot(nodes), this.profile.syntax, this.source).replace(/\n$/, '')
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

/** Nodes of any kind as the children of a root, so that they can be printed. */
function asRoot(nodes: readonly Nodes[]): Root {
  const [first] = nodes
  if (first?.type === 'root') {
    return first
  }
  if (first?.type === 'listItem') {
    const items = nodes.filter((node) => node.type === 'listItem')
    return {
      type: 'root',
      children: [{type: 'list', ordered: false, spread: false, children: items}]
    }
  }
  // A root prints phrasing as a paragraph would, and blocks as blocks.
  return {
    type: 'root',
    children: nodes.filter((node): node is RootContent => node.type !== 'root')
  }
}
