import type {Splice} from '../../edits/splice.js'
import {endOfFrontMatter} from '../../markdown/front-matter.js'
import {decide} from '../../signs/sign.js'
import type {TextRule} from '../rule.js'
import {cutLinesIn} from './cut-lines.js'
import {lineFinder} from './line-finder.js'
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
    return cutLinesIn(text, tree, profile.syntax)
  }
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
