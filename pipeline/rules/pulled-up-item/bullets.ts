import type {Paragraph, PhrasingContent} from 'mdast'
import {type PhrasingPoint, splitPhrasing, trimPhrasing} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {innerBulletSigns, moreBulletSigns} from './signs.js'

/** A line taken apart: its label, and the bullets that were pulled up after it. */
export interface PulledUpBullets {
  label: PhrasingContent[]
  bullets: PhrasingContent[][]
  signs: SignIds
}

const innerBullet = /(?<!\s)\s+([-+*•])\s+/g
const leadingBullet = /^\s*[-+*•]\s+/

/** The bullets that were pulled up into a paragraph; undefined where none were. */
export function findBullets(
  {children}: Paragraph,
  hasListBelow: boolean
): PulledUpBullets | undefined {
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      continue
    }
    for (const {mark, gap, offset, textAfter} of bulletsIn(node.value)) {
      const [label, rest] = splitPhrasing(children, {index, offset})
      const followsLabel = endsWithLabel(children.slice(0, index), node.value.slice(0, offset))
      // Without a label it is no damage, and a long line may hold many dashes.
      const {bullets, signs: moreSigns} = followsLabel
        ? splitBullets(withoutBullet(rest))
        : {bullets: [rest], signs: []}
      const signs = decide(innerBulletSigns, {
        mark,
        gap,
        textAfter,
        followsLabel,
        hasMore: bullets.length > 1,
        hasListBelow
      })
      if (signs) {
        return {label, bullets, signs: [...signs, ...moreSigns]}
      }
    }
  }
  return undefined
}

/** A bullet in a text, with white space on both sides. */
interface BulletInText {
  mark: string
  /** How many characters of white space come before it. */
  gap: number
  /** Where that white space begins. */
  offset: number
  /** The text after it and its white space; empty where markup follows. */
  textAfter: string
}

function bulletsIn(text: string): BulletInText[] {
  return [...text.matchAll(innerBullet)].map(({0: match, 1: mark = '', index}) => ({
    mark,
    gap: match.indexOf(mark),
    offset: index,
    textAfter: text.slice(index + match.length)
  }))
}

/** Whether nodes and the text after them are bold text alone, or end with a colon. */
function endsWithLabel(nodes: readonly PhrasingContent[], text: string): boolean {
  if (text !== '') {
    return text.endsWith(':')
  }
  const [first, ...rest] = nodes
  return (first?.type === 'strong' && rest.length === 0) || lineOfPhrasing(nodes).endsWith(':')
}

function withoutBullet(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text'
    ? trimPhrasing([{...first, value: first.value.replace(leadingBullet, '')}, ...rest])
    : [...nodes]
}

/** What follows a pulled-up bullet, taken apart at the more bullets in it. */
function splitBullets(nodes: PhrasingContent[]): {bullets: PhrasingContent[][]; signs: SignIds} {
  const bullets: PhrasingContent[][] = []
  const signs: string[] = []
  let rest = nodes
  for (let found = findNextBullet(rest); found; found = findNextBullet(rest)) {
    const [left, right] = splitPhrasing(rest, found.point)
    bullets.push(left)
    rest = withoutBullet(right)
    signs.push(...found.signs)
  }
  return {bullets: [...bullets, rest], signs}
}

function findNextBullet(
  nodes: readonly PhrasingContent[]
): {point: PhrasingPoint; signs: SignIds} | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      continue
    }
    for (const {mark, gap, offset} of bulletsIn(node.value)) {
      const signs = decide(moreBulletSigns, {
        mark,
        gap,
        textBefore: node.value.slice(0, offset),
        followsEmphasis: offset === 0 && isEmphasis(nodes[index - 1])
      })
      if (signs) {
        return {point: {index, offset}, signs}
      }
    }
  }
  return undefined
}

export function isEmphasis(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis'
}
