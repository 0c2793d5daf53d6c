import {countWhile} from '../markdown/halving.js'

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
  const explainedBy = counterOf(lines)
  const lengths = lines.map(({length}) => length).filter((length) => length >= narrowest)
  const candidates = [...new Set([...usualColumns, ...lengths.sort((a, b) => b - a)])]
  const explained = candidates.map(explainedBy)
  const most = Math.max(...explained)
  return most >= fewestLines && most >= lines.length * smallestShare
    ? candidates[explained.indexOf(most)]
    : undefined
}

/**
 * Makes the function that says how many lines a column explains. A line fits the columns from its
 * length to before the end of the next word, so that sorted ends are enough to count.
 */
function counterOf(lines: readonly WrappedLine[]): (column: number) => number {
  const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b)
  const breakable = lines.filter(({unbreakable}) => unbreakable !== true)
  const firsts = sorted(breakable.map(({length}) => length))
  const ends = sorted(lines.map(({length, nextWord}) => length + 1 + nextWord))
  const unbreakable = lines.length - breakable.length
  return (column) => unbreakable + countUpTo(firsts, column) - countUpTo(ends, column)
}

/** How many of some sorted numbers are no greater than `most`. */
function countUpTo(sorted: readonly number[], most: number): number {
  return countWhile(sorted.length, (index) => (sorted[index] ?? 0) <= most)
}

/** Whether a wrapper at `column` would have ended the line here. */
export function fitsColumn({length, nextWord, unbreakable}: WrappedLine, column: number): boolean {
  return (length <= column || unbreakable === true) && length + 1 + nextWord > column
}
