import type {List} from 'mdast'
import {languages} from '../languages/index.js'
import {anyOf} from '../languages/words.js'
import {lineOf} from '../markdown/line.js'
import {beginsInside} from './sentence.js'

// One item in lower case is as likely a name or a command.
const fewestItems = 2
// In any language: no other words end so.
const conjunctions = languages.flatMap(({sentences}) => sentences.conjunctions.split(' '))
const endsInside = new RegExp(`(?:[,;]|[,;]\\s+${anyOf(conjunctions)})$`, 'u')

/**
 * Whether the items of a list are the rest of the sentence above it: each begins in
 * lower case, or each but the last ends with a comma or semicolon.
 */
export function isRestOfSentence({children}: List): boolean {
  const lines = children.map(({children: [first]}) => (first ? lineOf(first) : ''))
  return (
    lines.length >= fewestItems &&
    (lines.every(beginsInside) || lines.slice(0, -1).every((line) => endsInside.test(line)))
  )
}
