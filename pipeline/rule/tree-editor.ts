import type {Nodes, Parents, Root, RootContent} from 'mdast'
import type {Ledger, Place} from '../ledger/ledger.js'
import {printMarkdown} from '../markdown/syntax.js'
import type {Profile} from '../profile/schema.js'

/**
 * The only way a tree rule changes a tree: each method changes and records in
 * one act. What stood there and what stands there now are recorded as Markdown.
 */
export class TreeEditor {
  readonly profile: Profile
  readonly #ruleId: string
  readonly #ledger: Ledger
  readonly #placeOf: (offset: number) => Place

  constructor(ruleId: string, profile: Profile, ledger: Ledger, placeOf: (offset: number) => Place) {
    this.profile = profile
    this.#ruleId = ruleId
    this.#ledger = ledger
    this.#placeOf = placeOf
  }

  /** Takes `count` children of `parent` out from `index` on and puts `nodes` in their place. */
  replace(parent: Parents, index: number, count: number, nodes: readonly Nodes[]): void {
    const siblings: Nodes[] = parent.children
    const removed = siblings.slice(index, index + count)
    const place = this.#place(removed[0] ?? siblings[index - 1] ?? parent)
    this.#record(place, this.#print(removed), this.#print(nodes))
    siblings.splice(index, count, ...nodes)
  }

  /** Takes `count` children of `parent` out from `index` on. */
  remove(parent: Parents, index: number, count = 1): void {
    this.replace(parent, index, count, [])
  }

  /** Changes a node in place, by whatever `change` does to it. */
  update<T extends Nodes>(node: T, change: (node: T) => void): void {
    const before = this.#print([node])
    change(node)
    const after = this.#print([node])
    if (before !== after) this.#record(this.#place(node), before, after)
  }

  /** Changes the order or nesting of a parent's children, as `change` does; one entry for the whole of it. */
  rearrange(parent: Parents, from: number, to: number, change: (children: Nodes[]) => Nodes[]): void {
    this.replace(parent, from, to - from, change(parent.children.slice(from, to)))
  }

  /** Reports what the rule sees in a node and will not decide. */
  doubt(node: Nodes, reason: string): void {
    this.#ledger.doubt({ruleId: this.#ruleId, ...this.#place(node), reason})
  }

  #record(place: Place, before: string, after: string): void {
    this.#ledger.record({ruleId: this.#ruleId, ...place, before, after})
  }

  #place(node: Nodes): Place {
    const offset = firstOffset(node)
    return offset === undefined ? {line: 1, column: 1} : this.#placeOf(offset)
  }

  #print(nodes: readonly Nodes[]): string {
    return nodes.length === 0 ? '' : printMarkdown(asRoot(nodes), this.profile.syntax).replace(/\n$/, '')
  }
}

function firstOffset(node: Nodes): number | undefined {
  if (node.position?.start.offset !== undefined) return node.position.start.offset
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const offset = firstOffset(child)
    if (offset !== undefined) return offset
  }
  return undefined
}

/** Nodes of any kind as the children of a root, so that they can be printed. */
function asRoot(nodes: readonly Nodes[]): Root {
  const [first] = nodes
  if (first?.type === 'root') return first
  if (first?.type === 'listItem') {
    const items = nodes.filter((node) => node.type === 'listItem')
    return {type: 'root', children: [{type: 'list', ordered: false, spread: false, children: items}]}
  }
  // A root prints phrasing as a paragraph would, and blocks as blocks.
  return {type: 'root', children: nodes.filter((node): node is RootContent => node.type !== 'root')}
}
