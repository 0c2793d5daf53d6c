import {slug} from 'github-slugger'
import type {Heading, Root} from 'mdast'
import type {Doubt, Edit} from '../edits/ledger.js'
import {visit} from '../markdown/visit.js'

/**
 * Reports the links in a mended guide that led to one of its headings until an edit changed
 * the words of that heading, and with them its anchor.
 *
 * @param anchorsOf finds the anchors of the headings
 */
export function reportDeadLinks(
  edits: readonly Edit[],
  tree: Root,
  anchorsOf: (tree: Root) => ReadonlyMap<Heading, string>
): Doubt[] {
  const dead = targetsIn(tree)
  if (dead.size === 0) {
    return []
  }
  for (const anchor of anchorsOf(tree).values()) {
    dead.delete(anchor)
  }
  return edits.flatMap(({line, column, before}): Doubt[] => {
    const anchor = /^ {0,3}#{1,6}\s/.test(before) ? slug(before.replace(/^[\s#]+|\s+$/g, '')) : ''
    if (!dead.delete(anchor)) {
      return []
    }
    const reason =
      `a link leads to “#${anchor}”, which is the anchor of this heading no more; ` +
      'change the link, or the heading, in this file'
    return [{line, column, ruleId: 'dead-link', reason}]
  })
}

/** The anchors that links lead to. */
function targetsIn(tree: Root): Set<string> {
  const targets = new Set<string>()
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node && node.url.startsWith('#')) {
      targets.add(node.url.slice(1))
    }
  })
  return targets
}
