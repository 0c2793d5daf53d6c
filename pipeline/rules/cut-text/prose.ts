import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** The visible text of a block, without what its images and HTML say. */
export function proseOf(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') {
    return ''
  }
  if ('children' in node) {
    return node.children.map(proseOf).join('')
  }
  return textOf(node)
}

/** Whether a block begins with an image or HTML, also as the text of a link. */
export function startsWithImage(node: Nodes): boolean {
  const first = firstChild(node)
  if (first?.type === 'link') {
    return startsWithImage(first)
  }
  return first?.type === 'image' || first?.type === 'imageReference' || first?.type === 'html'
}

/** Whether a block begins with a link or code, which a wrapper does not break. */
export function startsWithUnit(node: Nodes): boolean {
  const first = firstChild(node)
  return first?.type === 'link' || first?.type === 'inlineCode'
}

/** Whether a block begins with code, also as the text of a link or in emphasis. */
export function startsWithCode(node: Nodes): boolean {
  const first = firstChild(node)
  return first?.type === 'inlineCode' || (first !== undefined && startsWithCode(first))
}

/**
 * Whether a block begins as a part of its own does: `(b)`, `iv)`, `(optional)`,
 * `**Note:**`, or the `:` of a definition list.
 */
export function startsPart(node: Nodes): boolean {
  const first = firstChild(node)
  const text = proseOf(node)
  if (first?.type === 'strong') {
    const {length} = proseOf(first)
    return /:(?:\s|$)/.test(text.slice(length - 1, length + 2))
  }
  return /^(?:\(?(?:\p{L}|[ivx]+|\d{1,2})[).]\s|\(optional\)|:\s)|\n:\s/iu.test(text)
}

/** Whether a block is nothing but strong text, such as `**Note**`. */
export function isLabel(node: Nodes): boolean {
  return node.type === 'paragraph' && isOnly(node, 'strong')
}

/** Whether a block is nothing but one link. */
export function isOneLink(node: Nodes): boolean {
  return isOnly(node, 'link')
}

/** Whether a block is nothing but code. */
export function isAllCode(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.length > 0 &&
    node.children.every(({type}) => type === 'inlineCode')
  )
}

function isOnly(node: Nodes, type: Nodes['type']): boolean {
  return 'children' in node && node.children.length === 1 && firstChild(node)?.type === type
}

function firstChild(node: Nodes): Nodes | undefined {
  return 'children' in node ? node.children[0] : undefined
}
