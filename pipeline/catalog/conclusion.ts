import type {Nodes, Paragraph} from 'mdast'
import type {Language} from '../languages/language.js'
import {once} from '../languages/once.js'
import {inlineText} from './plain-text.js'

const beginningsOf = once(({guides}: Language) =>
  guides.conclusions.map((source) => new RegExp(source, 'iu'))
)

/** Whether a sentence looks back at the guide that it ends. */
export function endsGuide(sentence: string, language: Language): boolean {
  return beginningsOf(language).some((beginning) => beginning.test(sentence))
}

/**
 * How many of the last blocks of a guide end it: paragraphs below a list or another block, the
 * first of which looks back at the guide.
 *
 * @param blocks those of its last section
 */
export function concludingBlocks(blocks: readonly Nodes[], language: Language): number {
  const paragraphs = blocks.length - 1 - blocks.findLastIndex(({type}) => type !== 'paragraph')
  const last = blocks.slice(blocks.length - paragraphs).filter(isParagraph)
  const first = last.findIndex(({children}) => endsGuide(inlineText(children), language))
  // A section that says nothing else is what its heading says.
  return first === -1 || paragraphs === blocks.length ? 0 : paragraphs - first
}

function isParagraph(node: Nodes): node is Paragraph {
  return node.type === 'paragraph'
}
