import GithubSlugger, {slug} from 'github-slugger'
import type {Heading, Root} from 'mdast'
import {visit} from '../markdown/visit.js'
import {inlineText} from './plain-text.js'

/**
 * The anchor of every heading. Headings in lists and quotations are here too: where
 * two headings say the same, all of them count.
 */
export function anchorsOf(tree: Root): Map<Heading, string> {
  const slugger = new GithubSlugger()
  const anchors = new Map<Heading, string>()
  const empty: Heading[] = []
  visit(tree, 'heading', (heading) => {
    const text = inlineText(heading.children)
    if (slug(text) === '') {
      empty.push(heading)
    } else {
      anchors.set(heading, slugger.slug(text))
    }
  })
  // A heading without letters has no anchor. These come last, so that they take no other's.
  for (const heading of empty) {
    anchors.set(heading, slugger.slug('section'))
  }
  return anchors
}
