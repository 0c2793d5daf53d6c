import GithubSlugger, {slug} from 'github-slugger'
import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Doubt, Edit} from '../edits/ledger.js'

/**
 * Reports the links in a mended guide that led to one of its headings until an edit changed
 * the words of that heading, and with them its anchor.
 */
export function reportDeadLinks(edits: readonly Edit[], tree: Root): Doubt[] {
  const dead = deadAnchors(tree)
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

/** The anchors that links lead to and no heading has. */
function deadAnchors(tree: Root): Set<string> {
  const slugger = new GithubSlugger()
  const anchors = new Set<string>()
  const targets = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'heading') {
      anchors.add(slugger.slug(textOf(node)))
    }
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#')) {
      targets.add(node.url.slice(1))
    }
  })
  return new Set([...targets].filter((target) => !anchors.has(target)))
}
