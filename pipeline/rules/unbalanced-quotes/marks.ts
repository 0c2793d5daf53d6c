import type {Nodes, Paragraph} from 'mdast'
import {copyOf} from '../../markdown/copy.js'
import {lineOf} from '../../markdown/line.js'

/** A quotation mark without its other half. */
export interface Unpaired {
  mark: string
  /** Where it is in the text of its paragraph. */
  at: number
  /** The mark with some words around it. */
  words: string
}

/** A paragraph as plain text. Code says nothing about the quotation marks around it. */
export function quotedText(paragraph: Paragraph): string {
  return lineOf(withoutCode(paragraph))
}

function withoutCode<Node extends Nodes>(node: Node): Node {
  const copy = copyOf(node)
  blankCode(copy)
  return copy
}

function blankCode(node: Nodes): void {
  if (node.type === 'inlineCode') {
    node.value = 'code'
  }
  if ('children' in node) {
    for (const child of node.children) {
      blankCode(child)
    }
  }
}

// Enough to find the place.
const wordsBeside = 3
const wordsAfter = /^\S*(?:\s+\S+){0,3}/

/** The first quotation mark of a text that is opened and not closed, or closed and not opened. */
export function unpaired(text: string): Unpaired | undefined {
  const open: {mark: string; at: number}[] = []
  for (const {index: at, 0: mark} of text.matchAll(/["“”]/g)) {
    const last = open.at(-1)
    if (mark === '”' || (mark === '"' && last)) {
      if (!last) {
        return found(text, mark, at)
      }
      open.pop()
    } else {
      open.push({mark, at})
    }
  }
  const [first] = open
  return first && found(text, first.mark, first.at)
}

function found(text: string, mark: string, at: number): Unpaired {
  const before = lastWords(text.slice(0, at))
  const after = wordsAfter.exec(text.slice(at))?.[0] ?? ''
  return {mark, at, words: before + after}
}

/** What touches the end of a text, and some words before it. */
function lastWords(text: string): string {
  let start = text.lastIndexOf(' ') + 1
  for (let words = 0; words < wordsBeside && start > 0; words++) {
    start = text.lastIndexOf(' ', start - 2) + 1
  }
  return text.slice(start)
}
