import type {Nodes, Parents} from 'mdast'

// The arguments of a call lie on the stack, which ends at about 100,000 of them.
const mostArguments = 10_000

/** Puts nodes in the place of `count` children of a parent, from `index` on. */
export function replaceChildren(
  parent: Parents,
  index: number,
  count: number,
  nodes: readonly Nodes[]
): void {
  const siblings: Nodes[] = parent.children
  if (nodes.length <= mostArguments) {
    siblings.splice(index, count, ...nodes)
    return
  }
  const after = siblings.splice(index).slice(count)
  for (const node of [...nodes, ...after]) {
    siblings.push(node)
  }
}
