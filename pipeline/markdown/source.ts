import type {Nodes} from 'mdast'
import {pointEnd, pointStart} from 'unist-util-position'
import {countWhile} from './halving.js'

/** A half-open range of a text, in UTF-16 code units. */
export interface Range {
  start: number
  end: number
}

/** Where a node begins in the text it was parsed from; undefined for a node that a rule made. */
export function startOf(node: Nodes): number | undefined {
  return pointStart(node)?.offset
}

/** Where a node ends in the text it was parsed from; undefined for a node that a rule made. */
export function endOf(node: Nodes): number | undefined {
  return pointEnd(node)?.offset
}

/** The range of a node in the text it was parsed from; undefined for a node that a rule made. */
export function rangeOf(node: Nodes): Range | undefined {
  const [start, end] = [startOf(node), endOf(node)]
  return start === undefined || end === undefined ? undefined : {start, end}
}

/** A node as it is in the text it was parsed from; empty for a node that a rule made. */
export function sourceOf(node: Nodes, text: string): string {
  const range = rangeOf(node)
  return range ? text.slice(range.start, range.end) : ''
}

/** The index of the first range that begins at an offset or after it; they are in order. */
export function firstFrom(offset: number, ranges: readonly Range[]): number {
  return countWhile(ranges.length, (index) => (ranges[index]?.start ?? offset) < offset)
}

/** Ranges in order; those that touch are one. */
export function unionOf(ranges: readonly Range[]): Range[] {
  const union: Range[] = []
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
    } else {
      union.push({start, end})
    }
  }
  return union
}
