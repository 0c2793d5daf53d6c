import {firstFrom} from '../../markdown/source.js'

/** A fence in a text. Offsets are UTF-16 code units. */
export interface Fence {
  readonly start: number
  readonly contentStart: number
  /** Before the line end above the closing fence; the end of the text where none closes it. */
  readonly contentEnd: number
  readonly end: number
}

/** A line that opens or closes a fence. */
export interface FenceLine {
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly mark: string
  readonly info: string
}

// A closing fence that is indented further is text of the block.
const deepestClosing = 3

/**
 * The fence that opens at `start` with the fences of its content, which close
 * it as Markdown reads it. One that names a language opens inside; the next
 * without a language closes that one.
 *
 * @param lines the fence lines of the text
 */
export function fenceAt(
  text: string,
  start: number,
  lines: readonly FenceLine[]
): Fence | undefined {
  const opening = openingAt(text, start)
  if (!opening) {
    return undefined
  }
  let isInside = false
  for (let at = firstFrom(start + 1, lines); at < lines.length; at++) {
    const line = lines[at]
    if (!line?.mark.startsWith(opening.mark)) {
      continue
    }
    if (!isInside && line.info === '' && line.indent <= deepestClosing) {
      return fenceOf(opening, line, text)
    }
    isInside = line.info !== '' || !isInside
  }
  return fenceOf(opening, undefined, text)
}

/** The line that opens a fence at `start`, which may be in the middle of a line. */
function openingAt(text: string, start: number): FenceLine | undefined {
  const opening = /(`{3,}|~{3,})([^`\n]*)$/my
  opening.lastIndex = start
  const [line, mark = '', info = ''] = opening.exec(text) ?? []
  return line === undefined
    ? undefined
    : {start, end: start + line.length, indent: 0, mark, info: info.trim()}
}

/**
 * The fence around a whole text: from its first line to its last, when the
 * fences between them pair up.
 */
export function fenceAroundAll(text: string): Fence | undefined {
  const start = text.search(/\S/)
  const opening = openingAt(text, start)
  const all = fenceLines(text)
  const lines = all
    .slice(firstFrom(start + 1, all))
    .filter(({mark}) => opening && mark.startsWith(opening.mark))
  const closing = lines.pop()
  const isWhole = closing?.info === '' && closing.end === text.trimEnd().length && pairUp(lines)
  return opening && isWhole ? fenceOf(opening, closing, text) : undefined
}

function pairUp(lines: readonly FenceLine[]): boolean {
  let isInside = false
  for (const {info} of lines) {
    // Inside a fence, a line that names a language is text.
    isInside = info !== '' || !isInside
  }
  return !isInside
}

function fenceOf(opening: FenceLine, closing: FenceLine | undefined, text: string): Fence {
  return {
    start: text.slice(0, opening.start).trim() === '' ? 0 : opening.start,
    contentStart: Math.min(opening.end + 1, text.length),
    contentEnd: closing ? closing.start - 1 : text.length,
    end: closing?.end ?? text.length
  }
}

/** The lines of a text that open or close a fence, in order. */
export function fenceLines(text: string): FenceLine[] {
  return [...text.matchAll(/^([ \t]*)(`{3,}|~{3,})([^`\n]*)$/gm)].map(
    ({index, 0: line, 1: indent = '', 2: mark = '', 3: info = ''}) => ({
      start: index,
      end: index + line.length,
      indent: indent.length,
      mark,
      info: info.trim()
    })
  )
}
