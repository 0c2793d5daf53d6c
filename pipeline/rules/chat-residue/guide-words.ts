import type {Root, RootContent} from 'mdast'
import type {Language} from '../../languages/language.js'
import {lineOf} from '../../markdown/line.js'
import {stemsOf} from '../../signs/telling-words.js'

/** The stems of a guide's words, and which block has them. Read when they are first asked for. */
export class GuideWords {
  readonly #tree: Root
  readonly #language: Language
  readonly #stems = new Map<RootContent, ReadonlySet<string>>()
  /** In how many blocks each stem is. */
  readonly #counts = new Map<string, number>()
  #isRead = false

  constructor(tree: Root, language: Language) {
    this.#tree = tree
    this.#language = language
  }

  /** Whether another block of the guide has a stem. */
  hasElsewhere(stem: string, block: RootContent): boolean {
    if (!this.#isRead) {
      this.#isRead = true
      for (const each of this.#tree.children) {
        this.add(each)
      }
    }
    const own = this.#stems.get(block)?.has(stem) ? 1 : 0
    return (this.#counts.get(stem) ?? 0) > own
  }

  /** Takes in a block that is in the guide now, or has changed. */
  add(block: RootContent): void {
    if (!this.#isRead) {
      return
    }
    this.remove(block)
    // The line end tells a number at the end from that of a list, as in the whole text.
    const stems = stemsOf(`${lineOf(block)}\n`, this.#language)
    this.#stems.set(block, stems)
    for (const stem of stems) {
      this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1)
    }
  }

  /** Leaves out a block that is no longer in the guide. */
  remove(block: RootContent): void {
    for (const stem of this.#stems.get(block) ?? []) {
      this.#counts.set(stem, (this.#counts.get(stem) ?? 0) - 1)
    }
    this.#stems.delete(block)
  }
}
