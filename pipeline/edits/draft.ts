import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import type {Range} from '../markdown/source.js'
import type {Syntax} from '../markdown/syntax.js'
import {type Ledger, type Place, placesIn} from './ledger.js'
import {isLeftOut, type LeftOut} from './left-out.js'
import {Origins} from './origins.js'
import {applySplices, type Splice} from './splice.js'

/** A splice with the rule that asks for it. */
export interface RuleSplice extends Splice {
  ruleId: string
  /**
   * Whether it is one edit with the splice of the same rule right before it; by default where
   * both are in one word.
   */
  continues?: boolean
}

/** The splices of one edit, and the range that they lie in. */
interface Group {
  ruleId: string
  start: number
  end: number
  splices: Splice[]
}

// An edit shows so much of the word around a change, on either side. The longest words that people
// write are addresses. Text without a space could make the edits as long as the guide, each.
const longestWord = 500

/**
 * A guide's text while it is being mended. It knows for every character where
 * in the raw file that came from, so that each edit can be reported there.
 */
export class Draft {
  #text: string
  readonly #origins: Origins
  readonly #placeInSource: (offset: number) => Place
  readonly #ledger: Ledger
  readonly #leftOut: readonly LeftOut[]
  #parsed: ParsedMarkdown | undefined

  /**
   * @param parsed the source with its tree, where it is parsed already
   * @param leftOut the places where a rule changes nothing
   */
  constructor(
    source: string,
    ledger: Ledger,
    {parsed, leftOut = []}: {parsed?: ParsedMarkdown; leftOut?: readonly LeftOut[]} = {}
  ) {
    this.#text = source
    this.#parsed = parsed
    this.#origins = new Origins(source.length)
    this.#placeInSource = placesIn(source)
    this.#ledger = ledger
    this.#leftOut = leftOut
  }

  get text(): string {
    return this.#text
  }

  /** The present text with its tree; the same tree until the text changes. */
  parsed(syntax: Syntax): ParsedMarkdown {
    if (this.#parsed?.markdown !== this.#text) {
      this.#parsed = readMarkdown(this.#text, syntax)
    }
    return this.#parsed
  }

  /** Takes a tree of the present text that is known already. */
  know(parsed: ParsedMarkdown): void {
    if (parsed.markdown === this.#text) {
      this.#parsed = parsed
    }
  }

  /** Where the character at `offset` of the present text was in the raw text. */
  originOf(offset: number): number {
    return this.#origins.originOf(offset)
  }

  /** Whether the character that was at an offset of the raw text is still there. */
  holds(origin: number): boolean {
    return this.#origins.holds(origin)
  }

  /** Where in the present text is what was in a range of the raw text. */
  presentOf(range: Range): Range {
    return this.#origins.presentOf(range)
  }

  /** Where the character at `offset` of the present text was in the raw file. */
  placeOf(offset: number): Place {
    return this.#placeInSource(this.originOf(offset))
  }

  /** The line of the raw file that the character at `offset` of the present text came from. */
  lineOf(offset: number): number {
    return this.#placeInSource(this.#origins.wordOriginOf(offset)).line
  }

  /**
   * Changes the text and records each change under its rule. What is recorded is widened
   * to whole words, so that a reader sees what was changed. The edits of one call follow each
   * other: each takes the text as the ones before it, on its left, have made it.
   *
   * @throws RangeError when the splices overlap or leave the text
   */
  splice(splices: readonly RuleSplice[]): void {
    if (splices.length === 0) {
      return
    }
    const ordered = inOrder(splices)
    this.#check(ordered)
    this.#record(this.#groupByWords(ordered))
    this.#origins.move(this.#text, ordered)
    this.#text = applySplices(this.#text, ordered)
  }

  /**
   * The same, but for the changes that somebody rejected.
   *
   * @returns how many edits were left out
   */
  spliceAllowed(splices: readonly RuleSplice[]): number {
    if (this.#leftOut.length === 0) {
      this.splice(splices)
      return 0
    }
    const ordered = inOrder(splices)
    const groups = this.#groupByWords(ordered)
    const allowed = groups.filter(({ruleId, ...range}) => !this.leavesOut(ruleId, range))
    this.splice(
      allowed.flatMap(({ruleId, splices}) =>
        splices.map((splice, index) => ({...splice, ruleId, continues: index > 0}))
      )
    )
    return groups.length - allowed.length
  }

  /** Whether somebody rejected what a rule does to a range of the present text. */
  leavesOut(ruleId: string, range: Range): boolean {
    return isLeftOut(this.#leftOut, {ruleId, source: this.#origins.sourceOf(range)})
  }

  /** Whether somebody rejected anything that a rule does, or that any rule does. */
  isLimited(ruleId?: string): boolean {
    return this.#leftOut.some((place) => place.ruleId === (ruleId ?? place.ruleId))
  }

  #check(ordered: readonly Splice[]): void {
    let end = 0
    for (const splice of ordered) {
      if (splice.start < end || splice.end < splice.start || splice.end > this.#text.length) {
        throw new RangeError(
          `splice ${splice.start}..${splice.end} overlaps another or leaves the text`
        )
      }
      end = splice.end
    }
  }

  /** Splices of one rule in the same run of non-space characters are one edit, too. */
  #groupByWords(ordered: readonly RuleSplice[]): Group[] {
    const groups: Group[] = []
    for (const splice of ordered) {
      const last = groups.at(-1)
      const isSame = last?.ruleId === splice.ruleId
      const continues = isSame && (splice.continues ?? this.#isOneWord(last.end, splice.start))
      if (last && continues) {
        last.splices.push(splice)
        last.end = splice.end
      } else {
        const {ruleId, start, end} = splice
        groups.push({ruleId, start, end, splices: [splice]})
      }
    }
    return groups
  }

  /**
   * Whether two offsets are in one run of non-space characters. Where they are
   * the same offset, a space on one side of it is allowed.
   */
  #isOneWord(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (isSpace(this.#text.charCodeAt(at))) {
        return false
      }
    }
    return (
      start < end ||
      !isSpace(this.#text.charCodeAt(start - 1)) ||
      !isSpace(this.#text.charCodeAt(end))
    )
  }

  #record(groups: readonly Group[]): void {
    // The new text up to the present group: how long it is, and the word that it ends in.
    let length = 0
    let word = ''
    let at = 0
    const add = (text: string) => {
      length += text.length
      const space = lastSpace(text)
      word = (space === -1 ? word + text : text.slice(space + 1)).slice(-longestWord)
    }
    for (const {ruleId, start, end, splices} of groups) {
      add(this.#text.slice(at, start))
      const range = {start, end}
      const change = {
        from: this.#text.slice(start, end),
        to: applySplices(this.#text, splices, range)
      }
      const following = this.#text.slice(end, this.#widenRight(end))
      const left = isSetOff(change, following === '', startsWithSpace) ? '' : word
      const right = isSetOff(change, word === '', endsWithSpace) ? '' : following
      this.#ledger.record({
        ruleId,
        ...this.placeOf(start + blankStart(change.from)),
        offset: length - left.length,
        before: left + change.from + right,
        after: left + change.to + right,
        source: this.#origins.sourceOf(range),
        signs: splices.flatMap(({signs = []}) => signs)
      })
      add(change.to)
      at = end
    }
  }

  #widenRight(offset: number): number {
    let at = offset
    const most = Math.min(this.#text.length, offset + longestWord)
    while (at < most && !isSpace(this.#text.charCodeAt(at))) {
      at += 1
    }
    return at
  }
}

function inOrder(splices: readonly RuleSplice[]): RuleSplice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How much white space is before the text of a change; none where there is no text. */
function blankStart(text: string): number {
  return text.trim() === '' ? 0 : text.length - text.trimStart().length
}

const startsWithSpace = /^[ \n\t\r]/
const endsWithSpace = /[ \n\t\r]$/

/**
 * Whether white space keeps a change apart from the word on one of its sides, before and after.
 *
 * @param edge white space at that side
 * @param isClear whether there is no word on the other side
 */
function isSetOff({from, to}: {from: string; to: string}, isClear: boolean, edge: RegExp): boolean {
  return from.trim() !== '' && edge.test(from) && (to === '' ? isClear : edge.test(to))
}

/** Where the last white space of a text is, or -1. */
function lastSpace(text: string): number {
  let at = text.length - 1
  while (at >= 0 && !isSpace(text.charCodeAt(at))) {
    at -= 1
  }
  return at
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}
