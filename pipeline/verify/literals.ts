import type {Nodes, Root} from 'mdast'
import type {Revision} from '../edits/revision.js'
import {visit} from '../markdown/visit.js'
import type {ReachOf} from './conservation.js'
import type {Fault} from './fault.js'

/**
 * Law 1, for code and addresses: rules that are about form may not change a character of
 * them. In code within a line, a line end counts as a space, as it does on a page.
 *
 * @param before the tree that the first revision was made from
 * @returns what is wrong, for the first rule that breaks it; undefined when the law holds
 */
export function revisionFault(
  before: Root,
  revisions: readonly Revision[],
  reachOf: ReachOf
): Fault | undefined {
  for (const [index, {ruleId, tree}] of revisions.entries()) {
    const isOfForm = ['nothing', 'form', 'joints'].includes(reachOf(ruleId))
    const earlier = revisions[index - 1]?.tree ?? before
    const reasons = isOfForm ? literalFaults(earlier, tree, ruleId) : []
    if (reasons.length > 0) {
      return {code: 'conservation', reasons, ruleId}
    }
  }
  return undefined
}

/** The same for what one step, `by`, made of a tree. */
export function literalFaults(before: Root, after: Root, by: string): string[] {
  const made = literalsIn(after)
  return literalsIn(before)
    .filter((literal, index) => literal !== made[index])
    .slice(0, 1)
    .map((literal) => `${by} may not change code or an address: ${JSON.stringify(literal)}`)
}

function literalsIn(tree: Root): string[] {
  const literals: string[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'code') {
      literals.push(node.value)
    } else if (node.type === 'inlineCode') {
      literals.push(node.value.replace(/(?<!\s)\s*\n\s*/g, ' ').trim())
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      literals.push(node.url)
    }
  })
  return literals.sort()
}
