import type {Nodes} from 'mdast'
import {endOf, startOf} from '../../markdown/source.js'
import {visit} from '../../markdown/visit.js'
import type {WrappedLine} from '../../signs/wrap-column.js'
import type {TextView} from '../rule.js'
import {lengthOfLastUnit} from './last-unit.js'
import {startsWithUnit} from './prose.js'

/** The line on which a cut comes. */
export interface LineBeforeCut extends WrappedLine {
  /** It is only what is left of a longer line, so its own length says nothing about room. */
  remainder: boolean
}

/** The last line of the block `start..end` of a text, before the block `after`. */
export function lineBeforeCut(
  text: string,
  start: number,
  end: number,
  after: Nodes
): LineBeforeCut {
  const {length, remainder} = lastLine(text, start, end)
  const unit = lengthOfLastUnit(text.slice(Math.max(0, end - length), end))
  return {
    length,
    nextWord: firstUnit(text, after).length,
    unbreakable: unit * 2 > length,
    remainder
  }
}

/**
 * The length that the last line of a block had when it was wrapped. A later
 * tool may have pulled it up to its parent, or cut it again and left a space.
 */
function lastLine(
  text: string,
  blockStart: number,
  end: number
): {length: number; remainder: boolean} {
  const pulledUp = /[:*]( {2,})([*+-] [\s\S]*)$/.exec(text.slice(blockStart, end))
  if (pulledUp) {
    const [, spaces = '', item = ''] = pulledUp
    const oneLine = item.replace(/\s+/g, ' ').trimEnd()
    return {length: spaces.length - 1 + oneLine.length, remainder: true}
  }
  const lineStart = text.lastIndexOf('\n', end - 1) + 1
  const {length} = text.slice(lineStart, end).trimEnd()
  const previousStart = text.lastIndexOf('\n', lineStart - 2) + 1
  const previous = text.slice(previousStart, Math.max(0, lineStart - 1))
  return lineStart > blockStart && /\S $/.test(previous)
    ? {length: previous.length + length, remainder: true}
    : {length, remainder: false}
}

/** What a wrapper keeps whole at the start of a block: a word, or a link with its text. */
function firstUnit(text: string, node: Nodes): string {
  const start = startOf(node) ?? 0
  const [first] = 'children' in node ? node.children : []
  const wordFrom = first && startsWithUnit(node) ? (endOf(first) ?? start) : start
  return text.slice(start, wordFrom) + (/^\S*/.exec(text.slice(wordFrom))?.[0] ?? '')
}

/** The lines inside the paragraphs of a text, each with the word that came after it. */
export function wrappedLines({tree, text}: TextView): WrappedLine[] {
  const lines: WrappedLine[] = []
  visit(tree, 'paragraph', (paragraph) => {
    const start = startOf(paragraph) ?? 0
    const margin = text.lastIndexOf('\n', start - 1) + 1
    const written = text.slice(margin, endOf(paragraph)).split('\n')
    for (const [index, next] of written.slice(1).entries()) {
      const word = /^[ \t>]*(\S*)/.exec(next)?.[1] ?? ''
      lines.push({length: written[index]?.trimEnd().length ?? 0, nextWord: word.length})
    }
  })
  return lines
}
