import type {Nodes, Text} from 'mdast'
import {unwrapCode} from './code.js'

// What makes a tree what it is. Positions are not content; adjacent text nodes
// and absent fields are one thing written two ways. A list is loose as a whole.
const contentFields = [
  'type',
  'value',
  'url',
  'title',
  'alt',
  'depth',
  'ordered',
  'start',
  'checked',
  'lang',
  'meta',
  'align',
  'identifier',
  'referenceType',
  'name',
  'attributes'
] as const

/**
 * A string that two trees share exactly when they hold the same content.
 * White space inside text counts as one space, as it does on a page, and so does a line end in
 * code.
 */
export function contentKey(node: Nodes): string {
  return node.type === 'text' ? textKey(node.value) : keyOf(node)
}

function textKey(value: string): string {
  return JSON.stringify(value.replace(/[ \t\n]+/g, ' '))
}

/** The key of a node that is no text: its fields by their names, then its children. */
function keyOf(node: Exclude<Nodes, Text>): string {
  const source: {readonly [field: string]: unknown} =
    node.type === 'inlineCode' ? {...node, value: unwrapCode(node.value)} : {...node}
  let key = '{'
  for (const field of contentFields) {
    const value = source[field]
    if (value !== undefined && value !== null) {
      key += `${field} ${JSON.stringify(value)} `
    }
  }
  if (node.type === 'list') {
    const isLoose = node.spread === true || node.children.some(({spread}) => spread === true)
    key += isLoose ? 'loose' : ''
  }
  return 'children' in node ? `${key}[${keysOf(node.children)}]}` : `${key}}`
}

/** The keys of siblings. Texts side by side are one. */
function keysOf(nodes: readonly Nodes[]): string {
  const keys: string[] = []
  let text: string | undefined
  for (const node of nodes) {
    if (node.type === 'text') {
      text = (text ?? '') + node.value
      continue
    }
    if (text !== undefined) {
      keys.push(textKey(text))
      text = undefined
    }
    keys.push(keyOf(node))
  }
  return [...keys, ...(text === undefined ? [] : [textKey(text)])].join()
}
