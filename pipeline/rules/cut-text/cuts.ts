import type {Blockquote, Heading, List, Nodes, Paragraph, Parents} from 'mdast'
import {pointEnd, pointStart} from 'unist-util-position'
import type {Splice} from '../../edits/splice.js'
import {endOf, sourceOf, startOf} from '../../markdown/source.js'
import {SKIP, visit} from '../../markdown/visit.js'
import type {TextView} from '../rule.js'
import {type LineBeforeCut, lineBeforeCut} from './line-before-cut.js'
import {proseOf} from './prose.js'

/**
 * Where a cut is. `paragraph` and `item`: between two paragraphs, outside and
 * inside a list item. `indent`: between a list and a paragraph that lost its
 * indent; `numbered`: the same, and the numbers of the list go on after the
 * paragraph. `heading`: between a heading and the paragraph right below it.
 * `bullet`, `quote` and `number`: between a paragraph and what looks like a
 * list or a quotation, because a wrap put `-`, `>` or a number first on a line.
 */
export type CutKind =
  | 'paragraph'
  | 'item'
  | 'indent'
  | 'numbered'
  | 'heading'
  | 'bullet'
  | 'quote'
  | 'number'

/** Two blocks that may be the two halves of one. */
export interface Cut {
  kind: CutKind
  before: Paragraph | Heading
  after: Nodes
  /** The line before the cut. */
  line: LineBeforeCut
  /** Where the text before the cut begins: its block, or the first of those it goes on from. */
  start: number
  /** The visible text before the cut, from `start`. */
  text: string
  /** A hard break, which is a backslash here, comes before the blank line. */
  hasBreak: boolean
  /** What joins the two. */
  splices: Splice[]
}

/** Every place of a text where one block may have been cut in two, in the order of the text. */
export function possibleCuts(view: TextView): Cut[] {
  const cuts: Cut[] = []
  visit(view.tree, (node) => {
    if (node.type === 'table') {
      return SKIP
    }
    if ('children' in node) {
      for (const index of node.children.keys()) {
        const cut = cutAfter(view, node, index)
        if (cut) {
          cuts.push(cut)
        }
      }
    }
    return
  })
  return cuts
}

function cutAfter(view: TextView, parent: Parents, index: number): Cut | undefined {
  const left: Nodes | undefined = parent.children[index]
  const right: Nodes | undefined = parent.children[index + 1]
  if (!left || !right) {
    return undefined
  }
  switch (right.type) {
    case 'paragraph':
      return paragraphCut(view, parent, index, right)
    case 'blockquote':
      return quoteCut(view, lastParagraph(left), right)
    case 'list':
      return bulletCut(view, left, right) ?? numberCut(view, left, right.children[0])
    default:
      return numberCut(view, left, right)
  }
}

function paragraphCut(
  view: TextView,
  parent: Parents,
  index: number,
  right: Paragraph
): Cut | undefined {
  const left: Nodes | undefined = parent.children[index]
  if (left?.type === 'heading') {
    return headingCut(view, left, right)
  }
  if (left?.type === 'paragraph') {
    return makeCut(view, parent.type === 'listItem' ? 'item' : 'paragraph', left, right)
  }
  const before = left?.type === 'list' ? lastParagraph(left) : undefined
  if (left?.type !== 'list' || !before) {
    return undefined
  }
  const goesOn = numbersGoOn(view, left, right, parent.children[index + 2])
  return makeCut(view, goesOn ? 'numbered' : 'indent', before, right)
}

/** Whether the numbers of a list go on after a paragraph, or on a line of it. */
function numbersGoOn(
  view: TextView,
  {ordered, start, children}: List,
  paragraph: Paragraph,
  next: Nodes | undefined
): boolean {
  const number = (start ?? 1) + children.length
  const nextGoesOn = next?.type === 'list' && next.ordered && next.start === number
  // Inside a paragraph, only a line with the number 1 becomes a list.
  const nextItem = new RegExp(`\\n[ \\t]*${number}[.)] `)
  return ordered === true && (nextGoesOn || nextItem.test(sourceOf(paragraph, view.text)))
}

/** A line end with the spaces around it; a run without a line end is looked at only once. */
const lineEnd = /(?:(?<![ \t])[ \t]+)?\n[ \t]*/g

/**
 * A heading and the line below it, or what a hard break parted from it. All of that paragraph
 * was in the heading.
 */
function headingCut(view: TextView, heading: Heading, paragraph: Paragraph): Cut | undefined {
  // A heading with an underline has two lines, and may begin with a hash too.
  const isOneLine = pointStart(heading)?.line === pointEnd(heading)?.line
  const cut = makeCut(view, 'heading', heading, paragraph)
  if (!isOneLine || !(isRightBelow(heading, paragraph) || cut?.hasBreak)) {
    return undefined
  }
  const lineEnds = [...sourceOf(paragraph, view.text).matchAll(lineEnd)].map(
    ({index, 0: found}) => {
      const start = (startOf(paragraph) ?? 0) + index
      return {start, end: start + found.length, text: ' '}
    }
  )
  return cut && {...cut, splices: [...cut.splices, ...lineEnds]}
}

/** A list of one short item right below a paragraph. */
function bulletCut(view: TextView, before: Nodes, list: List): Cut | undefined {
  const [item, ...more] = list.children
  const isOneParagraph = item?.children.length === 1 && item.children[0]?.type === 'paragraph'
  return before.type === 'paragraph' &&
    !list.ordered &&
    more.length === 0 &&
    isOneParagraph &&
    isRightBelow(before, list)
    ? makeCut(view, 'bullet', before, list)
    : undefined
}

/** A quotation of one line right below a paragraph. */
function quoteCut(
  view: TextView,
  before: Paragraph | undefined,
  quote: Blockquote
): Cut | undefined {
  const isOneParagraph = quote.children.length === 1 && quote.children[0]?.type === 'paragraph'
  // What a person quotes has its marker on every line.
  const hasMoreMarkers = /\n[ \t]*>/.test(sourceOf(quote, view.text))
  return before && isOneParagraph && !hasMoreMarkers && isRightBelow(before, quote)
    ? makeCut(view, 'quote', before, quote)
    : undefined
}

/** A number at the start of a line that is too high for an item: a code, or a year. */
function numberCut(view: TextView, left: Nodes, item: Nodes | undefined): Cut | undefined {
  const before = lastParagraph(left)
  return before &&
    item?.type === 'listItem' &&
    /^\d{4,9}[.)] /.test(sourceOf(item, view.text)) &&
    isRightBelow(before, item)
    ? makeCut(view, 'number', before, item)
    : undefined
}

function lastParagraph(node: Nodes): Paragraph | undefined {
  if (node.type === 'paragraph') {
    return node
  }
  const last = node.type === 'list' || node.type === 'listItem' ? node.children.at(-1) : undefined
  return last && lastParagraph(last)
}

/** Whether a block is on the line after another’s last one. */
function isRightBelow({position}: Nodes, below: Nodes): boolean {
  return position?.end.line === (below.position?.start.line ?? 0) - 1
}

function makeCut(
  view: TextView,
  kind: CutKind,
  before: Paragraph | Heading,
  after: Nodes
): Cut | undefined {
  const [start, end, next] = [startOf(before), endOf(before), startOf(after)]
  const text = proseOf(before)
  // A no-break space alone, as `&nbsp;` is, says nothing that could go on.
  const haveWords = /[\p{L}\p{N}]/u.test(text) && proseOf(after).trim() !== ''
  if (start === undefined || end === undefined || next === undefined || !haveWords) {
    return undefined
  }
  // Nothing but white space may be between them. The marker of a quotation may not.
  if (!/^\s+$/.test(view.text.slice(end, next))) {
    return undefined
  }
  const slash = lengthOfBreak(view.text.slice(start, end))
  const line = lineBeforeCut(view.text, start, end, after)
  return {
    kind,
    before,
    after,
    line: {...line, length: line.length - slash},
    start,
    text: slash > 0 ? text.replace(/\\\s*$/, '') : text,
    hasBreak: slash > 0,
    splices: [{start: end - slash, end: next, text: ' '}]
  }
}

/**
 * How long the backslash is that a hard break with a blank line after it is. A printer escapes
 * it, and it cannot be meant after a dash.
 */
function lengthOfBreak(source: string): number {
  return /(?<!\\)\\\s*$|(?<=[-–—])\\\\\s*$/.exec(source)?.[0].length ?? 0
}
