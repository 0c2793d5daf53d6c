import type {Code, Nodes, Root} from 'mdast'
import {applySplices, type Splice} from '../../edits/splice.js'
import {parseMarkdown} from '../../markdown/parse.js'
import {startOf} from '../../markdown/source.js'
import type {Syntax} from '../../markdown/syntax.js'
import {EXIT, visit} from '../../markdown/visit.js'
import {decide} from '../../signs/sign.js'
import {type LineFinder, lineAt, lineFinder} from './line-finder.js'
import {cutLineSigns} from './signs.js'

/** A part of a text that is parsed by itself, from the start of a block on. */
interface Part {
  tree: Root
  /** Where the text of the tree begins and ends in the whole text. */
  start: number
  end: number
}

// How much text is parsed at first where a line was joined, in UTF-16 code units, and how much
// more it is each time where that does not reach the next block.
const firstLook = 100
const furtherLook = 4

/**
 * Finds the lines of fenced code that were cut. To join one changes where its code ends, and what
 * is below it may be code no more, or be some: from there on the text is parsed again, part by
 * part, so that a text with many such lines is not parsed whole for each.
 */
export function cutLinesIn(text: string, tree: Root, syntax: Syntax): Splice[] {
  // Meanwhile there is a space for each of their line ends, so that no offset changes.
  const joins: Splice[] = []
  const lineWith = lineFinder(text)
  let part: Part | undefined = {tree, start: 0, end: text.length}
  while (part) {
    const [block, cut] = firstCut(part, text, lineWith, joins.at(-1)?.end ?? 0)
    if (cut) {
      joins.push({...cut, text: ' '})
      part = partOf(text, block, firstLook, joins, syntax)
    } else {
      part = nextPart(part, text, joins, syntax)
    }
  }
  return joins.map((join) => ({...join, text: ''}))
}

/** The part below one in which no line was cut; undefined at the end of the text. */
function nextPart(
  {tree, start, end}: Part,
  text: string,
  joins: readonly Splice[],
  syntax: Syntax
): Part | undefined {
  if (end === text.length) {
    return undefined
  }
  // The last block may go on below the part.
  const last = blocksOf(tree).at(-1)
  const next = lineStart(text, start + (last ? (startOf(last) ?? 0) : 0))
  return next > start + 1
    ? partOf(text, next, firstLook, joins, syntax)
    : partOf(text, next, (end - start) * furtherLook, joins, syntax)
}

/** Parses the text from the start of a block on, with the lines joined that were found cut. */
function partOf(
  text: string,
  block: number,
  length: number,
  joins: readonly Splice[],
  syntax: Syntax
): Part {
  // With the line end above it, so that a break there does not open front matter.
  const start = Math.max(block - 1, 0)
  const lineEnd = text.indexOf('\n', start + length)
  const end = lineEnd === -1 ? text.length : lineEnd + 1
  return {tree: parseMarkdown(applySplices(text, joins, {start, end}), syntax), start, end}
}

/** The blocks of a tree from which it can be parsed anew, in order: a list is one for each item. */
function blocksOf(tree: Root): Nodes[] {
  return tree.children.flatMap((node): Nodes[] => (node.type === 'list' ? node.children : [node]))
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/**
 * The first cut line below `after` in a part, and where its block begins in the whole text.
 */
function firstCut(
  {tree, start, end}: Part,
  text: string,
  lineWith: LineFinder,
  after: number
): [block: number, cut: Splice | undefined] {
  let cut: Splice | undefined
  const block = blocksOf(tree).find((node) => {
    visit(node, 'code', (code) => {
      const place = placeOf(code, start)
      // What ends with the part may go on below it.
      const isWhole = place.end < end || end === text.length
      cut = isWhole && place.end > after ? cutLineOf(place, text, lineWith) : undefined
      return cut ? EXIT : undefined
    })
    return cut !== undefined
  })
  return [lineStart(text, start + (block ? (startOf(block) ?? 0) : 0)), cut]
}

/** Where code is in the whole text. */
interface CodePlace {
  start: number
  end: number
  /** The spaces, or marks of items, before its first line. */
  indent: number
}

function placeOf({position}: Code, offset: number): CodePlace {
  return {
    start: offset + (position?.start.offset ?? 0),
    end: offset + (position?.end.offset ?? 0),
    indent: (position?.start.column ?? 1) - 1
  }
}

/** Joins the last line of a code block with the next line, where one line was cut in two. */
function cutLineOf(
  {start, end, indent}: CodePlace,
  text: string,
  lineWith: LineFinder
): Splice | undefined {
  const source = text.slice(start, end)
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source) ?? []
  if (fence === undefined || indent === 0 || text[end] !== '\n') {
    return undefined
  }
  const closingLine = ' '.repeat(indent) + fence
  if (source.trimEnd().endsWith(`\n${closingLine}`)) {
    return undefined
  }
  const lastLine = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  const next = lineWith(fence, end + 1)
  const signs = decide(cutLineSigns, {
    lastLine,
    nextLine: lineAt(text, end + 1),
    closedLater: next !== undefined && next.start > end + 1 && next.line.trimEnd() === closingLine
  })
  return signs ? {start: end, end: end + 1, text: '', signs} : undefined
}
