import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/draft.js'
import type {TextRule} from '../rule.js'

// A line of code that was cut in so many pieces is no line that a wrapper cut.
const mostPieces = 20

const pulledUpFence =
  /^( *(?:[-*+]|\d+[.)]) +)\S.*?(?<! )( {2,})(`{3,})[A-Za-z][\w+-]*[ \t]*\n(\n?)(?:(?!.*\3).*\n){1,200} *\3[ \t]*$/gm

export const cutCode: TextRule = {
  kind: 'text',
  id: 'cut-code',
  summary:
    'A line of fenced code in a list that a wrapper cut, so that the list and the code end there, is joined again; a fence that was pulled up behind its lead goes back below it.',
  signs: [],
  repeats: true,
  find({text, tree, profile}) {
    if (!profile.mend.sentences) {
      return []
    }
    const splices: Splice[] = pulledUpFences(text)
    if (splices.length > 0) {
      return splices
    }
    visit(tree, 'code', ({position}) => {
      const start = position?.start.offset ?? 0
      const end = position?.end.offset ?? 0
      const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(start))?.[0]
      const indent = (position?.start.column ?? 1) - 1
      if (!fence || indent === 0 || text[end] !== '\n') {
        return
      }
      const closingLine = ' '.repeat(indent) + fence
      if (text.slice(start, end).trimEnd().endsWith(`\n${closingLine}`)) {
        return
      }
      // The lines after the code, up to the fence that closes it.
      const [before = '', ...after] = text
        .slice(text.lastIndexOf('\n', end - 1) + 1)
        .split('\n', mostPieces)
      const closing = after.findIndex((line) => line.trimEnd() === closingLine)
      const piece = after[0] ?? ''
      const isCut =
        / $/.test(before) &&
        /^\S/.test(piece) &&
        closing > 0 &&
        !after.slice(0, closing).some((line) => line.includes(fence))
      if (isCut) {
        splices.push({start: end, end: end + 1, text: ''})
      }
    })
    // One at a time: what is joined changes where the code ends.
    return splices.slice(0, 1)
  }
}

function pulledUpFences(text: string): Splice[] {
  return [...text.matchAll(pulledUpFence)].flatMap(
    ({index, 0: found, 1: marker = '', 2: spaces = '', 3: fence = '', 4: blank = ''}) => {
      const start = index + found.indexOf(`${spaces}${fence}`, marker.length)
      const below = text.indexOf('\n', start) + 1
      return [
        {start, end: start + spaces.length, text: `\n${' '.repeat(marker.length)}`},
        // The script that pulled it up put a blank line behind every line with a bullet.
        ...(blank === '' ? [] : [{start: below, end: below + 1, text: ''}])
      ]
    }
  )
}
