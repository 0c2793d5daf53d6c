/** A fence in a text. Offsets are UTF-16 code units. */
export interface Fence {
  readonly start: number
  readonly contentStart: number
  /** Before the line end above the closing fence; the end of the text where none closes it. */
  readonly contentEnd: number
  readonly end: number
}

interface FenceLine {
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
 */
export function fenceAt(text: string, start: number): Fence | undefined {
  const [opening, ...lines] = fenceLines(text, start)
  let isInside = false
  for (const line of lines) {
    if (!isInside && line.info === '' && line.indent <= deepestClosing) {
      return opening && fenceOf(opening, line, text)
    }
    isInside = line.info !== '' || !isInside
  }
  return opening && fenceOf(opening, undefined, text)
}

/**
 * The fence around a whole text: from its first line to its last, when the
 * fences between them pair up.
 */
export function fenceAroundAll(text: string): Fence | undefined {
  const [opening, ...lines] = fenceLines(text, text.search(/\S/))
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

/** The line at `from`, and those after it that could close a fence with its mark. */
function fenceLines(text: string, from: number): FenceLine[] {
  const lines = [...text.slice(from).matchAll(/^([ \t]*)(`{3,}|~{3,})([^`\n]*)$/gm)].map(
    ({index, 0: line, 1: indent = '', 2: mark = '', 3: info = ''}) => ({
      start: from + index,
      end: from + index + line.length,
      indent: indent.length,
      mark,
      info: info.trim()
    })
  )
  const [opening] = lines
  return opening?.start === from ? lines.filter(({mark}) => mark.startsWith(opening.mark)) : []
}
