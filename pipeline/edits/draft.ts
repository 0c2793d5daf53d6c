import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import type {Syntax} from '../markdown/syntax.js'
import type {SignIds} from '../signs/sign.js'
import {type Ledger, type Place, placesIn} from './ledger.js'

/**
 * A change of text: the half-open range `start..end` becomes `text`. Offsets are
 * UTF-16 code units.
 */
export interface Splice {
  start: number
  end: number
  text: string
  /** The signs that decided for it. */
  signs?: SignIds
}

/**
 * A guide's text while it is being mended. It knows for every character where
 * in the raw file that came from, so that each edit can be reported there.
 */
export class Draft {
  #text: string
  #origins: Int32Array
  readonly #placeInSource: (offset: number) => Place
  readonly #ledger: Ledger
  #parsed: ParsedMarkdown | undefined

  /** @param parsed the source with its tree, where it is parsed already */
  constructor(source: string, ledger: Ledger, parsed?: ParsedMarkdown) {
    this.#text = source
    this.#parsed = parsed
    this.#origins = Int32Array.from({length: source.length + 1}, (_, index) => index)
    this.#placeInSource = placesIn(source)
    this.#ledger = ledger
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

  /** Where the character at `offset` of the present text was in the raw file. */
  placeOf(offset: number): Place {
    const origin = this.#origins[Math.min(Math.max(offset, 0), this.#text.length)] ?? 0
    return this.#placeInSource(origin)
  }

  /**
   * Changes the text and records each change under `ruleId`. What is recorded is
   * widened to whole words, so that the words before and after can be counted.
   * With `asOneEdit`, one entry stands for all the changes: for those of white space
   * that say the same thing on every line.
   *
   * @throws RangeError when the splices overlap or leave the text
   */
  splice(ruleId: string, splices: readonly Splice[], {asOneEdit = false} = {}): void {
    if (splices.length === 0) {
      return
    }
    const ordered = [...splices].sort((a, b) => a.start - b.start)
    this.#check(ordered)
    for (const group of asOneEdit ? [[first(ordered)]] : this.#groupByWords(ordered)) {
      this.#recordGroup(ruleId, group)
    }
    this.#apply(ordered)
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

  /** Splices that touch the same run of non-space characters are one edit. */
  #groupByWords(ordered: readonly Splice[]): Splice[][] {
    const groups: Splice[][] = []
    for (const splice of ordered) {
      const last = groups.at(-1)
      if (last && this.#isOneWord(last.at(-1)?.end ?? 0, splice.start)) {
        last.push(splice)
      } else {
        groups.push([splice])
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

  #recordGroup(ruleId: string, group: readonly Splice[]): void {
    const start = this.#widenLeft(first(group).start)
    const end = this.#widenRight((group.at(-1) ?? first(group)).end)
    let after = ''
    let at = start
    for (const splice of group) {
      after += this.#text.slice(at, splice.start) + splice.text
      at = splice.end
    }
    after += this.#text.slice(at, end)
    this.#ledger.record({
      ruleId,
      ...this.placeOf(first(group).start),
      before: this.#text.slice(start, end),
      after,
      signs: group.flatMap(({signs = []}) => signs)
    })
  }

  #widenLeft(offset: number): number {
    let at = offset
    while (at > 0 && !isSpace(this.#text.charCodeAt(at - 1))) {
      at -= 1
    }
    return at
  }

  #widenRight(offset: number): number {
    let at = offset
    while (at < this.#text.length && !isSpace(this.#text.charCodeAt(at))) {
      at += 1
    }
    return at
  }

  #apply(ordered: readonly Splice[]): void {
    const growth = ordered.reduce(
      (sum, splice) => sum + splice.text.length - (splice.end - splice.start),
      0
    )
    const origins = new Int32Array(this.#origins.length + growth)
    let text = ''
    let at = 0
    let to = 0
    for (const splice of ordered) {
      text += this.#text.slice(at, splice.start) + splice.text
      origins.set(this.#origins.subarray(at, splice.start), to)
      to += splice.start - at
      origins.fill(this.#origins[splice.start] ?? 0, to, to + splice.text.length)
      to += splice.text.length
      at = splice.end
    }
    origins.set(this.#origins.subarray(at), to)
    this.#text = text + this.#text.slice(at)
    this.#origins = origins
  }
}

function first<T>(items: readonly T[]): T {
  const [item] = items
  if (item === undefined) {
    throw new RangeError('an empty group of splices')
  }
  return item
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}
