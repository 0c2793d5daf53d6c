import type {Heading, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {splitPhrasing} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import {isBold, leadOf} from '../lead.js'

/** The words that a list item begins with, where they may name what is below them. */
export interface Label {
  /** How it is written: in bold, as a heading, or as plain text. */
  readonly form: 'bold' | 'heading' | 'plain'
  readonly words: PhrasingContent[]
  /** The same as text, without a colon at its end. */
  readonly text: string
  readonly hasColon: boolean
  /** What comes after it in its paragraph. */
  readonly rest: PhrasingContent[]
  /** The block that it is, or that it begins. */
  readonly block: Heading | Paragraph
}

/** The label of a list item; undefined where its first line is no label. */
export function labelOf({children: [block]}: ListItem): Label | undefined {
  switch (block?.type) {
    case 'heading':
      return label('heading', block.children, [], block)
    case 'paragraph':
      return boldLabel(block) ?? plainLabel(block)
    default:
      return undefined
  }
}

function boldLabel(paragraph: Paragraph): Label | undefined {
  if (isBold(paragraph)) {
    return label('bold', paragraph.children, [], paragraph)
  }
  const lead = leadOf(paragraph)
  return lead?.hasColon ? label('bold', [lead.strong], lead.rest, paragraph, true) : undefined
}

/** Plain words: all of the paragraph, or what is before its first colon. */
function plainLabel(paragraph: Paragraph): Label | undefined {
  const {children} = paragraph
  const [first] = children
  if (first?.type !== 'text') {
    return undefined
  }
  const end = /:(?=\s|$)/.exec(first.value)?.index
  if (end !== undefined) {
    const [words, rest] = splitPhrasing(children, {index: 0, offset: end + 1})
    return label('plain', words, rest, paragraph)
  }
  return children.length === 1 ? label('plain', children, [], paragraph) : undefined
}

function label(
  form: Label['form'],
  words: PhrasingContent[],
  rest: PhrasingContent[],
  block: Label['block'],
  isApart = false
): Label {
  const line = lineOfPhrasing(words)
  const text = line.replace(/\s*:$/, '')
  return {form, words, text, hasColon: isApart || text !== line, rest, block}
}
