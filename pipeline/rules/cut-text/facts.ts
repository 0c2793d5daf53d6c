import type {Nodes} from 'mdast'
import {parseMarkdown} from '../../markdown/parse.js'
import {endOf, sourceOf} from '../../markdown/source.js'
import {beginsInside, type Ending, endingOf, startsLowerCase} from '../../signs/sentence.js'
import {fitsColumn, type WrappedLine} from '../../signs/wrap-column.js'
import type {TextView} from '../rule.js'
import type {Cut, CutKind} from './cuts.js'
import {literalMarkers} from './literal-markup.js'
import {blockTexts, Phrases} from './phrases.js'
import {
  isAllCode,
  isLabel,
  isOneLink,
  proseOf,
  startsPart,
  startsWithCode,
  startsWithImage,
  startsWithUnit
} from './prose.js'

/** What the signs look at. */
export interface CutFacts {
  readonly kind: CutKind
  /** The profile says that every paragraph is whole sentences. */
  readonly wholeSentences: boolean
  /** The visible text before the cut. */
  readonly before: string
  /** A backslash, which a hard break became, ends the text before the cut. */
  readonly hasBreak: boolean
  /** How the text before the cut ends. */
  readonly ending: Ending
  /** The text before is nothing but a label in strong text. */
  readonly beforeIsLabel: boolean
  /** The visible text after the cut. */
  readonly after: string
  /** The text after the cut ends as a sentence does. */
  readonly afterIsClosed: boolean
  /** The text after begins with an ordinary word in lower case. */
  readonly afterIsSmall: boolean
  /** The text after begins with a capital, as nouns do in the language of the text. */
  readonly afterIsNoun: boolean
  /** The text before begins in lower case, so its writer may begin every text so. */
  readonly beforeIsSmall: boolean
  /** What the text after begins with, or consists of, where that is more than words. */
  readonly afterIs: {image: boolean; part: boolean; unit: boolean; shown: boolean; alone: boolean}
  /** A wrapper at the column of this text would have ended the line here. */
  readonly fillsLine: boolean
  /** The line had room for the next word. */
  readonly hadRoom: boolean
  /** The text was cut in other places. */
  readonly otherCuts: boolean
  /** Markup that is literal on both sides of the cut is none once they are joined. */
  readonly opensMarkup: boolean
  /** The last words before the cut and the first after it are together in another block. */
  readonly standsElsewhere: boolean
  /** They are together in the title. */
  readonly standsInTitle: boolean
}

/** The text that a cut is in. */
export interface CutText {
  readonly view: TextView
  readonly cuts: readonly Cut[]
  /** Paragraphs of code after which a sentence continues. */
  readonly codeInSentences: ReadonlySet<Nodes>
  /** The words that are together in its paragraphs and headings. */
  readonly phrases: Phrases
  /** Those that are together in the title, which is the first of them. */
  readonly phrasesOfTitle: Phrases
}

/** A text with what its cuts have to know of all of it. */
export function textOf(view: TextView, cuts: readonly Cut[]): CutText {
  const blocks = blockTexts(view.tree)
  const inSentences = cuts.filter(
    ({before, after}) => isAllCode(before) && beginsInside(proseOf(after))
  )
  return {
    view,
    cuts,
    codeInSentences: new Set(inSentences.map(({before}) => before)),
    phrases: new Phrases(blocks),
    phrasesOfTitle: new Phrases(blocks.slice(0, 1))
  }
}

/** What is known about the wraps of a text. */
export interface Wraps {
  /** The column it was wrapped at, where that is known. */
  readonly column?: number | undefined
  readonly otherCuts: boolean
}

/** The facts of one cut. Those that cost most are worked out when a sign asks for them. */
export function factsOf(cut: Cut, text: CutText, {column, otherCuts}: Wraps): CutFacts {
  const {view, codeInSentences, phrases, phrasesOfTitle} = text
  const {kind, line, hasBreak, text: before} = cut
  const after = proseOf(cut.after)
  const wholeSentences = view.profile.mend.sentences
  const isName = !wholeSentences && startsWithCode(cut.after)
  return {
    kind,
    wholeSentences,
    before,
    hasBreak,
    ending: endingOf(before, view.profile.language),
    beforeIsLabel: isLabel(cut.before),
    after,
    afterIsClosed: endingOf(after, view.profile.language).closed,
    // Many a paragraph about a program begins with a name in small letters.
    afterIsSmall: beginsInside(after) && !isName,
    afterIsNoun: view.profile.language.nounsHaveCapitals && /^\p{Lu}\p{Ll}/u.test(after),
    beforeIsSmall: startsLowerCase(before),
    afterIs: {
      image: startsWithImage(cut.after),
      part: startsPart(cut.after),
      unit: startsWithUnit(cut.after),
      // Nothing but code is shown and not said, unless a sentence continues after it.
      shown: isAllCode(cut.after) && !codeInSentences.has(cut.after),
      alone: isLabel(cut.after) || isOneLink(cut.after)
    },
    fillsLine: column !== undefined && fitsColumn(isName ? beforeWord(line) : line, column),
    hadRoom: column !== undefined && !line.remainder && line.length + 1 + line.nextWord <= column,
    otherCuts,
    get opensMarkup() {
      return opensMarkup(view, cut)
    },
    get standsElsewhere() {
      return phrases.hold(before, after)
    },
    get standsInTitle() {
      return view.profile.title !== null && phrasesOfTitle.hold(before, after)
    }
  }
}

/** Few words in a sentence are longer, in columns. */
const longestOfSentence = 12

/** A line as if the code that follows were a word of a sentence: a name may be of any length. */
function beforeWord(line: WrappedLine): WrappedLine {
  return {...line, nextWord: Math.min(line.nextWord, longestOfSentence)}
}

/** A line end with the white space around it; a run without a line end is looked at only once. */
const lineEnd = /(?:(?<!\s)\s+)?\n\s*/g

function opensMarkup(view: TextView, {before, after, start}: Cut): boolean {
  if (literalMarkers(after) === 0) {
    return false
  }
  const left = view.text.slice(start, endOf(before)).replace(lineEnd, ' ')
  const right = sourceOf(after, view.text)
  const markersIn = (text: string) => literalMarkers(parseMarkdown(text, view.profile.syntax))
  // Each by itself too: a reference that is defined elsewhere splits the brackets around it.
  return markersIn(`${left} ${right}`) === 0 && markersIn(left) > 0 && markersIn(right) > 0
}
