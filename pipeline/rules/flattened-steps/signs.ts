import type {PhrasingContent} from 'mdast'
import {lineOf} from '../../markdown/line.js'
import type {Sign} from '../../signs/sign.js'

/** Where in a paragraph something is that may be the marker of a step. */
export interface MarkerPlace {
  /** The index of the text that holds the marker, among the nodes of the paragraph. */
  index: number
  /** The node right before that text. */
  nodeBefore: PhrasingContent | undefined
  /** That text before the marker, and after it. */
  textBefore: string
  textAfter: string
}

const startsWithCapital = /^["“‘']?(?:\p{Lu}|$)/u
// Of a text that may be long only the end is read.
const endsSentence = (text: string) => /[.!?:;)”"]/.test(text.trimEnd().slice(-1))
const endsWithColon = (text: string) => text.trimEnd().endsWith(':')
const endsLine = (text: string) => /\n[ \t]*$/.test(text.slice(text.trimEnd().length))

const startsParagraph: Sign<MarkerPlace> = {
  id: 'starts-paragraph',
  strength: 'strong',
  because: 'the marker starts a paragraph',
  holds: ({index, textBefore}) => index === 0 && isBlank(textBefore)
}

// `a.` in “choose plan a. or b.” is a name; a step is a sentence.
const smallLetterAfter: Sign<MarkerPlace> = {
  id: 'small-letter-after',
  strength: 'veto',
  because: 'what follows the marker does not begin with a capital letter',
  holds: ({textAfter}) => !startsWithCapital.test(textAfter)
}

/** Is it the marker of a first step? */
export const firstMarkerSigns: readonly Sign<MarkerPlace>[] = [
  startsParagraph,
  {
    id: 'after-label',
    strength: 'strong',
    because: 'the first marker comes right after the bold text that starts the paragraph',
    holds: ({index, nodeBefore, textBefore}) =>
      index === 1 && nodeBefore?.type === 'strong' && isBlank(textBefore)
  },
  {
    id: 'after-colon',
    strength: 'strong',
    because: 'the first marker comes after a colon',
    holds: ({nodeBefore, textBefore}) =>
      endsWithColon(textBefore) ||
      (nodeBefore !== undefined && isBlank(textBefore) && endsWithColon(lineOf(nodeBefore)))
  },
  {
    id: 'after-hard-break',
    strength: 'strong',
    because: 'the first marker comes after a hard break',
    holds: ({nodeBefore, textBefore}) => nodeBefore?.type === 'break' && isBlank(textBefore)
  },
  smallLetterAfter
]

/** Is it the marker of another step? The count says more by then, so the place may say less. */
export const laterMarkerSigns: readonly Sign<MarkerPlace>[] = [
  startsParagraph,
  {
    id: 'after-sentence',
    strength: 'strong',
    because: 'the next marker in the count follows the end of a sentence',
    holds: ({textBefore}) => endsSentence(textBefore)
  },
  {
    id: 'starts-line',
    strength: 'strong',
    because: 'the next marker in the count starts a line',
    holds: ({textBefore}) => endsLine(textBefore)
  },
  {
    id: 'after-markup',
    strength: 'strong',
    because: 'the next marker in the count directly follows bold text, code or a link',
    holds: ({index, textBefore}) => index > 0 && isBlank(textBefore)
  },
  smallLetterAfter
]

/** The markers that count up in the blocks of an item, or in a paragraph. */
export interface MarkerRun {
  /** The index of the block of each marker. */
  blocks: readonly number[]
  /** Whether something comes before the first of them in its paragraph. */
  followsText: boolean
}

// One marker may be a name or a reference; from two on they count.
const fewestSteps = 2

/**
 * Were the steps flattened? Markers that each start a paragraph of their own were written so: laws
 * and questionnaires count with letters that other texts refer to.
 */
export const flattenedSigns: readonly Sign<MarkerRun>[] = [
  {
    id: 'in-one-paragraph',
    strength: 'strong',
    because: 'two markers that count up are in one paragraph',
    holds: ({blocks}) => blocks.some((block, index) => index > 0 && block === blocks[index - 1])
  },
  {
    id: 'after-text',
    strength: 'strong',
    because: 'other text comes before the first marker',
    holds: ({followsText}) => followsText
  },
  {
    id: 'single-marker',
    strength: 'veto',
    because: 'there is no second marker in the count',
    holds: ({blocks}) => blocks.length < fewestSteps
  }
]

function isBlank(text: string): boolean {
  return text.trim() === ''
}
