import type {Code, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {endOf, startOf} from './source.js'

/** Finds out whether the character at an offset is in code or HTML, which is shown as it is. */
export function codeFinder(tree: Root): (offset: number) => boolean {
  const ranges: {start: number; end: number}[] = []
  visit(tree, ['code', 'inlineCode', 'math', 'html'], (node) => {
    ranges.push({start: startOf(node) ?? 0, end: endOf(node) ?? 0})
  })
  return (offset) => ranges.some(({start, end}) => start <= offset && offset < end)
}

/** Whether a fence says that it holds Markdown. */
export function isMarkdownFence({lang}: Code): boolean {
  return /^(?:markdown|md)$/i.test(lang ?? '')
}
