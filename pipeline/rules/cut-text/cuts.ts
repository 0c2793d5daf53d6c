import type {Heading, Nodes, Paragraph, Parents} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {Splice} from '../../edits/draft.js'
import {beginsInside, leavesQuoteOpen} from '../../signs/sentence.js'
import type {WrappedLine} from '../../signs/wrap-column.js'
import type {TextView} from '../rule.js'

/** Two blocks that may be the two halves of one. */
export interface Cut {
  before: Paragraph | Heading
  after: Nodes
  /** How the line before the cut ended. */
  line: WrappedLine
  /** The line before is what is left of a longer one, so that its length says nothing. */
  remainder: boolean
  /** All that stands before the cut: the block, and those it was found to go on from. */
  start: number
  text: string
  kind: 'paragraph' | 'item' | 'indent' | 'numbered' | 'heading' | 'bullet' | 'quote' | 'number'
  splices: Splice[]
}

/** Every place of a text where one block may have been cut in two, in the order of the text. */
export function possibleCuts(view: TextView): Cut[] {
  const cuts: Cut[] = []
  visit(view.tree, (node) => {
    if (!('children' in node)) {
      return
    }
    if (node.type === 'table') {
      return SKIP
    }
    for (let index = 0; index + 1 < node.children.length; index++) {
      const cut = candidate(view, node, index)
      if (cut) {
        cuts.push(cut)
      }
    }
    return
  })
  return cuts
}

function candidate(view: TextView, parent: Parents, index: number): Cut | undefined {
  const left: Nodes | undefined = parent.children[index]
  const right: Nodes | undefined = parent.children[index + 1]
  if (!left || !right) {
    return undefined
  }
  if (left.type === 'heading' && right.type === 'paragraph') {
    return headingCut(view, left, right)
  }
  if (left.type === 'paragraph' && right.type === 'list') {
    return bulletCut(view, left, right, parent.type === 'root')
  }
  if (right.type === 'blockquote') {
    return quoteCut(view, lastParagraph(left), right)
  }
  if (right.type !== 'paragraph') {
    return numberCut(view, lastParagraph(left), right)
  }
  if (left.type === 'paragraph') {
    return makeCut(view, left, right, parent.type === 'listItem' ? 'item' : 'paragraph')
  }
  const before = left.type === 'list' ? lastParagraph(left) : undefined
  if (!before || left.type !== 'list') {
    return undefined
  }
  const next: Nodes | undefined = parent.children[index + 2]
  const nextNumber = (left.start ?? 1) + left.children.length
  const goesOn =
    (next?.type === 'list' && next.ordered && next.start === nextNumber) ||
    holdsItem(view, right, nextNumber)
  const numbered = left.ordered && goesOn
  return makeCut(view, before, right, numbered ? 'numbered' : 'indent')
}

/** Whether a line of a paragraph would be the next item of the list before it, which it cannot be inside a paragraph. */
function holdsItem(view: TextView, paragraph: Nodes, number: number): boolean {
  return new RegExp(`\\n[ \\t]*${number}[.)] `).test(sliceOf(view, paragraph))
}

function lastParagraph(node: Nodes): Paragraph | undefined {
  if (node.type === 'paragraph') {
    return node
  }
  const last =
    'children' in node && (node.type === 'list' || node.type === 'listItem')
      ? node.children.at(-1)
      : undefined
  return last ? lastParagraph(last) : undefined
}

/** Whether a block stands on the line after another's last one. */
function isRightBelow({position}: Nodes, below: Nodes): boolean {
  return position?.end.line === (below.position?.start.line ?? 0) - 1
}

/** A heading that goes on in the line below it. All of that paragraph was in the heading. */
function headingCut(view: TextView, heading: Heading, paragraph: Paragraph): Cut | undefined {
  if (!isRightBelow(heading, paragraph) || !view.text.slice(startOf(heading)).startsWith('#')) {
    return undefined
  }
  const cut = makeCut(view, heading, paragraph, 'heading')
  if (!cut) {
    return undefined
  }
  const slice = view.text.slice(startOf(paragraph), endOf(paragraph))
  const ends = [...slice.matchAll(/[ \t]*\n[ \t]*/g)].map(({index, 0: found}) => {
    const start = startOf(paragraph) + index
    return {start, end: start + found.length, text: ' '}
  })
  return {...cut, splices: [...cut.splices, ...ends]}
}

/** A number at the start of a line that a wrap put there: `in the year` and `2019. It was`. */
function numberCut(view: TextView, before: Paragraph | undefined, after: Nodes): Cut | undefined {
  const item = after.type === 'list' && after.ordered ? after.children[0] : after
  if (!before || item?.type !== 'listItem' || !isRightBelow(before, item)) {
    return undefined
  }
  // No list counts that far; a code or a year does.
  if (!/^\d{4,9}[.)] /.test(sliceOf(view, item))) {
    return undefined
  }
  return makeCut(view, before, item, 'number')
}

/** A single bullet right under a paragraph that did not end: a dash that a wrap put there. */
function bulletCut(
  view: TextView,
  paragraph: Paragraph,
  list: Nodes,
  atRoot: boolean
): Cut | undefined {
  if (list.type !== 'list' || list.ordered || list.children.length !== 1) {
    return undefined
  }
  if (!isRightBelow(paragraph, list)) {
    return undefined
  }
  const text = list.children[0]?.children[0]
  if (text?.type !== 'paragraph' || list.children[0]?.children.length !== 1) {
    return undefined
  }
  const begins = atRoot && beginsInside(textOf(text))
  return begins || (leavesQuoteOpen(proseOf(paragraph)) && leavesQuoteOpen(proseOf(text)))
    ? makeCut(view, paragraph, list, 'bullet')
    : undefined
}

/** A quotation of one line right under a paragraph that did not end: the `>` of a path that a wrap put there. */
function quoteCut(view: TextView, paragraph: Paragraph | undefined, quote: Nodes): Cut | undefined {
  if (
    !paragraph ||
    quote.type !== 'blockquote' ||
    quote.children.length !== 1 ||
    quote.children[0]?.type !== 'paragraph'
  ) {
    return undefined
  }
  if (!isRightBelow(paragraph, quote)) {
    return undefined
  }
  // What a person quotes has its marker on every line.
  return /\n[ \t]*>/.test(sliceOf(view, quote))
    ? undefined
    : makeCut(view, paragraph, quote, 'quote')
}

function makeCut(
  view: TextView,
  before: Paragraph | Heading,
  after: Nodes,
  kind: Cut['kind']
): Cut | undefined {
  const start = endOf(before)
  const end = startOf(after)
  // Nothing but white space may stand between them: a quote's marker may not.
  if (!/^\s+$/.test(view.text.slice(start, end))) {
    return undefined
  }
  // A hard break with a blank line behind it is a backslash.
  const slash = /(?<!\\)\\$/.test(view.text.slice(startOf(before), start)) ? 1 : 0
  const {length, remainder} = lastLine(view, startOf(before), start)
  const lastUnit =
    /(?:\[[^\]]*\]\([^)]*\)|\S{30,})\S*(?:\s\S+)?$/.exec(
      view.text.slice(Math.max(0, start - length), start)
    )?.[0].length ?? 0
  return {
    before,
    after,
    start: startOf(before),
    text: slash ? proseOf(before).replace(/\\$/, '') : proseOf(before),
    kind,
    line: {
      length: length - slash,
      nextWord: firstUnit(view, after),
      unbreakable: lastUnit * 2 > length
    },
    remainder,
    splices: [{start: start - slash, end, text: ' '}]
  }
}

/**
 * The length that the last line of a block had when it was wrapped. A later
 * tool may have pulled it up to its parent, or cut it again and left a space.
 */
function lastLine(
  view: TextView,
  blockStart: number,
  end: number
): {length: number; remainder: boolean} {
  const block = view.text.slice(blockStart, end)
  const pulledUp = /[:*]( {2,})([*+-] [\s\S]*)$/.exec(block)
  if (pulledUp) {
    const [, spaces = '', text = ''] = pulledUp
    return {length: spaces.length - 1 + text.replace(/\s+/g, ' ').trimEnd().length, remainder: true}
  }
  const lineStart = view.text.lastIndexOf('\n', end - 1) + 1
  const length = view.text.slice(lineStart, end).trimEnd().length
  const previousStart = view.text.lastIndexOf('\n', lineStart - 2) + 1
  const previous = view.text.slice(previousStart, Math.max(0, lineStart - 1))
  if (lineStart <= blockStart || !/\S $/.test(previous)) {
    return {length, remainder: false}
  }
  return {length: previous.length + length, remainder: true}
}

/** The length of what a wrapper would not have broken: a word, or a link with its text. */
function firstUnit(view: TextView, node: Nodes): number {
  const first = 'children' in node ? node.children[0] : undefined
  if (first?.type === 'link' || first?.type === 'inlineCode') {
    const length = endOf(first) - startOf(first)
    return length + (/^\S*/.exec(view.text.slice(endOf(first)))?.[0].length ?? 0)
  }
  return /^\S*/.exec(view.text.slice(startOf(node)))?.[0].length ?? 0
}

/** The lines inside the paragraphs of a text, each with the word that came after it. */
export function wrappedLines(view: TextView): WrappedLine[] {
  const lines: WrappedLine[] = []
  visit(view.tree, 'paragraph', (paragraph) => {
    const end = endOf(paragraph)
    let at = view.text.lastIndexOf('\n', startOf(paragraph) - 1) + 1
    for (
      let next = view.text.indexOf('\n', at);
      next !== -1 && next < end;
      next = view.text.indexOf('\n', at)
    ) {
      const word = /^[ \t>]*(\S*)/.exec(view.text.slice(next + 1, next + 400))?.[1] ?? ''
      lines.push({length: view.text.slice(at, next).trimEnd().length, nextWord: word.length})
      at = next + 1
    }
  })
  return lines
}

/** The visible text of a block, without what its pictures say. */
export function proseOf(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') {
    return ''
  }
  if ('children' in node) {
    return node.children.map(proseOf).join('')
  }
  return textOf(node)
}

/** A block as it stands in the text. */
export function sliceOf(view: TextView, node: Nodes): string {
  return view.text.slice(startOf(node), endOf(node))
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}
