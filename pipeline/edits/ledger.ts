import {location} from 'vfile-location'
import type {Range} from '../markdown/source.js'
import type {SignIds} from '../signs/sign.js'

/** A place in the raw file; lines and columns count from 1. */
export interface Place {
  line: number
  column: number
}

/** The places of the offsets of `text`, which are in UTF-16 code units. */
export function placesIn(text: string): (offset: number) => Place {
  const {toPoint} = location(text)
  return (offset) => {
    const {line, column} = toPoint(Math.min(Math.max(offset, 0), text.length)) ?? {
      line: 1,
      column: 1
    }
    return {line, column}
  }
}

/** One recorded change: what was there, what is there now, and which rule did it. */
export interface Edit extends Place {
  ruleId: string
  /**
   * Where `before` begins in the text as the edits before this one left it, in UTF-16 code
   * units. `replay` needs it; `line` and `column` are for people.
   */
  offset: number
  before: string
  after: string
  /**
   * Where in the raw text the characters are that it changed, in UTF-16 code units; empty where it
   * only put something in.
   */
  source: Range
  /** The signs that decided for it, by their ids; none where the damage cannot be mistaken. */
  signs: SignIds
}

/** What an edit did, as a clause; a function where that depends on the edit. */
export type LossClause = string | ((edit: Edit) => string)

/** Something that the program left undecided and a reader of the guide should know. */
export interface Doubt extends Place {
  ruleId: string
  reason: string
  /** Where in the raw text the character is that it is about, if it is about one. */
  offset?: number
}

/**
 * What was done to one guide, in the order it was done.
 *
 * Only `Draft.splice` makes an edit: it changes the text and records in one act, so that
 * nothing is changed without an entry here.
 */
export class Ledger {
  readonly edits: Edit[] = []
  readonly doubts: Doubt[] = []
  readonly #known = new Set<string>()

  /** Keeps an edit, each of its signs once. */
  record(edit: Edit): void {
    this.edits.push({...edit, signs: [...new Set(edit.signs)]})
  }

  doubt(doubt: Doubt): void {
    const key = `${doubt.ruleId} ${doubt.line} ${doubt.reason}`
    if (!this.#known.has(key)) {
      this.#known.add(key)
      this.doubts.push(doubt)
    }
  }

  /** How often each rule made an edit, rules in alphabetical order. */
  countByRule(): Record<string, number> {
    const counts = new Map<string, number>()
    for (const {ruleId} of this.edits) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
    }
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
