import type {Nodes, Root} from 'mdast'
import {visit} from '../markdown/visit.js'
import type {Link} from './item-schema.js'
import {inlineText} from './plain-text.js'

/** Finds the links in some nodes, in order, each text and address once. */
export type LinksIn = (nodes: readonly Nodes[]) => Link[]

/** Makes the function that finds the links in a part of a guide. */
export function linksOf(tree: Root): LinksIn {
  const definitions = new Map<string, string>()
  visit(tree, 'definition', ({identifier, url}) => {
    if (!definitions.has(identifier)) {
      definitions.set(identifier, url)
    }
  })
  return (nodes) => {
    const links: Link[] = []
    for (const node of nodes) {
      visit(node, ['link', 'linkReference'], (link) => {
        const url = link.type === 'link' ? link.url : definitions.get(link.identifier)
        if (url !== undefined) {
          links.push({text: inlineText(link.children), url})
        }
      })
    }
    return eachOnce(links)
  }
}

/** Links in their order, each text and address once. */
export function eachOnce(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()]
}
