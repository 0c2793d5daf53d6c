import type {Code} from 'mdast'
import type {Splice} from '../../edits/splice.js'
import {endOfFrontMatter} from '../../markdown/front-matter.js'
import {endOf, sourceOf} from '../../markdown/source.js'
import {EXIT, visit} from '../../markdown/visit.js'
import {decide} from '../../signs/sign.js'
import type {TextRule} from '../rule.js'
import {cutLineSigns, pulledUpFenceSigns} from './signs.js'

/** An item’s line that ends with an opening fence, and a blank line below it where there is one. */
const fenceBehindText =
  /^( *(?:[-*+]|\d+[.)]) +)\S.*?(?<! )( +)(`{3,})((?:[A-Za-z][\w+-]*)?)[ \t]*\n(\n?)/gm

export const cutCode: TextRule = {
  kind: 'text',
  id: 'cut-code',
  summary:
    'A line of fenced code in a list that a wrapper cut, so that the list and the code end ' +
    'there, is joined again; a fence that was pulled up after its lead goes back below it.',
  changes: 'joints',
  signs: [...pulledUpFenceSigns, ...cutLineSigns],
  untilSettled: true,
  find({text, tree, profile}) {
    if (!profile.mend.sentences) {
      return []
    }
    const prose = endOfFrontMatter(tree)
    const fences = pulledUpFences(text).filter(({start}) => start >= prose)
    if (fences.length > 0) {
      return fences
    }
    // One in each round: what is joined changes where the code ends.
    let cutLine: Splice[] = []
    const lineWith = lineFinder(text)
    visit(tree, 'code', (code) => {
      cutLine = cutLineOf(code, text, lineWith)
      return cutLine.length > 0 ? EXIT : undefined
    })
    return cutLine
  }
}

/** A line of a text. */
interface Line {
  start: number
  line: string
}

type LineFinder = (mark: string, from: number) => Line | undefined

/**
 * Makes the function that finds the first line with a mark, from the start of a line on. It is
 * asked from ever later lines, so that what it found last is often the answer.
 */
function lineFinder(text: string): LineFinder {
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

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

function pulledUpFences(text: string): Splice[] {
  const lineWith = lineFinder(text)
  return [...text.matchAll(fenceBehindText)].flatMap((match) => {
    const [found, marker = '', spaces = '', fence = '', language = '', blank = ''] = match
    const end = match.index + found.length
    const next = lineWith(fence, end)
    const closedBelow = next !== undefined && next.start > end && next.line.trim() === fence
    const signs = decide(pulledUpFenceSigns, {spaces: spaces.length, language, closedBelow})
    if (!signs) {
      return []
    }
    const start = match.index + found.lastIndexOf(`${spaces}${fence}`)
    return [
      {start, end: start + spaces.length, text: `\n${' '.repeat(marker.length)}`, signs},
      // The script that pulled it up put a blank line after every line with a bullet.
      ...(blank === '' ? [] : [{start: end - 1, end, text: '', signs}])
    ]
  })
}

/** Joins the last line of a code block with the next line, where one line was cut in two. */
function cutLineOf(code: Code, text: string, lineWith: LineFinder): Splice[] {
  const end = endOf(code) ?? 0
  const [fence] = /^(?:`{3,}|~{3,})/.exec(sourceOf(code, text)) ?? []
  const indent = (code.position?.start.column ?? 1) - 1
  if (fence === undefined || indent === 0 || text[end] !== '\n') {
    return []
  }
  const closingLine = ' '.repeat(indent) + fence
  if (sourceOf(code, text).trimEnd().endsWith(`\n${closingLine}`)) {
    return []
  }
  const lastLine = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  const next = lineWith(fence, end + 1)
  const signs = decide(cutLineSigns, {
    lastLine,
    nextLine: lineAt(text, end + 1),
    closedLater: next !== undefined && next.start > end + 1 && next.line.trimEnd() === closingLine
  })
  return signs ? [{start: end, end: end + 1, text: '', signs}] : []
}
