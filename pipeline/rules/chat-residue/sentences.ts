import type {Paragraph, PhrasingContent} from 'mdast'
import {splitPhrasing} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'

// Where a sentence ends and the next begins, in text that holds no quotation across it.
const boundary = /[.!?](?:["”’“)]|\s?»)*(?=\s+["“‘„«(]?\s?\p{Lu})/gu

/**
 * The sentences of a paragraph, each as phrasing. A full stop inside quotation
 * marks or markup ends none.
 */
export function sentencesOf({children}: Paragraph): PhrasingContent[][] {
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      continue
    }
    for (const {index: at, 0: mark} of node.value.matchAll(boundary)) {
      const [left, right] = splitPhrasing(children, {index, offset: at + mark.length})
      if (left.length > 0 && right.length > 0 && quotesClosed(lineOfPhrasing(left))) {
        return [left, ...sentencesOf({type: 'paragraph', children: right})]
      }
    }
  }
  return [children]
}

/** Sentences as one run of phrasing, with a space between them. */
export function joinSentences(sentences: readonly PhrasingContent[][]): PhrasingContent[] {
  return sentences.flatMap((sentence, at): PhrasingContent[] =>
    at === 0 ? sentence : [{type: 'text', value: ' '}, ...sentence]
  )
}

/** A sentence with an ellipsis for `description` and each quotation: they may hold full stops. */
export function withoutQuotations(sentence: string, description: string): string {
  return (description === '' ? sentence : sentence.replace(description, '…'))
    .replace(/["“„«][^"“”„«»]*["”“»]/g, '…')
    .replace(/…[.]?$/, '….')
    .trim()
}

/** A quotation may begin with a straight mark and end with a typographic one. */
function quotesClosed(text: string): boolean {
  return (text.match(/["“”„«»]/g)?.length ?? 0) % 2 === 0
}
