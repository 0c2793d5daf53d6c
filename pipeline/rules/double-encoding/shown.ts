import {applySplices} from '../../edits/splice.js'
import type {Range} from '../../markdown/source.js'
import {type Around, isQuoted} from './quotation-marks.js'
import type {Run} from './runs.js'

/** A run and what is around it, in a document that may show it as an example. */
export interface Shown extends Run, Around {
  text: string
  /** Whether the document says “mojibake”, or the like, anywhere. */
  isInMojibakeText: boolean
  /** The first heading above it in the document, and the last. */
  headings: string[]
  /** Whether its block has words for encodings. */
  isBlockAboutEncodings: boolean
  /** The end of the block above. */
  endOfBlockAbove: string
  /** Whether all such text of the document is in quotation marks, or is repeated there. */
  isOnlyQuoted: boolean
  /** Its line as it is meant. */
  decodedLine: string
  /** The runs beside it, where there are any in its block. */
  previous: Run | undefined
  next: Run | undefined
}

const blankLines = /\n[ \t>]*(?:\n[ \t>]*)+/g
const lineEnds = /\n/g
const headingLines = /^ {0,3}#{1,6}[ \t].*$/gm
const subject =
  /\b(?:mojibake|double[- ]encod\w+|mis-?(?:encod|decod)\w+|wrong(?:ly)? (?:en|de)cod\w+)/i
/** Words of texts about encodings. */
export const encodingWords = new RegExp(
  '\\b(?:UTF-?8|Latin-?1|ISO[- ]?8859|(?:Windows|CP)[- ]?125\\d|Unicode|charsets?|ASCII|' +
    'character sets?|encod(?:ed|ings?)|decod(?:ed|ings?)|garbled)\\b',
  'i'
)

// What quotes or announces an example is this near, in characters.
const reach = 200

/** The runs of a text, in its order, with what is around each of them. */
export function shownRuns(text: string, runs: readonly Run[]): Shown[] {
  const isInMojibakeText = subject.test(text)
  const blocks = blocksOf(text, runs)
  const lines = decodedLines(text, runs)
  const headings = [...text.matchAll(headingLines)]
  const arounds = runs.map((run, index) => aroundOf(text, run, blocks[index]))
  const isOnlyQuoted = areOnlyQuoted(text, runs, arounds)
  return runs.map((run, index) => {
    const block = blocks[index] ?? {start: 0, end: text.length, aboutEncodings: false, above: ''}
    const isInBlock = (other: Run | undefined) =>
      other && other.start >= block.start && other.end <= block.end ? other : undefined
    const above = headings.findLast((heading) => heading.index <= run.start)
    return {
      ...run,
      ...(arounds[index] ?? {before: '', after: '', marksBefore: 0}),
      text,
      isInMojibakeText,
      isOnlyQuoted,
      headings: above && headings[0] ? [headings[0][0], above[0]] : [],
      isBlockAboutEncodings: block.aboutEncodings,
      endOfBlockAbove: block.above,
      decodedLine: lines[index] ?? '',
      previous: isInBlock(runs[index - 1]),
      next: isInBlock(runs[index + 1])
    }
  })
}

interface Block extends Range {
  aboutEncodings: boolean
  /** The end of the block above. */
  above: string
}

/** The block that each run is in. */
function blocksOf(text: string, runs: readonly Run[]): Block[] {
  const blocks = between(text, blankLines)
  let at = 0
  let block: Block | undefined
  return runs.map((run) => {
    while ((blocks[at]?.end ?? text.length) < run.end) {
      at += 1
      block = undefined
    }
    const {start, end} = blocks[at] ?? {start: 0, end: text.length}
    const last = blocks[at - 1]
    block ??= {
      start,
      end,
      aboutEncodings: encodingWords.test(text.slice(start, end)),
      above: last ? text.slice(Math.max(last.start, last.end - reach), last.end) : ''
    }
    return block
  })
}

function aroundOf(text: string, run: Run, block: Block | undefined): Around {
  const {start, end} = block ?? {start: 0, end: text.length}
  return {
    before: text.slice(Math.max(start, run.start - reach), run.start),
    after: text.slice(run.end, Math.min(end, run.end + reach)),
    marksBefore: text.slice(start, run.start).split('"').length - 1
  }
}

/** Whether runs are all quoted. A word that is quoted may be said as often without the marks. */
function areOnlyQuoted(text: string, runs: readonly Run[], arounds: readonly Around[]): boolean {
  const quoted = runs.filter((_, index) => {
    const around = arounds[index]
    return around && isQuoted(around)
  })
  const written = new Set(quoted.map(({start, end}) => text.slice(start, end)))
  return (
    runs.length <= quoted.length * 2 &&
    runs.every(({start, end}) => written.has(text.slice(start, end)))
  )
}

/** For each run, its line with every run in it as it is meant. */
function decodedLines(text: string, runs: readonly Run[]): string[] {
  const lines = between(text, lineEnds)
  const decoded: string[] = []
  let at = 0
  while (decoded.length < runs.length) {
    const first = decoded.length
    while ((lines[at]?.end ?? text.length) < (runs[first]?.end ?? 0)) {
      at += 1
    }
    const {start, end} = lines[at] ?? {start: 0, end: text.length}
    const rest = runs.slice(first)
    const beyond = rest.findIndex((run) => run.end > end)
    const inLine = beyond === -1 ? rest : rest.slice(0, Math.max(beyond, 1))
    const splices = inLine.map((run) => ({start: run.start, end: run.end, text: run.decoded}))
    const line = applySplices(text, splices, {start, end})
    decoded.push(...inLine.map(() => line))
  }
  return decoded
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
