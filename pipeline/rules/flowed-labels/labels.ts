import type {Paragraph, Text} from 'mdast'
import type {PhrasingPoint} from '../../edits/phrasing.js'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'

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
}

/** Where a sentence ended: after a word, not after the number of a step. */
const sentenceEnd = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'][.!?][\p{Pe}\p{Pf}"']?)\s+/gu
const afterSentence = /(?:^|[.!?][\p{Pe}\p{Pf}"']?)\s*$/u
/** The number of a section, and what else may be before an item. */
const number = /(?<=^|\s)(\d{1,2})[.)]\s+$/
const itemMarker = /(?:^|\s)(?:\(?(?:\d{1,2}|\p{L})[.)]|[-*+•])\s*$/u
const colon = /:(?=\s|$)/g

/** The labels of sections in a paragraph, in order: bold ones, and those that start a sentence. */
export function findLabels(paragraph: Paragraph, tests: LabelTests): Label[] {
  const labels: Label[] = []
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type === 'strong') {
      addBold(paragraph, index, tests, labels)
    } else if (child.type === 'text') {
      const before = lineOfPhrasing(paragraph.children.slice(0, index))
      addPlain(child, {index, before}, tests, labels)
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

/** Where a text is in its paragraph, and what the paragraph says before it. */
interface TextPlace {
  index: number
  before: string
}

function addPlain(
  {value}: Text,
  {index, before}: TextPlace,
  tests: LabelTests,
  labels: Label[]
): void {
  let from = 0
  for (const {index: end} of value.matchAll(colon)) {
    for (const offset of capitalsIn(value, from, end)) {
      const marker = lengthOfNumber(value.slice(0, offset), labels)
      if (marker === undefined || !tests.namesSection(value.slice(offset, end))) {
        continue
      }
      const text = before + value.slice(0, offset - marker)
      if (afterSentence.test(text) || (labels.length === 0 && tests.isEcho(text))) {
        const start = {index, offset: offset - marker}
        labels.push({start, end: {index, offset: end + 1}, isNumbered: marker > 0})
        from = end + 1
        break
      }
    }
  }
}

/** The capitals at which a label that ends at `end` may begin, in the same sentence. */
function capitalsIn(value: string, from: number, end: number): number[] {
  const last = [...value.slice(from, end).matchAll(sentenceEnd)].at(-1)
  const sentence = from + (last?.index ?? 0)
  return [...value.slice(sentence, end).matchAll(/(?<=^|\s)\p{Lu}/gu)].map(
    ({index}) => sentence + index
  )
}

/**
 * How long the number before a label is; 0 where it has none, as the labels before it.
 * Undefined where it does not go on from them: then it is the number of a step.
 */
function lengthOfNumber(before: string, labels: readonly Label[]): number | undefined {
  const found = number.exec(before)
  if (!found) {
    const isStep = itemMarker.test(before) || labels.some(({isNumbered}) => isNumbered)
    return isStep ? undefined : 0
  }
  const goesOn = labels.every(({isNumbered}) => isNumbered)
  return goesOn && Number(found[1]) === labels.length + 1 ? found[0].length : undefined
}
