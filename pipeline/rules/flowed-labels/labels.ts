import type {Paragraph, Text} from 'mdast'
import type {PhrasingPoint} from '../../edits/phrasing.js'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'
import {lineBefore} from '../phrasing.js'

/** The label of a section inside a paragraph. */
export interface Label {
  /** Where it begins, its number included, and where what comes after its colon does. */
  start: PhrasingPoint
  end: PhrasingPoint
  isNumbered: boolean
}

/** What labels are told by. */
export interface LabelTests {
  /** Whether a text names a section, and nothing more. */
  namesSection(text: string): boolean
  /** Whether a text begins with a label of the title, and goes on. */
  startsWithLabel(text: string): boolean
  /** Whether it only says the title again, too. */
  isEcho(text: string): boolean
  /** Whether a text that is no echo is so long that no text which begins with it is one. */
  isNeverEcho(text: string): boolean
}

/** Where a sentence ended: after a word, not after the number of a step. */
const sentenceEnd = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'][.!?][\p{Pe}\p{Pf}"']?)\s+/gu
const afterSentence = /[.!?][\p{Pe}\p{Pf}"']?$/u
/** Enough characters for that. */
const longestEnd = 3
/** The number of a section, and what else may be before an item. */
const number = /(?<=^|\s)(\d{1,2})[.)]\s+$/
const itemMarker = /(?:^|\s)(?:\(?(?:\d{1,2}|\p{L})[.)]|[-*+•])\s*$/u
/** More characters than a number or a marker has, with the white space before it. */
const longestMarker = 8
const colon = /:(?=\s|$)/g
/** A heading of more characters is a sentence. */
const longestLabel = 200

/** The labels of sections in a paragraph, in order: bold ones, and those that start a sentence. */
export function findLabels(paragraph: Paragraph, tests: LabelTests): Label[] {
  const labels: Label[] = []
  const echo = {isRuledOut: false}
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type === 'strong') {
      addBold(paragraph, index, tests, labels)
    } else if (child.type === 'text') {
      addPlain(child, {index, paragraph, echo}, tests, labels)
    }
  }
  return labels
}

function addBold({children}: Paragraph, at: number, tests: LabelTests, labels: Label[]): void {
  const [strong, next] = children.slice(at, at + 2)
  const text = strong ? lineOf(strong) : ''
  const outside = next?.type === 'text' ? (/^\s*:/.exec(next.value)?.[0].length ?? 0) : 0
  if (!(text.endsWith(':') || outside > 0) || !tests.namesSection(text.replace(/:$/, ''))) {
    return
  }
  const previous = children[at - 1]
  const before = previous?.type === 'text' ? previous.value : ''
  const marker = lengthOfNumber(before, labels)
  if (marker !== undefined) {
    const start =
      marker > 0 ? {index: at - 1, offset: before.length - marker} : {index: at, offset: 0}
    labels.push({start, end: {index: at + 1, offset: outside}, isNumbered: marker > 0})
  }
}

/** Where a text is in its paragraph. */
interface TextPlace {
  index: number
  paragraph: Paragraph
  /** Whether the paragraph is known to begin with no echo of the title. */
  echo: {isRuledOut: boolean}
}

function addPlain(child: Text, place: TextPlace, tests: LabelTests, labels: Label[]): void {
  const {value} = child
  const {index} = place
  let from = 0
  for (const {index: end} of value.matchAll(colon)) {
    for (const offset of capitalsIn(value, from, end)) {
      const marker = lengthOfNumber(value.slice(0, offset), labels)
      if (marker === undefined || !tests.namesSection(value.slice(offset, end))) {
        continue
      }
      if (mayBegin(value.slice(0, offset - marker), place, tests, labels)) {
        const start = {index, offset: offset - marker}
        labels.push({start, end: {index, offset: end + 1}, isNumbered: marker > 0})
        from = end + 1
        break
      }
    }
  }
}

/** Whether a label may begin after a text: a sentence ended there, or only the title was said. */
function mayBegin(
  text: string,
  {index, paragraph: {children}, echo}: TextPlace,
  tests: LabelTests,
  labels: readonly Label[]
): boolean {
  const own = text.trimEnd()
  const isShort = own.length < longestEnd
  const end = (isShort ? lineBefore(children, index, longestEnd) + own : own).trimEnd()
  if (end === '' || afterSentence.test(end.slice(-longestEnd))) {
    return true
  }
  if (labels.length > 0 || echo.isRuledOut) {
    return false
  }
  const all = lineOfPhrasing(children.slice(0, index)) + text
  const isEcho = tests.isEcho(all)
  echo.isRuledOut = !isEcho && tests.isNeverEcho(all)
  return isEcho
}

/** The capitals at which a label that ends at `end` may begin, in the same sentence. */
function capitalsIn(value: string, from: number, end: number): number[] {
  // A label has no other colon in it.
  const near = value.slice(Math.max(from, end - longestLabel), end)
  const start = end - near.length + Math.max(0, near.lastIndexOf(':'))
  const last = [...value.slice(start, end).matchAll(sentenceEnd)].at(-1)
  const sentence = start + (last?.index ?? 0)
  return [...value.slice(sentence, end).matchAll(/\p{Lu}/gu)]
    .map(({index}) => sentence + index)
    .filter((at) => at === from || /\s/.test(value.charAt(at - 1)))
}

/**
 * How long the number before a label is; 0 where it has none, as the labels before it.
 * Undefined where it does not go on from them: then it is the number of a step.
 */
function lengthOfNumber(before: string, labels: readonly Label[]): number | undefined {
  const near = before.slice(Math.max(0, before.trimEnd().length - longestMarker))
  const found = number.exec(near)
  // Of the labels of a paragraph, all are numbered or none is.
  const areNumbered = labels[0]?.isNumbered
  if (!found) {
    return itemMarker.test(near) || areNumbered === true ? undefined : 0
  }
  const goesOn = areNumbered !== false
  return goesOn && Number(found[1]) === labels.length + 1 ? found[0].length : undefined
}
