import type {Code} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/splice.js'
import {endOfFrontMatter} from '../../markdown/front-matter.js'
import {endOf, sourceOf} from '../../markdown/source.js'
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
    const cutLines: Splice[] = []
    visit(tree, 'code', (code) => {
      cutLines.push(...cutLineOf(code, text))
    })
    // One in each round: what is joined changes where the code ends.
    return cutLines.slice(0, 1)
  }
}

function pulledUpFences(text: string): Splice[] {
  return [...text.matchAll(fenceBehindText)].flatMap((match) => {
    const [found, marker = '', spaces = '', fence = '', language = '', blank = ''] = match
    const end = match.index + found.length
    const below = text.slice(end).split('\n')
    const next = below.findIndex((line) => line.includes(fence))
    const closedBelow = next > 0 && below[next]?.trim() === fence
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
function cutLineOf(code: Code, text: string): Splice[] {
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
  const after = text.slice(end + 1).split('\n')
  const next = after.findIndex((line) => line.includes(fence))
  const signs = decide(cutLineSigns, {
    lastLine,
    nextLine: after[0] ?? '',
    closedLater: next > 0 && after[next]?.trimEnd() === closingLine
  })
  return signs ? [{start: end, end: end + 1, text: '', signs}] : []
}
