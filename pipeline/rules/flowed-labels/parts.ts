import type {BlockContent, List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import type {PhrasingPoint} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import {dividePhrasing} from '../phrasing.js'
import type {Label} from './labels.js'

/** The paragraph in parts: what comes before the labels, each label, and what comes after it. */
export function partsOf(paragraph: Paragraph, labels: readonly Label[]): BlockContent[] {
  const points = labels.flatMap(({start, end}) => [start, end])
  const [before = [], ...parts] = dividePhrasing(paragraph.children, points)
  const blocks = blocksOf(paragraph, before)
  for (const at of labels.keys()) {
    const [label = [], after = []] = parts.slice(at * 2, at * 2 + 2)
    blocks.push({...paragraph, children: label.map(inLine)}, ...blocksOf(paragraph, after))
  }
  return blocks
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
  return dividePhrasing(children, points).map((item) => withoutMarker(item, bullet))
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
