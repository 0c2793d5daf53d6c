/** A line that ended before its paragraph: its length, and that of the next word, in columns. */
export interface WrappedLine {
  length: number
  nextWord: number
  /** It holds something that cannot be broken and is longer than the rest of it: an address. */
  unbreakable?: boolean
}

const fewestLines = 3
// Lines that are shorter are verses, names or cells. Nobody sets a formatter to less.
const narrowest = 40
const smallestShare = 0.6
// Of several columns that explain as many lines, the one that people set, or the widest.
const usualColumns = [80, 100, 120, 72]

/**
 * The column a text was wrapped at, or undefined where it was not wrapped at one.
 *
 * A wrapper that fills its lines leaves each of them no longer than the column,
 * and too long for one more word. The column is the one that explains most
 * lines; it has to explain three of them, and six in ten.
 */
export function wrapColumn(lines: readonly WrappedLine[]): number | undefined {
  const explainedBy = (column: number) => lines.filter((line) => fitsColumn(line, column)).length
  const lengths = lines.map(({length}) => length).filter((length) => length >= narrowest)
  const candidates = [...new Set([...usualColumns, ...lengths.sort((a, b) => b - a)])]
  const explained = candidates.map(explainedBy)
  const most = Math.max(...explained)
  return most >= fewestLines && most >= lines.length * smallestShare
    ? candidates[explained.indexOf(most)]
    : undefined
}

/** Whether a wrapper at `column` would have ended the line here. */
export function fitsColumn({length, nextWord, unbreakable}: WrappedLine, column: number): boolean {
  return (length <= column || unbreakable === true) && length + 1 + nextWord > column
}
