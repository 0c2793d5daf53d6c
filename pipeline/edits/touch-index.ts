import {firstFrom, type Range} from '../markdown/source.js'
import type {Touch} from './tree-editor.js'

/** A touch with its range, which is empty, and its place in the order in which they were made. */
interface OrderedTouch extends Touch, Range {
  order: number
}

/** The touches of a rule by their offsets. */
export class TouchIndex {
  readonly #sorted: readonly OrderedTouch[]

  constructor(touches: readonly Touch[]) {
    this.#sorted = touches
      .map((touch, order) => ({...touch, start: touch.offset, end: touch.offset, order}))
      .sort((a, b) => a.offset - b.offset || a.order - b.order)
  }

  /** The touches from an offset on and before another. */
  between(start: number, end: number): readonly OrderedTouch[] {
    return this.#sorted.slice(firstFrom(start, this.#sorted), firstFrom(end, this.#sorted))
  }

  /** The signs of what was changed in a range, or nearest to it where nothing was, each once. */
  signsIn({start, end}: Range): string[] {
    const inside = [...this.between(start, Math.max(end, start + 1))]
    const decided = inside.length > 0 ? inside : this.#nearest(start)
    return [...new Set(inOrder(decided).flatMap(({signs}) => signs))]
  }

  /** The touch that is nearest to an offset, if there is any: the first of them. */
  #nearest(offset: number): OrderedTouch[] {
    const index = firstFrom(offset, this.#sorted)
    const left = this.#sorted[index - 1]
    const first = left && this.#sorted[firstFrom(left.offset, this.#sorted)]
    const beside = [first, this.#sorted[index]].flatMap((touch) => touch ?? [])
    return inOrder(beside)
      .sort((a, b) => Math.abs(a.offset - offset) - Math.abs(b.offset - offset))
      .slice(0, 1)
  }
}

function inOrder(touches: readonly OrderedTouch[]): OrderedTouch[] {
  return [...touches].sort((a, b) => a.order - b.order)
}
