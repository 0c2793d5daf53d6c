/** A line of a text. */
export interface Line {
  start: number
  line: string
}

export type LineFinder = (mark: string, from: number) => Line | undefined

/**
 * Makes the function that finds the first line with a mark, from the start of a line on. It is
 * asked from ever later lines, so that what it found last is often the answer.
 */
export function lineFinder(text: string): LineFinder {
  const known = new Map<string, Line>()
  return (mark, from) => {
    const last = known.get(mark)
    if (last && last.start >= from) {
      return last.start < text.length ? last : undefined
    }
    const at = text.indexOf(mark, from)
    const start = at === -1 ? text.length : text.lastIndexOf('\n', at) + 1
    known.set(mark, {start, line: lineAt(text, start)})
    return at === -1 ? undefined : known.get(mark)
  }
}

/** The rest of a line from an offset on. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}
