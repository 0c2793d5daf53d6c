import type {Paragraph, PhrasingContent} from 'mdast'
import {type PhrasingPoint, trimPhrasing} from '../../edits/phrasing.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {dividePhrasing, lineBefore} from '../phrasing.js'
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
  const others = moreBullets(children)
  const last = others.at(-1)?.point
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      continue
    }
    for (const {mark, gap, offset, textAfter} of bulletsIn(node.value)) {
      const point = {index, offset}
      const followsLabel = endsWithLabel(children, index, node.value.slice(0, offset))
      const signs = decide(innerBulletSigns, {
        mark,
        gap,
        textAfter,
        followsLabel,
        // Without a label it is no damage, and a long line may hold many dashes.
        hasMore: followsLabel && last !== undefined && isAfter(last, point),
        hasListBelow
      })
      if (signs) {
        const more = followsLabel ? others.filter((other) => isAfter(other.point, point)) : []
        const points = [point, ...more.map((other) => other.point)]
        const [label = [], ...bullets] = dividePhrasing(children, points)
        const moreSigns = more.flatMap((other) => other.signs)
        return {label, bullets: bullets.map(withoutBullet), signs: [...signs, ...moreSigns]}
      }
    }
  }
  return undefined
}

function isAfter(later: PhrasingPoint, {index, offset}: PhrasingPoint): boolean {
  return later.index > index || (later.index === index && later.offset > offset)
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

/** Whether the nodes before a text and its beginning are bold text alone, or end with a colon. */
function endsWithLabel(
  nodes: readonly PhrasingContent[],
  index: number,
  beginning: string
): boolean {
  if (beginning !== '') {
    return beginning.endsWith(':')
  }
  return (index === 1 && nodes[0]?.type === 'strong') || lineBefore(nodes, index, 1).endsWith(':')
}

function withoutBullet(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text'
    ? trimPhrasing([{...first, value: first.value.replace(leadingBullet, '')}, ...rest])
    : [...nodes]
}

/** The places in phrasing where one more pulled-up item begins, if one begins before them. */
function moreBullets(nodes: readonly PhrasingContent[]): {point: PhrasingPoint; signs: SignIds}[] {
  return [...nodes.entries()].flatMap(([index, node]) =>
    node.type === 'text'
      ? bulletsIn(node.value).flatMap(({mark, gap, offset}) => {
          const signs = decide(moreBulletSigns, {
            mark,
            gap,
            textBefore: node.value.slice(0, offset),
            followsEmphasis: offset === 0 && isEmphasis(nodes[index - 1])
          })
          return signs ? [{point: {index, offset}, signs}] : []
        })
      : []
  )
}

export function isEmphasis(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis'
}
