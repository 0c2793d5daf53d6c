import type {Sign} from '../../signs/sign.js'
import type {Run} from './runs.js'

/** How far a document is damaged that also shows such damage as an example. */
export interface Extent {
  text: string
  /** The runs that are shown as examples. */
  shown: readonly Run[]
  /** The others. */
  others: readonly Run[]
}

const fewestLines = 3
const fewestPlaces = 6
const fewestWords = 2
const letter = /\p{L}/u

/** Is the document damaged beyond what it shows? */
export const extentSigns: readonly Sign<Extent>[] = [
  {
    id: 'in-many-lines',
    strength: 'strong',
    because: 'many lines are damaged that show no example',
    holds: ({text, others}) => linesOf(text, others) >= fewestLines
  },
  {
    id: 'in-many-places',
    strength: 'strong',
    because: 'many words are damaged that show no example',
    holds: ({others}) => others.length >= fewestPlaces
  },
  {
    id: 'inside-words',
    strength: 'weak',
    because: 'it is inside several words of ordinary sentences',
    holds: ({text, others}) =>
      others.filter(({sequences}) => sequences.some((each) => isInsideWord(text, each))).length >=
      fewestWords
  },
  {
    id: 'in-heading',
    strength: 'weak',
    because: 'a heading is damaged too',
    holds: ({text, others}) =>
      beginningsOf(text, others).some((line) => /^ {0,3}#{1,6}[ \t]/.test(line))
  },
  {
    id: 'same-character',
    strength: 'weak',
    because: 'the same character is damaged in several places',
    holds: ({others}) => {
      const all = others.flatMap(({sequences}) => sequences.map(({character}) => character))
      return new Set(all).size < all.length
    }
  },
  {
    id: 'mostly-examples',
    strength: 'veto',
    because: 'the document shows more such examples than there is other damage',
    holds: ({shown, others}) => others.length < shown.length
  }
]

/** How many lines of a text have runs, which are in its order. */
function linesOf(text: string, runs: readonly Run[]): number {
  return beginningsOf(text, runs).length
}

/** The beginnings of the lines that have runs, up to the first run of each. */
function beginningsOf(text: string, runs: readonly Run[]): string[] {
  return runs.flatMap(({start}, index) => {
    const before = runs[index - 1]?.start ?? 0
    const lineStart = text.slice(before, start).lastIndexOf('\n') + 1
    return lineStart > 0 || index === 0 ? [text.slice(before + lineStart, start)] : []
  })
}

function isInsideWord(text: string, {start, end}: {start: number; end: number}): boolean {
  return letter.test(text.charAt(start - 1)) && letter.test(text.charAt(end))
}
