import type {ReportEdit} from './data.js'
import {differences, type Part} from './differences.js'
import {type Html, html} from './html.js'
import {allUnseenAsCode} from './unseen.js'

/** What an edit changed, with some of the text around it. */
export function changeOf({before, after, context}: ReportEdit): Html {
  const parts = differences(before, after)
  const inner = parts.map(partOf)
  const isLong = parts.some(({kind, text}) => kind !== 'kept' && wordsIn(text).length > mostWords)
  // What goes or comes as whole lines has nothing beside it.
  const isWhole = parts.length === 1 && isOfLines(parts[0]?.text ?? '')
  const isAlone = isLong || (isWhole && parts[0]?.text.trim() !== '')
  const [lead, tail] = isAlone ? ['', ''] : [context.lead, context.tail]
  return html`<div class="change">
    ${surrounding(lead)}${inner}${surrounding(tail)}
    </div>`
}

/** Whether a text begins or ends with a line end, but for other white space. */
function isOfLines(text: string): boolean {
  const [lead, tail] = [text.length - text.trimStart().length, text.trimEnd().length]
  return text.slice(0, lead).includes('\n') || text.slice(tail).includes('\n')
}

function surrounding(text: string): Html | undefined {
  return text === '' ? undefined : html`<i>${allUnseenAsCode(text)}</i>`
}

// In words: more than that is read when somebody wants to.
const mostWords = 60
const firstWords = 14
const keptWords = 8

function partOf({kind, text}: Part): Html {
  if (kind === 'kept') {
    return html`${allUnseenAsCode(shortKept(text))}`
  }
  const words = wordsIn(text)
  const mark = markOf(kind, withoutEmptyLines(text))
  return words.length <= mostWords
    ? mark
    : html`<details class="whole"><summary>${kind === 'removed' ? 'Removed' : 'Added'}
        ${` ${words.length} words: “${allUnseenAsCode(words.slice(0, firstWords).join(' '))} …”`}
        </summary>${mark}</details>`
}

/** A mark of what went or came. White space alone is shown as signs. */
export function markOf(kind: Part['kind'], text: string, className?: string): Html {
  const shown = text.trim() === '' ? spaceAsSigns(text) : allUnseenAsCode(text)
  const named = className === undefined ? undefined : html` class="${className}"`
  return kind === 'removed' ? html`<del${named}>${shown}</del>` : html`<ins${named}>${shown}</ins>`
}

/** A text without the empty lines at its ends, where it has others. */
function withoutEmptyLines(text: string): string {
  if (text.trim() === '') {
    return text
  }
  const start = text.slice(0, text.length - text.trimStart().length).lastIndexOf('\n') + 1
  const end = text.trimEnd().length
  const line = text.indexOf('\n', end)
  return text.slice(start, line === -1 ? text.length : line)
}

/** White space that a reader can see, and count. */
export function spaceAsSigns(text: string): string {
  return allUnseenAsCode(
    text.replaceAll(' ', '·').replaceAll('\t', '⇥').replaceAll('\r', '␍').replaceAll('\n', '↵')
  )
}

function shortKept(text: string): string {
  const words = text.split(' ')
  return words.length <= 2 * keptWords + 1
    ? text
    : [...words.slice(0, keptWords), '…', ...words.slice(-keptWords)].join(' ')
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
