import type {Nodes} from 'mdast'
import {pointEnd, pointStart} from 'unist-util-position'

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

/** A node as it is in the text it was parsed from; empty for a node that a rule made. */
export function sourceOf(node: Nodes, text: string): string {
  const [start, end] = [startOf(node), endOf(node)]
  return start === undefined || end === undefined ? '' : text.slice(start, end)
}
