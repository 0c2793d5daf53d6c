import type {BlockContent, List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {type PhrasingPoint, splitPhrasing} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import type {Label} from './labels.js'

/** The paragraph in parts: what comes before the labels, each label, and what comes after it. */
export function partsOf(paragraph: Paragraph, labels: readonly Label[]): BlockContent[] {
  const blocks: BlockContent[] = []
  let rest: PhrasingContent[] = paragraph.children
  // From the last label to the first, so that the earlier points still hold.
  for (const {start, end} of [...labels].reverse()) {
    const [upToLabel, after] = splitPhrasing(rest, end)
    const [before, label] = splitPhrasing(upToLabel, start)
    blocks.unshift({...paragraph, children: label.map(inLine)}, ...blocksOf(paragraph, after))
    rest = before
  }
  return [...blocksOf(paragraph, rest), ...blocks]
}

/** A label is on one line, as a heading is. */
function inLine(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? {...node, value: node.value.replace(/\s+/g, ' ')} : node
}

const bullet = /^[-*+•]\s+/
const laterBullet = /(?<=[.!?][\p{Pe}\p{Pf}"']?\s+)[-*+•]\s+/gu
const firstNumber = /^1[.)]\s+/
const secondNumber = /\s2[.)]\s/

/** Bullets and a single step as a list. Several steps are a paragraph, which is read later. */
function blocksOf(paragraph: Paragraph, children: PhrasingContent[]): BlockContent[] {
  const text = lineOfPhrasing(children)
  if (bullet.test(text)) {
    return [listOf(false, itemsOf(children), paragraph)]
  }
  if (firstNumber.test(text) && !secondNumber.test(text)) {
    return [listOf(true, [withoutMarker(children, firstNumber)], paragraph)]
  }
  return children.length > 0 ? [{...paragraph, children}] : []
}

/** Phrasing at whose start and inside of which bullets are, divided there. */
function itemsOf(children: PhrasingContent[]): PhrasingContent[][] {
  const points = children.flatMap((child, index): PhrasingPoint[] =>
    child.type === 'text'
      ? [...child.value.matchAll(laterBullet)].map((found) => ({index, offset: found.index}))
      : []
  )
  const items: PhrasingContent[][] = []
  let rest = children
  for (const point of points.reverse()) {
    const [before, item] = splitPhrasing(rest, point)
    items.unshift(item)
    rest = before
  }
  return [rest, ...items].map((item) => withoutMarker(item, bullet))
}

function withoutMarker(
  [first, ...others]: readonly PhrasingContent[],
  marker: RegExp
): PhrasingContent[] {
  if (first?.type !== 'text') {
    return first ? [first, ...others] : []
  }
  const value = first.value.replace(marker, '')
  return value === '' ? others : [{...first, value}, ...others]
}

function listOf(ordered: boolean, items: PhrasingContent[][], paragraph: Paragraph): List {
  const children = items.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [{...paragraph, children: item}]
    })
  )
  return {type: 'list', ordered, start: ordered ? 1 : null, spread: false, children}
}
