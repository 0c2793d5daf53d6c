/** A word of so many characters is an address or an identifier, which no wrapper breaks. */
const longWord = 30

/**
 * How long the link or the long word is that ends a line, with what touches it and one more word
 * after it; 0 where there is none. Of two, the one that begins first.
 */
export function lengthOfLastUnit(line: string): number {
  const word = wordBefore(line, line.length)
  if (word === line.length) {
    return 0
  }
  // Where the word before it begins, which one space parts from it.
  const previous = word > 0 ? wordBefore(line, word - 1) : word
  const starts = [
    linkThatReaches(line, previous),
    word - 1 - previous >= longWord ? previous : undefined,
    line.length - word >= longWord ? word : undefined
  ].filter((start) => start !== undefined)
  return starts.length > 0 ? line.length - Math.min(...starts) : 0
}

/** Where the word begins that ends at `end`; `end` where none does. */
function wordBefore(line: string, end: number): number {
  let start = end
  while (start > 0 && /\S/.test(line.charAt(start - 1))) {
    start -= 1
  }
  return start
}

/** Where the first link `[…](…)` begins whose end touches what begins at `from`, or is after it. */
function linkThatReaches(line: string, from: number): number | undefined {
  const last = line.lastIndexOf(')')
  if (last < from - 1) {
    return undefined
  }
  // The address of an earlier link ends before that.
  const first = Math.max(0, line.lastIndexOf(')', from - 2) - 1)
  let close = line.indexOf('](', first)
  while (close !== -1 && close + 2 <= last) {
    const start = line.lastIndexOf(']', close - 1) + 1
    const open = line.slice(start, close).indexOf('[')
    if (open !== -1) {
      return start + open
    }
    close = line.indexOf('](', close + 1)
  }
  return undefined
}
