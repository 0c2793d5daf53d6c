import type {Nodes} from 'mdast'
import {endOf, startOf} from '../markdown/source.js'

/**
 * Some blocks as they are written in a guide, with a blank line between two that do not follow
 * each other there. What is in a list loses the indent of its item.
 */
export function markdownOf(nodes: readonly Nodes[], markdown: string): string {
  let text = ''
  let last: number | undefined
  for (const node of nodes) {
    const [start, end] = [startOf(node), endOf(node)]
    if (start === undefined || end === undefined) {
      continue
    }
    const gap = last === undefined ? '' : markdown.slice(last, start)
    const follows = gap !== '' && gap.trim() === ''
    text += (last === undefined || follows ? gap : '\n\n') + markdown.slice(start, end)
    last = end
  }
  const indent = (nodes[0]?.position?.start.column ?? 1) - 1
  return indent === 0 ? text : text.replace(new RegExp(`\\n {1,${indent}}`, 'g'), '\n')
}
