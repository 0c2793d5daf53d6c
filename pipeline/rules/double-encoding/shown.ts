import {isQuoted} from './quotation-marks.js'
import type {Run} from './runs.js'

/** A run and what is around it, in a document that may show it as an example. */
export interface Shown extends Run {
  text: string
  /** Whether the document says “mojibake”, or the like, anywhere. */
  isInMojibakeText: boolean
  /** The first heading above it in the document, and the last. */
  headings: string[]
  /** The block that it is in, without the blank lines around it, and the one above. */
  block: string
  blockAbove: string
  /** The text of its block before and after it. */
  before: string
  after: string
  /** Whether all such text of the document is in quotation marks, or is repeated there. */
  isOnlyQuoted: boolean
  /** Its line as it is meant. */
  decodedLine: string
  /** The runs beside it, where there are any in its block. */
  previous: Run | undefined
  next: Run | undefined
}

interface Range {
  start: number
  end: number
}

const blankLines = /\n[ \t>]*(?:\n[ \t>]*)+/g
const lineEnds = /\n/g
const headingLines = /^ {0,3}#{1,6}[ \t].*$/gm
const subject =
  /\b(?:mojibake|double[- ]encod\w+|mis-?(?:encod|decod)\w+|wrong(?:ly)? (?:en|de)cod\w+)/i

/** The runs of a text, in its order, with what is around each of them. */
export function shownRuns(text: string, runs: readonly Run[]): Shown[] {
  const isInMojibakeText = subject.test(text)
  const blocks = between(text, blankLines)
  const lines = between(text, lineEnds)
  const headings = [...text.matchAll(headingLines)]
  const isOnlyQuoted = areOnlyQuoted(text, runs, blocks)
  return runs.map((run, index) => {
    const at = blockAt(run, blocks)
    const {start, end} = blocks[at] ?? {start: 0, end: text.length}
    const isInBlock = (other: Run | undefined) =>
      other && other.start >= start && other.end <= end ? other : undefined
    const above = headings.findLast((heading) => heading.index <= run.start)
    return {
      ...run,
      text,
      isInMojibakeText,
      isOnlyQuoted,
      headings: above && headings[0] ? [headings[0][0], above[0]] : [],
      block: text.slice(start, end),
      blockAbove: text.slice(blocks[at - 1]?.start ?? 0, blocks[at - 1]?.end ?? 0),
      before: text.slice(start, run.start),
      after: text.slice(run.end, end),
      decodedLine: decoded(
        text,
        lines.find((line) => line.end >= run.end),
        index,
        runs
      ),
      previous: isInBlock(runs[index - 1]),
      next: isInBlock(runs[index + 1])
    }
  })
}

function blockAt(run: Run, blocks: readonly Range[]): number {
  return blocks.findIndex(({end}) => end >= run.end)
}

/** Whether runs are all quoted. A word that is quoted may be said as often without the marks. */
function areOnlyQuoted(text: string, runs: readonly Run[], blocks: readonly Range[]): boolean {
  const quoted = runs.filter((run) => {
    const {start, end} = blocks[blockAt(run, blocks)] ?? {start: 0, end: text.length}
    return isQuoted(text.slice(start, run.start), text.slice(run.end, end))
  })
  const written = new Set(quoted.map(({start, end}) => text.slice(start, end)))
  return (
    runs.length <= quoted.length * 2 &&
    runs.every(({start, end}) => written.has(text.slice(start, end)))
  )
}

/** What is between the matches of `separator`. */
function between(text: string, separator: RegExp): Range[] {
  const ranges: Range[] = []
  let start = 0
  for (const {index, 0: match} of text.matchAll(separator)) {
    ranges.push({start, end: index})
    start = index + match.length
  }
  return [...ranges, {start, end: text.length}]
}

/** A line with every run in it as it is meant. One of them is the run at `index`. */
function decoded(
  text: string,
  line: Range | undefined,
  index: number,
  runs: readonly Run[]
): string {
  const {start, end} = line ?? {start: 0, end: text.length}
  let first = index
  while ((runs[first - 1]?.start ?? -1) >= start) {
    first -= 1
  }
  let meant = ''
  let at = start
  for (let each = runs[first]; each && each.end <= end; each = runs[++first]) {
    meant += text.slice(at, each.start) + each.decoded
    at = each.end
  }
  return meant + text.slice(at, end)
}
