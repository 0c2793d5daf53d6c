import type {ListItem, PhrasingContent} from 'mdast'
import {languages} from '../languages/index.js'
import {anyOf} from '../languages/words.js'
import {withoutMarksAtEnd} from '../profile/line-end.js'
import {stripNumber} from '../profile/word-sets.js'
import {inlineText} from './plain-text.js'

/** What an item begins with: its title, and the text after that. */
export interface Lead {
  title: string
  text: string
}

/** `**Lead:** text`, `**Lead**: text`, `**Lead** – text`, or the lead alone. */
export function boldLead(children: readonly PhrasingContent[]): Lead | undefined {
  const [first, ...rest] = children
  if (first?.type !== 'strong') {
    return undefined
  }
  const label = inlineText([first])
  const after = inlineText(rest)
  const separator = /^(\([^)]*\))?\s*(?:[:–—]|-(?=\s|$))\s*/.exec(after)
  if (!label.endsWith(':') && !separator && after !== '') {
    return undefined
  }
  const bracket = separator?.[1]
  const text = separator ? after.slice(separator[0].length) : after
  return {
    title: leadTitle(bracket ? `${label} ${bracket}` : label),
    text: text.replace(/^[-–—]\s+/, '')
  }
}

// What is longer is a sentence with a colon in it, in characters and in words.
const longestLead = 80
const mostLeadWords = 9

/** `Lead: text` without bold. */
export function plainLead(item: ListItem): Lead | undefined {
  const [first] = item.children
  if (first?.type !== 'paragraph') {
    return undefined
  }
  const text = inlineText(first.children)
  const match = /^(\p{Lu}[^:.!?;]*):\s+(?=\S)/u.exec(text)
  const title = match?.[1]
  if (!match || !title || !isShort(title)) {
    return undefined
  }
  return {title: leadTitle(title), text: text.slice(match[0].length)}
}

/** `Lead:` over a nested list. */
export function colonLead(children: readonly PhrasingContent[]): Lead | undefined {
  const text = inlineText(children)
  return /^[^:.!?;,]+:$/.test(text) && isShort(text)
    ? {title: leadTitle(text), text: ''}
    : undefined
}

/** `To collect logs with the browser:` over a list. */
export function lineOverList(children: readonly PhrasingContent[]): Lead | undefined {
  const text = inlineText(children)
  return /^[^:.!?]+:$/.test(text) && text.length <= longestLead
    ? {title: leadTitle(text), text: ''}
    : undefined
}

function isShort(title: string): boolean {
  return title.length <= longestLead && title.split(' ').length <= mostLeadWords
}

function cleanTitle(text: string): string {
  return withoutMarksAtEnd(stripNumber(text), ':.').trim()
}

// A lead may be about `Phase 2 of the exchange`; a heading that begins so counts its steps.
const step = `^\\s*${anyOf(languages.flatMap(({guides}) => guides.bareSteps.split(' ')))}\\s*#?\\d+`
const stepOfHeading = new RegExp(`${step}\\s*(?:[:.)–—-]\\s*)?`, 'iu')
const stepOfLead = new RegExp(`${step}\\s*[:.)–—-]\\s*`, 'iu')

/** The title of a step from its heading, without number and `Step 1:`. */
export function stepTitle(heading: string): string {
  return titleAfter(heading, stepOfHeading)
}

function leadTitle(lead: string): string {
  return titleAfter(lead, stepOfLead)
}

function titleAfter(text: string, step: RegExp): string {
  const bare = stripNumber(text).replace(step, '')
  return cleanTitle(bare === '' ? text : bare)
}
