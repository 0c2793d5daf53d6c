import type {Nodes, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** The text of a node on one line. A hard break and the end of a block are a space. */
export function lineOf(node: Nodes): string {
  return rawLine(node).replace(manySpaces, ' ').trim()
}

// A single space stays as it is.
const manySpaces = /[^\S ]\s*| \s+/g

function rawLine(node: Nodes): string {
  if (node.type === 'text') {
    return node.value
  }
  if (node.type === 'break') {
    return ' '
  }
  if (!('children' in node)) {
    return textOf(node)
  }
  const apart =
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'root'
  return node.children.map(rawLine).join(apart ? ' ' : '')
}

/** The text of phrasing on one line. */
export function lineOfPhrasing(children: readonly PhrasingContent[]): string {
  return lineOf({type: 'paragraph', children: [...children]})
}
