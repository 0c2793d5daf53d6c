import type {Break, Link, Nodes, Paragraph, Parents} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf} from '../../profile/title.js'
import {endingOf, startsLowerCase} from '../../signs/sentence.js'
import {fitsColumn, type WrappedLine, wrapColumn} from '../../signs/wrap-column.js'
import type {TreeRule} from '../rule.js'

// A wrapper leaves long lines; a verse or an address is broken where it is short.
const shortestWrappedLine = 45
// Verses are of one length too, and shorter; a few lines are so by chance.
const narrowestColumn = 60
const fewestBreaks = 4
const smallestShare = 0.8

export const hardBreak: TreeRule = {
  kind: 'tree',
  id: 'hard-break',
  summary:
    'A hard break that a wrap and trailing spaces left in the middle of a sentence becomes a space.',
  signs: [],
  repair(tree, editor) {
    const paragraphs: {paragraph: Paragraph; lines: Line[]}[] = []
    visit(tree, 'paragraph', (paragraph) => {
      paragraphs.push({paragraph, lines: readLines(paragraph)})
    })
    const column = breakColumn(paragraphs.flatMap(({lines}) => lines))
    for (const {paragraph, lines} of paragraphs) {
      const startsSmall = startsLowerCase(lines[0]?.text ?? '')
      const damaged = new Set(
        lines.flatMap((line, index) => {
          const fits =
            column !== undefined && line.wrapped !== undefined && fitsColumn(line.wrapped, column)
          return line.end &&
            (fits || isCut(line, lines[index + 1], startsSmall, editor.profile.mend.sentences))
            ? [line.end]
            : []
        })
      )
      if (damaged.size > 0) {
        editor.update(paragraph, (node) => join(node, damaged))
      }
    }
  }
}

/** The column that hard breaks stand at, where so many do that it is no accident. */
function breakColumn(lines: readonly Line[]): number | undefined {
  const broken = lines.flatMap(({text, wrapped}) =>
    wrapped ? [{...wrapped, ends: endingOf(text).closed}] : []
  )
  const column = wrapColumn(broken)
  if (column === undefined || column < narrowestColumn) {
    return undefined
  }
  // A short line before a long link would fit any column.
  const explained = broken.filter((line) => fitsColumn(line, column) && line.length >= column / 2)
  // A wrapper breaks in the middle of sentences; where lines end with them, somebody meant it.
  const inside = explained.filter(({ends}) => !ends)
  const enough =
    explained.length >= fewestBreaks && explained.length >= broken.length * smallestShare
  return enough && inside.length * 2 >= explained.length ? column : undefined
}

/** A piece of a line: text, code, or a link that begins on it, with its place in the source. */
interface Piece {
  text: string
  start: number
  end: number
  /** A wrapper breaks it nowhere. */
  whole: boolean
}

/** A line of a paragraph, with the hard break that ends it, however deep in markup that stands. */
interface Line {
  pieces: Piece[]
  text: string
  end?: Break
  /** The break stands inside a link. */
  inLink?: boolean
  /** It begins with a label: bold, and a colon. */
  label?: boolean
  /** How a wrapper would see it; absent after the last break. */
  wrapped?: WrappedLine
}

function readLines(paragraph: Paragraph): Line[] {
  const lines: Line[] = [{text: '', pieces: []}]
  const read = (node: Nodes, link: Link | undefined) => {
    const line = lines.at(-1)
    if (!line) {
      return
    }
    if (node.type === 'break') {
      line.end = node
      line.inLink = link !== undefined
      lines.push({text: '', pieces: []})
    } else if ('children' in node) {
      if (node.type === 'strong' && line.text === '') {
        line.label = /:\s*$/.test(lineOf(node))
      }
      for (const child of node.children) {
        read(child, node.type === 'link' ? node : link)
      }
    } else {
      const text = 'value' in node ? node.value : lineOf(node)
      line.text += text
      // What is left of a link on a line ends with its address.
      const isLast = link?.children.at(-1) === node
      const isFirst = link?.children[0] === node
      const start = node.position?.start.offset ?? 0
      const end = (link && (isFirst || isLast) ? link : node).position?.end.offset ?? start
      line.pieces.push({
        text,
        start,
        end,
        whole: node.type === 'inlineCode' || isFirst || (isLast && !/\s/.test(text.trim()))
      })
    }
  }
  for (const child of paragraph.children) {
    read(child, undefined)
  }
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!line.end || !next) {
      continue
    }
    const length = lengthBefore(line.end)
    const lastUnit = Math.max(
      0,
      ...line.pieces
        .slice(-2)
        .map(({whole, text, start, end}) =>
          whole || end - start > text.length + 4 ? end - start : 0
        )
    )
    line.wrapped = {
      length,
      nextWord: firstUnit(next.pieces, line.end),
      unbreakable: lastUnit * 2 > length
    }
  }
  return lines
}

/** The length in the source of what begins a line and cannot be broken: a word with its markers, code, a link. */
function firstUnit(pieces: readonly Piece[], {position}: Break): number {
  const [first] = pieces
  if (!first) {
    return 0
  }
  let end = first.start
  for (const piece of pieces) {
    const space = piece.whole ? -1 : piece.text.search(/(?<=\S)\s|^\s/)
    // Markers between two pieces belong to the word that goes on.
    end = Math.max(end, space === -1 ? piece.end : piece.start + space)
    if (space !== -1) {
      break
    }
  }
  // Markers before the first piece stand on this line where the break does not end inside them.
  const lead = Math.max(0, first.start - (position?.end.offset ?? first.start))
  return end - first.start + (lead <= 3 ? lead : 0)
}

/** How long the line was that a hard break ends, in columns of the source, markers and addresses included. */
function lengthBefore({position}: Break): number {
  return (position?.start.column ?? 1) - 1
}

function isCut(
  {text, end, inLink, label}: Line,
  next: Line | undefined,
  startsSmall: boolean,
  sentences: boolean
): boolean {
  if (!end || !next || next.text.trim() === '') {
    return false
  }
  if (!sentences) {
    return false
  }
  if (inLink) {
    return true
  }
  // Two spaces are a break to whoever writes them; more were left where something was pulled up, and cut off again.
  if (label && /:\s*$/.test(text) && breakLength(end) > 3 && !next.label) {
    return true
  }
  const ending = endingOf(text)
  if (lengthBefore(end) < (ending.halfOpen ? shortestWrappedLine / 2 : shortestWrappedLine)) {
    return false
  }
  if (ending.open) {
    return true
  }
  return !isWritten(end) && !ending.closed && !next.label && (!startsSmall || ending.halfOpen)
}

/** How many characters a hard break takes, its line end included: two for a backslash, three for two spaces. */
function breakLength({position}: Break): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0)
}

/** A backslash is written by somebody; trailing spaces may only have been left. */
function isWritten(end: Break): boolean {
  return breakLength(end) === 2
}

function join(parent: Parents, damaged: ReadonlySet<Break>): void {
  const siblings: Nodes[] = parent.children
  for (let index = 0; index < siblings.length; index++) {
    const child = siblings[index]
    if (child?.type === 'break' && damaged.has(child)) {
      // One text with what stands beside it: the rules that follow look at whole texts.
      const [before, after] = [siblings[index - 1], siblings[index + 1]]
      const start = before?.type === 'text' ? index - 1 : index
      const end = after?.type === 'text' ? index + 2 : index + 1
      const value = `${before?.type === 'text' ? before.value : ''} ${after?.type === 'text' ? after.value : ''}`
      siblings.splice(start, end - start, {type: 'text', value})
      index = start
    } else if (child && 'children' in child) {
      join(child, damaged)
    }
  }
}
