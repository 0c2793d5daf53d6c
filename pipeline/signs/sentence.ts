// How text begins and ends, which tells a whole paragraph from half of one. The word
// lists are English; in other languages, the signs that need them never hold.

/** Words after which an English sentence cannot end. */
const neverLast = wordSet(
  'a an the and or nor but your their its our my his her whose every into onto than ' +
    'because although whether if unless'
)

/** Words after which a sentence rarely ends, and a short label may. */
const seldomLast = wordSet(
  'of to for with from by in on at as that which who when while where is are was ' +
    'were be been has have had will would can could should may might must do does did ' +
    'not via per between under within without during through using about against so ' +
    'such than both either neither section sections'
)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Abbreviations with a full stop that ends no sentence, and those that may be at its end. */
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|incl|approx)\.$/
const finalAbbreviation = /(?:^|[\s(])etc\.[)\]"'”’]*$/

const sentenceEnd = /[.!?:…。！？][)\]"'”’*_`]*$/u
const openEnd = /(?:[,;(/&+=]|[\p{L}\p{N}][-–—])$/u
const naturalLowerWord =
  /^["'“‘(]?(?!\p{L}+:\/\/|www\.)\p{Ll}[\p{Ll}’'-]*(?:\/\p{L}[\p{L}-]+)*(?:[\s,.;:!?)"'”’–—]|$)/u

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
export function endingOf(text: string): Ending {
  const trimmed = text.trimEnd()
  const words = (trimmed.match(/\S+/g) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const last = (words.at(-1) ?? '').replace(/^[("'“‘]+/u, '')
  const abbreviated = abbreviation.test(trimmed)
  const closed = sentenceEnd.test(trimmed) && !abbreviated && !finalAbbreviation.test(trimmed)
  // `Vitamin A`, `option a` are names.
  const openWord =
    words.length >= (last.length === 1 ? 4 : 2) && (abbreviated || (!closed && neverLast.has(last)))
  return {
    closed,
    open: openWord || (!closed && words.length >= 2 && /\s(?:[(&+>–—-]|->|→)$/u.test(trimmed)),
    halfOpen: !closed && words.length >= 4 && (seldomLast.has(last) || openEnd.test(trimmed)),
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
  return (text.match(/["“”]/g)?.length ?? 0) % 2 === 1
}
