import {countWhile} from '../markdown/halving.js'
import type {Range} from '../markdown/source.js'
import {alignedOffsets, movedOffsets} from './offsets.js'
import type {Splice} from './splice.js'

/**
 * Where each character of a text was before the text was changed, in UTF-16 code units of the raw
 * text. Text moves only with what is around it, so origins never fall from left to right.
 */
export class Origins {
  #length: number
  #origins: Int32Array
  // The same, but for what a splice over several lines put in place of the same words: these are
  // where the words were, and not where the splice began.
  #words: Int32Array

  /** @param length of the raw text */
  constructor(length: number) {
    this.#length = length
    this.#origins = new Int32Array(length + 1)
    for (let index = 0; index <= length; index++) {
      this.#origins[index] = index
    }
    this.#words = this.#origins
  }

  /** Where the character at `offset` of the present text was. */
  originOf(offset: number): number {
    return this.#origins[this.#within(offset)] ?? 0
  }

  /** The same, for a word that a splice over several lines put in its own place. */
  wordOriginOf(offset: number): number {
    return this.#words[this.#within(offset)] ?? 0
  }

  /** Where the characters in a range of the present text were. */
  sourceOf({start, end}: Range): Range {
    const from = this.originOf(start)
    // What was taken out right before the end of the range is no part of it.
    const to = Math.min(this.originOf(end - 1) + 1, this.originOf(end))
    return {start: from, end: start < end ? Math.max(from, to) : from}
  }

  /** Whether the character that was at an offset of the raw text is still there. */
  holds(origin: number): boolean {
    const index = this.#indexOf(origin)
    return index < this.#length && this.#origins[index] === origin
  }

  /** Where in the present text is what was in a range of the raw text. */
  presentOf({start, end}: Range): Range {
    return {start: this.#indexOf(start), end: this.#indexOf(end)}
  }

  /** Follows splices of the present text, which are in order. */
  move(text: string, splices: readonly Splice[]): void {
    const [origins, words] = [this.#origins, this.#words]
    this.#origins = movedOffsets(origins, splices, ({start, text: made}) =>
      new Int32Array(made.length).fill(origins[start] ?? 0)
    )
    this.#words = movedOffsets(words, splices, ({start, end, text: made}) => {
      const before = text.slice(start, end)
      return before.includes('\n')
        ? alignedOffsets(before, made).map((offset) => words[start + offset] ?? 0)
        : new Int32Array(made.length).fill(words[start] ?? 0)
    })
    this.#length = this.#origins.length - 1
  }

  #within(offset: number): number {
    return Math.min(Math.max(offset, 0), this.#length)
  }

  #indexOf(origin: number): number {
    return countWhile(this.#length, (at) => (this.#origins[at] ?? 0) < origin)
  }
}
