import type {Root} from 'mdast'
import {type Range, unionOf} from '../markdown/source.js'
import type {RuleSplice} from './draft.js'
import {applySplices, type Splice, sharedEnds} from './splice.js'
import {TouchIndex} from './touch-index.js'
import type {Touch} from './tree-editor.js'

/** A tree as a rule left it. */
export interface Revision {
  ruleId: string
  tree: Root
  touches: readonly Touch[]
}

// A line that is no longer than this is shown whole in its edit: it fits on a screen.
const longestWholeLine = 100

/**
 * The splices that turn one revision of a text into the next. Both are given as
 * splices of the same text.
 *
 * @param source the text that `before` and `after` change
 */
export function spliceBetween(
  source: string,
  before: readonly Splice[],
  after: readonly Splice[],
  {ruleId, touches}: Revision
): RuleSplice[] {
  const touched = new TouchIndex(touches)
  const growthBefore = growthIn(before)
  return unionOf([...before, ...after]).flatMap((range): RuleSplice[] => {
    const old = applySplices(source, before, range)
    const made = applySplices(source, after, range)
    if (old === made) {
      return []
    }
    const growth = growthBefore(range.start)
    if (made === '') {
      const at = (offset: number) =>
        range.start + growth + applySplices(source, before, {...range, end: offset}).length
      return removals(range, touched, source)
        .map((part) => ({
          ruleId,
          start: at(part.start),
          end: at(part.end),
          text: '',
          continues: false,
          signs: touched.signsIn(part)
        }))
        .filter((splice) => splice.start < splice.end)
    }
    const {start, end} = unchangedEnds(old, made)
    return [
      {
        ruleId,
        start: range.start + growth + start,
        end: range.start + growth + old.length - end,
        text: made.slice(start, made.length - end),
        signs: touched.signsIn(range)
      }
    ]
  })
}

/** A range that goes, in parts: each is something that the rule took out, and the gap before it. */
function removals({start, end}: Range, touched: TouchIndex, source: string): Range[] {
  const inside = touched.between(start + 1, end).map(({offset}) => offset)
  const [, ...later] = new Set(inside)
  const ends = later.map((offset) => source.slice(0, offset).trimEnd().length)
  return [start, ...ends].map((from, index) => ({start: from, end: ends[index] ?? end}))
}

/** By how much splices move an offset. It has to be asked from left to right. */
function growthIn(splices: readonly Splice[]): (offset: number) => number {
  let [index, growth] = [0, 0]
  return (offset) => {
    for (let next = splices[index]; next && next.end < offset; next = splices[index]) {
      growth += next.text.length - (next.end - next.start)
      index += 1
    }
    return growth
  }
}

/** What to leave out of an edit at its start and at its end: what is the same in both texts. */
function unchangedEnds(old: string, made: string): {start: number; end: number} {
  const isShort = old.length <= longestWholeLine && !old.includes('\n')
  return isShort ? {start: 0, end: 0} : sharedEnds(old, made)
}
