import type {Code, Root} from 'mdast'
import {endOf, firstFrom, type Range, startOf} from './source.js'
import {visit} from './visit.js'

/** Finds out whether the character at an offset is in code or HTML, which is shown as it is. */
export function codeFinder(tree: Root): (offset: number) => boolean {
  const ranges: Range[] = []
  visit(tree, ['code', 'inlineCode', 'math', 'html'], (node) => {
    ranges.push({start: startOf(node) ?? 0, end: endOf(node) ?? 0})
  })
  // They come in order, and none lies in another.
  return (offset) => {
    const index = firstFrom(offset + 1, ranges) - 1
    return offset < (ranges[index]?.end ?? 0)
  }
}

/** Whether a fence says that it holds Markdown. */
export function isMarkdownFence({lang}: Code): boolean {
  return /^(?:markdown|md)$/i.test(lang ?? '')
}

/** A page shows a line end in code as a space, whatever the next line is indented by. */
export function unwrapCode(code: string): string {
  return /[\r\n]/.test(code) ? code.replace(/(?<![ \t])[ \t]*[\r\n]+[ \t]*/g, ' ').trim() : code
}
