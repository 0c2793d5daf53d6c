// How text begins and ends, which tells a whole paragraph from half of one.
import {abbreviationsOf} from '../languages/abbreviations.js'
import type {Language} from '../languages/language.js'
import {listed} from '../languages/words.js'

const sentenceEnd = /[.!?:…。！？](?:[)\]"'”’“*_`]|\s?»)*$/u
const openEnd = /(?:[,;(/&+=]|[\p{L}\p{N}][-–—])$/u
const lowerWord = /(?!\p{L}+:\/\/|www\.)\p{Ll}[\p{Ll}’'-]*(?:\/\p{L}[\p{L}-]+)*/u.source
const naturalLowerWord = new RegExp(
  `^(?:["'“‘„(]|«\\s?)?${lowerWord}(?:[\\s,.;:!?)"'”’“»–—]|$)`,
  'u'
)

/** How the text of a block ends. */
export interface Ending {
  /** Ends as a sentence or a lead-in does. */
  closed: boolean
  /** Ends where no sentence can: after `the`, `and`, an opening bracket. */
  open: boolean
  /** Ends where a sentence rarely does: after a comma or a preposition. */
  halfOpen: boolean
  words: number
}

/** How `text`, the visible text of a block, ends. */
export function endingOf(text: string, language: Language): Ending {
  const {neverLast, seldomLast} = language.sentences
  const trimmed = text.trimEnd()
  const words = (trimmed.match(/\S+/g) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const last = (words.at(-1) ?? '').replace(/^[("'“‘„«]+/u, '')
  const abbreviations = abbreviationsOf(language)
  const abbreviated = abbreviations.inside.test(trimmed)
  const closed = sentenceEnd.test(trimmed) && !abbreviated && !abbreviations.final.test(trimmed)
  // `Vitamin A`, `option a` are names.
  const openWord =
    words.length >= (last.length === 1 ? 4 : 2) &&
    (abbreviated || (!closed && listed(neverLast).has(last)))
  return {
    closed,
    open: openWord || (!closed && words.length >= 2 && /\s(?:[(&+>–—-]|->|→)$/u.test(trimmed)),
    halfOpen:
      !closed && words.length >= 4 && (listed(seldomLast).has(last) || openEnd.test(trimmed)),
    words: words.length
  }
}

/** Whether `text` begins with an ordinary word in lower case, not an identifier or a command. */
export function beginsInside(text: string): boolean {
  return naturalLowerWord.test(text.trimStart())
}

/** Whether `text` itself begins in lower case, so that a small letter after it tells nothing. */
export function startsLowerCase(text: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(text)
}

/** Whether a round bracket that `before` opens is closed in `after`. */
export function closesBracket(before: string, after: string): boolean {
  return unclosed(before) > 0 && unclosed(after) < 0
}

/** How many round brackets a text leaves open; −1 where it closes one that it did not open. */
function unclosed(text: string): number {
  let open = 0
  for (const [mark] of text.matchAll(/[()]/g)) {
    if (mark === '(') {
      open += 1
    } else if (open > 0) {
      open -= 1
    } else {
      return -1
    }
  }
  return open
}

/** Whether a quotation that begins or ends in `text` has its other half elsewhere. */
export function leavesQuoteOpen(text: string): boolean {
  return isOdd(text, /["“”„]/g) || (text.includes('«') && isOdd(text, /[«»]/g))
}

function isOdd(text: string, marks: RegExp): boolean {
  return (text.match(marks)?.length ?? 0) % 2 === 1
}
