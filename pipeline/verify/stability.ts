import type {Nodes, Root} from 'mdast'
import {contentKey} from '../markdown/compare.js'
import {parseMarkdown, type Syntax} from '../markdown/syntax.js'

/**
 * Law 3. Checks that the printed Markdown parses to the tree it was printed from.
 *
 * @returns what is wrong, one sentence each; nothing when the law holds
 */
export function stabilityFaults(tree: Root, markdown: string, syntax: Syntax): string[] {
  const parsed = parseMarkdown(markdown, syntax)
  if (contentKey(tree) === contentKey(parsed)) return []
  const at = tree.children.findIndex((node, index) => keyOf(node) !== keyOf(parsed.children[index]))
  const wanted: Nodes | undefined = tree.children[at]
  const got = parsed.children[at]
  return [
    `the output does not parse to what was printed: block ${at + 1} (${wanted?.type ?? 'nothing'}) comes back as ${got?.type ?? 'nothing'}`
  ]
}

function keyOf(node: Nodes | undefined): string {
  return node ? contentKey(node) : ''
}
