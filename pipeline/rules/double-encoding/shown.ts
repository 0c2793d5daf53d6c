import {applySplices} from '../../edits/splice.js'
import type {Range} from '../../markdown/source.js'
import {type Around, isQuoted} from './quotation-marks.js'
import type {Run} from './runs.js'

/** A run and what is around it, in a document that may show it as an example. */
export interface Shown extends Run, Around {
  text: string
  /** Whether the document says “mojibake”, or the like, anywhere. */
  isInMojibakeText: boolean
  /** Whether the first heading above it, or the last one, has words for encodings. */
  isHeadingAboutEncodings: boolean
  /** Whether its block has words for encodings. */
  isBlockAboutEncodings: boolean
  /** The end of the block above. */
  endOfBlockAbove: string
  /** Whether all such text of the document is in quotation marks, or is repeated there. */
  isOnlyQuoted: boolean
  /** Whether its line is also elsewhere in the document, in its right form. */
  isLineElsewhere: boolean
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
const encodingWords = new RegExp(
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
  const isElsewhere = elsewhereTest(text)
  const areBelow = areBelowHeadingsAboutEncodings(text, runs)
  const arounds = aroundsOf(text, runs, blocks)
  const isOnlyQuoted = areOnlyQuoted(text, runs, arounds)
  return runs.map((run, index) => {
    const block = blocks[index] ?? {start: 0, end: text.length, aboutEncodings: false, above: ''}
    const isInBlock = (other: Run | undefined) =>
      other && other.start >= block.start && other.end <= block.end ? other : undefined
    return {
      ...run,
      ...(arounds[index] ?? {before: '', after: '', marksBefore: 0}),
      text,
      isInMojibakeText,
      isOnlyQuoted,
      isHeadingAboutEncodings: areBelow[index] ?? false,
      isBlockAboutEncodings: block.aboutEncodings,
      endOfBlockAbove: block.above,
      get isLineElsewhere() {
        return isElsewhere(lines[index] ?? '')
      },
      previous: isInBlock(runs[index - 1]),
      next: isInBlock(runs[index + 1])
    }
  })
}

/** For each run, whether the first heading above it or the last has words for encodings. */
function areBelowHeadingsAboutEncodings(text: string, runs: readonly Run[]): boolean[] {
  const headings = [...text.matchAll(headingLines)].map(({index, 0: line}) => ({
    index,
    aboutEncodings: encodingWords.test(line)
  }))
  let count = 0
  return runs.map(({start}) => {
    while ((headings[count]?.index ?? Number.POSITIVE_INFINITY) <= start) {
      count += 1
    }
    const above = headings[count - 1]
    return above !== undefined && (above.aboutEncodings || headings[0]?.aboutEncodings === true)
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

/** What is around each run in its block. */
function aroundsOf(text: string, runs: readonly Run[], blocks: readonly Block[]): Around[] {
  let counted = {start: -1, end: -1, marks: 0}
  return runs.map((run, index) => {
    const {start, end} = blocks[index] ?? {start: 0, end: text.length}
    if (counted.start !== start) {
      counted = {start, end: start, marks: 0}
    }
    counted.marks += text.slice(counted.end, run.start).split('"').length - 1
    counted.end = run.start
    return {
      before: text.slice(Math.max(start, run.start - reach), run.start),
      after: text.slice(run.end, Math.min(end, run.end + reach)),
      marksBefore: counted.marks
    }
  })
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

/** A line of fewer words may be twice in a document by chance. */
const fewestWords = 3

/** Makes the test whether a line is somewhere in a text. It looks for each line once. */
function elsewhereTest(text: string): (line: string) => boolean {
  const known = new Map<string, boolean>()
  return (line) => {
    const found = known.get(line) ?? isElsewhere(text, line)
    known.set(line, found)
    return found
  }
}

function isElsewhere(text: string, line: string): boolean {
  const words = line.replace(/^[\s>*+-]+|(?<![\s.])[\s.]+$/g, '')
  return words.split(/\s+/).length >= fewestWords && text.includes(words)
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
    let last = first + 1
    while ((runs[last]?.end ?? Number.POSITIVE_INFINITY) <= end) {
      last += 1
    }
    const splices = runs
      .slice(first, last)
      .map((run) => ({start: run.start, end: run.end, text: run.decoded}))
    const line = applySplices(text, splices, {start, end})
    for (const _ of splices) {
      decoded.push(line)
    }
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
