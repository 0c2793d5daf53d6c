import type {Break, Link, Paragraph, PhrasingContent} from 'mdast'
import {pointStart} from 'unist-util-position'
import {lineOf} from '../../markdown/line.js'
import {endOf, sourceOf, startOf} from '../../markdown/source.js'
import type {WrappedLine} from '../../signs/wrap-column.js'

/** A line of a paragraph, however deep in markup it begins and ends. */
export interface Line {
  /** Its visible text. */
  text: string
  pieces: Piece[]
  /** Whether it begins with a label: bold text that ends with a colon. */
  hasLabel: boolean
  /** Whether it holds text, and not images alone. */
  hasText: boolean
  /** The hard break that ends it; absent on the last line. */
  end?: LineEnd
}

/** A hard break, and how the line that it ends looks in the source. */
export interface LineEnd {
  node: Break
  isInLink: boolean
  /** How many characters of the source it takes, the line end included. */
  length: number
  line: WrappedLine
}

/** A part of a line: text, code, or a link that begins or ends there, with its offsets. */
interface Piece {
  text: string
  start: number
  end: number
  /** Whether a wrapper never breaks it. */
  isWhole: boolean
}

type Leaf = Exclude<PhrasingContent, {children: unknown}>

/**
 * The lines of a paragraph, as its hard breaks end them.
 *
 * @param source the text that the paragraph was parsed from
 */
export function readLines(paragraph: Paragraph, source: string): Line[] {
  const lines: Line[] = [emptyLine()]
  for (const child of paragraph.children) {
    read(child, undefined, lines)
  }
  for (const [index, {end, pieces}] of lines.entries()) {
    const next = lines[index + 1]
    if (end && next) {
      // CR LF is one line end.
      end.length = sourceOf(end.node, source).replace('\r\n', '\n').length
      end.line.nextWord = lengthOfFirstWord(next.pieces, end.node)
      end.line.unbreakable = lengthOfLastUnit(pieces) * 2 > end.line.length
    }
  }
  return lines
}

function emptyLine(): Line {
  return {text: '', pieces: [], hasLabel: false, hasText: false}
}

/** Adds a node to the last of the lines; a hard break begins a new one. */
function read(node: PhrasingContent, link: Link | undefined, lines: Line[]): void {
  const line = lines.at(-1)
  if (!line) {
    return
  }
  if (node.type === 'break') {
    line.end = {
      node,
      isInLink: link !== undefined,
      length: 0,
      line: {length: (pointStart(node)?.column ?? 1) - 1, nextWord: 0}
    }
    lines.push(emptyLine())
    return
  }
  if (!('children' in node)) {
    const piece = pieceOf(node, link)
    line.text += piece.text
    line.hasText ||= node.type !== 'image' && piece.text.trim() !== ''
    line.pieces.push(piece)
    return
  }
  if (node.type === 'strong' && line.text === '') {
    line.hasLabel = lineOf(node).endsWith(':')
  }
  for (const child of node.children) {
    read(child, node.type === 'link' ? node : link, lines)
  }
}

function pieceOf(node: Leaf, link: Link | undefined): Piece {
  const text = 'value' in node ? node.value : lineOf(node)
  const beginsLink = link?.children[0] === node
  const endsLink = link?.children.at(-1) === node
  const start = startOf(node) ?? 0
  return {
    text,
    start,
    // What is left of a link on a line ends with its address.
    end: endOf(link && (beginsLink || endsLink) ? link : node) ?? start,
    isWhole: node.type === 'inlineCode' || beginsLink || (endsLink && !/\s/.test(text.trim()))
  }
}

// The longest markers that can be before a word: `***`.
const longestMarker = 3
// The markers on both sides of bold text. What is longer than its text by more has an address.
const markersAroundText = 4

/** How long the word is that begins a line, in the source: with its markers, or a whole link. */
function lengthOfFirstWord(pieces: readonly Piece[], before: Break): number {
  const [first] = pieces
  if (!first) {
    return 0
  }
  let end = first.start
  for (const piece of pieces) {
    const space = piece.isWhole ? -1 : piece.text.search(/(?<=\S)\s|^\s/)
    // Markers between two pieces belong to the word that goes on.
    end = Math.max(end, space === -1 ? piece.end : piece.start + space)
    if (space !== -1) {
      break
    }
  }
  // Markers before the first piece are on this line, unless the break is inside them.
  const lead = Math.max(0, first.start - (endOf(before) ?? first.start))
  return end - first.start + (lead <= longestMarker ? lead : 0)
}

/** How long the code, link or address is at the end of a line, or before its last piece. */
function lengthOfLastUnit(pieces: readonly Piece[]): number {
  const lengths = pieces.slice(-2).map(({isWhole, text, start, end}) => {
    const length = end - start
    return isWhole || length > text.length + markersAroundText ? length : 0
  })
  return Math.max(0, ...lengths)
}
