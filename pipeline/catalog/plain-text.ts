import type {Nodes, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** Phrasing as plain text on one line; a hard break is a space, raw HTML is left out. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inline).join('').replace(/\s+/g, ' ').trim()
}

function inline(node: PhrasingContent): string {
  if (node.type === 'break') {
    return ' '
  }
  if (node.type === 'html') {
    return ''
  }
  if ('children' in node) {
    return node.children.map(inline).join('')
  }
  return textOf(node)
}

/**
 * Blocks as plain text: a paragraph, list item or table row each on a line of its own, and code
 * as it is, its blank lines included.
 */
export function blockText(nodes: readonly Nodes[]): string {
  return nodes
    .flatMap(blockLines)
    .filter((line) => line !== '')
    .join('\n')
}

function blockLines(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(node.children)]
    case 'tableRow':
      return [node.children.map((cell) => inlineText(cell.children)).join(' | ')]
    case 'code':
      return [node.value]
    case 'html':
    case 'definition':
    case 'yaml':
      return []
    default:
      return 'children' in node ? node.children.flatMap(blockLines) : []
  }
}
