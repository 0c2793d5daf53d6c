import {countWhile} from '../markdown/halving.js'
import type {Range} from '../markdown/source.js'

/** Lines of the raw file, from 1 on, both included. */
export interface SourceLines {
  startLine: number
  endLine: number
}

/** Says which lines of the raw file a range of the mended text came from. */
export type LinesOf = (range: Range) => SourceLines[]

/** What is known of where a mended text came from. */
export interface Origin {
  /** The mended text. */
  markdown: string
  /** The raw text, with lines that end as they do in the file. */
  raw: string
  /** The line of the raw file that the character at an offset of the mended text came from. */
  lineOf(offset: number): number
}

/**
 * Makes the function that says where a part of a mended text came from. Where text was taken out
 * in between, or two places were put together, there are several ranges, in order.
 */
export function linesIn({markdown, raw, lineOf}: Origin): LinesOf {
  const starts = lineStarts(markdown)
  const isBlank = raw.split('\n').map((line) => line.trim() === '')
  return ({start, end}) => {
    const found: SourceLines[] = []
    const first = countWhile(starts.length, (index) => (starts[index] ?? 0) <= start) - 1
    for (let index = first; index < starts.length; index++) {
      const from = Math.max(starts[index] ?? 0, start)
      if (from >= end) {
        break
      }
      const line = markdown.slice(from, Math.min(starts[index + 1] ?? end, end))
      const text = line.trim()
      if (text !== '') {
        const at = from + line.indexOf(text)
        add(found, {startLine: lineOf(at), endLine: lineOf(at + text.length - 1)}, isBlank)
      }
    }
    return found
  }
}

/** Adds lines to those before them, or as another range where the raw file says more between. */
function add(found: SourceLines[], next: SourceLines, isBlank: readonly boolean[]): void {
  const last = found.at(-1)
  const between = last ? isBlank.slice(last.endLine, next.startLine - 1) : []
  if (last && between.every(Boolean)) {
    last.endLine = Math.max(last.endLine, next.endLine)
  } else {
    found.push({startLine: next.startLine, endLine: Math.max(next.startLine, next.endLine)})
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1)
  }
  return starts
}
