import type {Nodes, Root} from 'mdast'
import {contentKey} from '../markdown/content-key.js'

/**
 * Law 3. Checks that a text parses to the tree that it was printed from.
 *
 * @returns what is wrong, one sentence each; nothing when the law holds
 */
export function stabilityFaults(printed: Root, parsed: Root): string[] {
  if (contentKey(printed) === contentKey(parsed)) {
    return []
  }
  const at = printed.children.findIndex(
    (node, index) => keyOf(node) !== keyOf(parsed.children[index])
  )
  const wanted: Nodes | undefined = printed.children[at]
  const got = parsed.children[at]
  return [
    `the output does not parse to what was printed: block ${at + 1} ` +
      `(${wanted?.type ?? 'nothing'}) comes back as ${got?.type ?? 'nothing'}`
  ]
}

function keyOf(node: Nodes | undefined): string {
  return node ? contentKey(node) : ''
}
