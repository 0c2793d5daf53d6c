import type {Nodes} from 'mdast'
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
  return JSON.stringify(project(node))
}

function project(node: Nodes): unknown {
  const source: {readonly [field: string]: unknown} = {...node}
  const content: {[field: string]: unknown} = {}
  for (const field of contentFields) {
    const value = source[field]
    if (value !== undefined && value !== null) {
      content[field] = value
    }
  }
  if (node.type === 'text') {
    content['value'] = node.value.replace(/[ \t\n]+/g, ' ')
  }
  if (node.type === 'inlineCode') {
    content['value'] = unwrapCode(node.value)
  }
  if (node.type === 'list') {
    content['loose'] = node.spread === true || node.children.some((item) => item.spread === true)
  }
  if ('children' in node) {
    content['children'] = mergeText(node.children)
  }
  return content
}

function mergeText(nodes: readonly Nodes[]): unknown[] {
  const merged: Nodes[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = {type: 'text', value: last.value + node.value}
    } else {
      merged.push(node)
    }
  }
  return merged.map(project)
}
