import type {Root} from 'mdast'
import type {Range} from '../markdown/source.js'
import type {RuleSplice} from './draft.js'
import {applySplices, type Splice, sharedEnds} from './splice.js'
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
  return unionOf([...before, ...after]).flatMap((range): RuleSplice[] => {
    const old = applySplices(source, before, range)
    const made = applySplices(source, after, range)
    if (old === made) {
      return []
    }
    const growth = growthBefore(range.start, before)
    if (made === '') {
      const at = (offset: number) =>
        range.start + growth + applySplices(source, before, {...range, end: offset}).length
      return removals(range, touches, source)
        .map((part) => ({
          ruleId,
          start: at(part.start),
          end: at(part.end),
          text: '',
          continues: false,
          signs: signsIn(part, touches)
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
        signs: signsIn(range, touches)
      }
    ]
  })
}

/** A range that goes, in parts: each is something that the rule took out, and the gap before it. */
function removals({start, end}: Range, touches: readonly Touch[], source: string): Range[] {
  const inside = touches
    .map(({offset}) => offset)
    .filter((offset) => offset > start && offset < end)
  const [, ...later] = [...new Set(inside)].sort((a, b) => a - b)
  const ends = later.map((offset) => source.slice(0, offset).trimEnd().length)
  return [start, ...ends].map((from, index) => ({start: from, end: ends[index] ?? end}))
}

/** The ranges that splices lie in; those that touch are one. */
function unionOf(splices: readonly Splice[]): Range[] {
  const union: Range[] = []
  for (const {start, end} of [...splices].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
    } else {
      union.push({start, end})
    }
  }
  return union
}

function growthBefore(offset: number, splices: readonly Splice[]): number {
  return splices
    .filter(({end}) => end < offset)
    .reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0)
}

/** What to leave out of an edit at its start and at its end: what is the same in both texts. */
function unchangedEnds(old: string, made: string): {start: number; end: number} {
  const isShort = old.length <= longestWholeLine && !old.includes('\n')
  return isShort ? {start: 0, end: 0} : sharedEnds(old, made)
}

/** The signs of what was changed in a range, or nearest to it where nothing was, each once. */
export function signsIn({start, end}: Range, touches: readonly Touch[]): string[] {
  const inside = touches.filter(({offset}) => offset >= start && offset < Math.max(end, start + 1))
  const nearest = [...touches].sort(
    (a, b) => Math.abs(a.offset - start) - Math.abs(b.offset - start)
  )
  const decided = inside.length > 0 ? inside : nearest.slice(0, 1)
  return [...new Set(decided.flatMap(({signs}) => signs))]
}
