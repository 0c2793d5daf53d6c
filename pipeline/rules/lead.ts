import type {Paragraph, PhrasingContent, Strong} from 'mdast'
import {trimPhrasing} from '../edits/phrasing.js'
import {lineOf} from '../markdown/line.js'
import type {GeneratedSection} from '../profile/profile.js'
import {headingWords, stripNumber} from '../profile/word-sets.js'

/** Bold words that a paragraph starts with, and what comes after them. */
export interface Lead {
  readonly strong: Strong
  readonly rest: PhrasingContent[]
  /** A colon divides the two; it is no part of `rest`. */
  readonly hasColon: boolean
}

/** The bold lead of a paragraph; undefined where it has none, or where nothing comes after it. */
export function leadOf({children}: Paragraph): Lead | undefined {
  const [strong, next, ...others] = children
  if (strong?.type !== 'strong' || !next) {
    return undefined
  }
  const colon = next.type === 'text' ? /^\s*:/.exec(next.value)?.[0] : undefined
  const after = next.type === 'text' ? {...next, value: next.value.slice(colon?.length ?? 0)} : next
  const rest = trimPhrasing([after, ...others])
  return rest.length > 0
    ? {strong, rest, hasColon: colon !== undefined || lineOf(strong).endsWith(':')}
    : undefined
}

/** Whether all of a paragraph is bold, but for a colon at its end. */
export function isBold({children}: Paragraph): boolean {
  const [first, second] = children
  return (
    first?.type === 'strong' &&
    (children.length === 1 ||
      (children.length === 2 && second?.type === 'text' && /^\s*:\s*$/.test(second.value)))
  )
}

/**
 * Whether words that name a section can start it in the middle of a line. One word starts none,
 * unless it can only introduce or conclude.
 */
export function canLead(text: string, {kind}: GeneratedSection): boolean {
  return kind === 'overview' || kind === 'conclusion' || headingWords(stripNumber(text)).length >= 2
}
