import type {Paragraph, PhrasingContent} from 'mdast'
import {splitPhrasing, trimPhrasing} from '../../edits/phrasing.js'
import {lineOf} from '../../profile/title.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {furtherBulletSigns, innerBulletSigns} from './signs.js'

/** A line taken apart: its label, and the bullets that were pulled up behind it. */
export interface PulledUpBullets {
  label: PhrasingContent[]
  bullets: PhrasingContent[][]
  signs: SignIds
}

const innerBullet = /(?<!\s)\s+([-+*•])\s+/g
const furtherBullet = /(?<!\s)(\s+)[*•]\s+/g
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
    for (const match of node.value.matchAll(innerBullet)) {
      const mark = match[1] ?? ''
      const [label, rest] = splitPhrasing(children, {index, offset: match.index})
      const isBehindLabel = endsWithLabel(
        children.slice(0, index),
        node.value.slice(0, match.index)
      )
      // In a line without a label nobody needs to know, and it may be long.
      const {bullets, signs: furtherSigns} = isBehindLabel
        ? splitBullets(withoutBullet(rest))
        : {bullets: [rest], signs: []}
      const signs = decide(innerBulletSigns, {
        mark,
        gap: match[0].indexOf(mark),
        isBehindLabel,
        hasFurther: bullets.length > 1,
        hasListBelow
      })
      if (signs) {
        return {label, bullets, signs: [...signs, ...furtherSigns]}
      }
    }
  }
  return undefined
}

/** Whether nodes and the text behind them are bold text alone, or end with a colon. */
function endsWithLabel(nodes: readonly PhrasingContent[], text: string): boolean {
  if (text !== '') {
    return text.endsWith(':')
  }
  const [first, ...rest] = nodes
  return (
    (first?.type === 'strong' && rest.length === 0) ||
    lineOf({type: 'paragraph', children: [...nodes]}).endsWith(':')
  )
}

function withoutBullet(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text'
    ? trimPhrasing([{...first, value: first.value.replace(leadingBullet, '')}, ...rest])
    : [...nodes]
}

/** What stands behind a pulled-up bullet, taken apart at the further bullets in it. */
function splitBullets(nodes: PhrasingContent[]): {bullets: PhrasingContent[][]; signs: SignIds} {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      continue
    }
    for (const match of node.value.matchAll(furtherBullet)) {
      const signs = decide(furtherBulletSigns, {
        textBefore: node.value.slice(0, match.index),
        gap: match[1]?.length ?? 0,
        isBehindEmphasis: match.index === 0 && isEmphasis(nodes[index - 1])
      })
      if (signs) {
        const [left, right] = splitPhrasing(nodes, {index, offset: match.index})
        const further = splitBullets(withoutBullet(right))
        return {
          bullets: [left, ...further.bullets],
          signs: [...new Set([...signs, ...further.signs])]
        }
      }
    }
  }
  return {bullets: [nodes], signs: []}
}

export function isEmphasis(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis'
}
