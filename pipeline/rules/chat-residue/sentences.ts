import type {Paragraph, PhrasingContent} from 'mdast'
import type {PhrasingPoint} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import {dividePhrasing} from '../phrasing.js'

// Where a sentence ends and the next begins, in text that holds no quotation across it.
const boundary = /[.!?](?:["”’“)]|\s?»)*(?=\s+["“‘„«(]?\s?\p{Lu})/gu

/**
 * The sentences of a paragraph, each as phrasing. A full stop inside quotation
 * marks or markup ends none.
 */
export function sentencesOf({children}: Paragraph): PhrasingContent[][] {
  const points: PhrasingPoint[] = []
  // How many quotation marks the present sentence has so far.
  let marks = 0
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      marks += countQuotes(lineOfPhrasing([node]))
      continue
    }
    let from = 0
    for (const {index: at, 0: mark} of node.value.matchAll(boundary)) {
      const offset = at + mark.length
      marks += countQuotes(node.value.slice(from, offset))
      from = offset
      // A quotation may begin with a straight mark and end with a typographic one.
      if (marks % 2 === 0) {
        points.push({index, offset})
        marks = 0
      }
    }
    marks += countQuotes(node.value.slice(from))
  }
  return dividePhrasing(children, points)
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

function countQuotes(text: string): number {
  return text.match(/["“”„«»]/g)?.length ?? 0
}
