import type {Nodes} from 'mdast'
import {replaceChildren} from './children.js'

/**
 * A copy of a node and of all below it. Positions and data are shared with the original, since
 * nothing changes what is in them; `structuredClone`, which copies them too, takes several times
 * as long.
 */
export function copyOf<Node extends Nodes>(node: Node): Node {
  const copy = {...node}
  copyChildren(copy)
  return copy
}

function copyChildren(node: Nodes): void {
  if ('children' in node) {
    const children: readonly Nodes[] = node.children
    node.children = []
    replaceChildren(node, 0, 0, children.map(copyOf))
  }
}
