import type {Nodes, Parents, Root, RootContent} from 'mdast'
import {replaceChildren} from '../markdown/children.js'
import {contentKey} from '../markdown/content-key.js'
import {copyOf} from '../markdown/copy.js'
import {countWhile} from '../markdown/halving.js'
import {endOf, type Range, rangeOf, startOf} from '../markdown/source.js'
import {visit} from '../markdown/visit.js'

/**
 * A run of siblings that changed: the children `from` to `to` of `before` became the
 * children `newFrom` to `newTo` of `after`; the ends are exclusive, and either run can be empty.
 */
export interface ChangedRun {
  before: Parents
  from: number
  to: number
  after: Parents
  newFrom: number
  newTo: number
}

/**
 * What changed between a tree and a copy of it that rules have worked on: the smallest runs of
 * siblings, as deep in lists and quotations as can be. What belongs together is told by the
 * positions, so nodes that a rule made keep those of what they were made from.
 *
 * @param whole ranges in which the top-level blocks are one run, with the blocks around it that
 *   they touch
 */
export function changedRuns(
  before: Parents,
  after: Parents,
  whole: readonly Range[] = []
): ChangedRun[] {
  return joinHeld(runsOf(before, after), whole).flatMap((run): ChangedRun[] => {
    const pairs = pairsOf(run)
    if (pairs?.every(([old, made]) => isUnchanged(old, made))) {
      return []
    }
    const [pair, ...more] = pairs ?? []
    const canDescend = pair && more.length === 0 && !whole.some((range) => touches(range, run))
    const inside = canDescend ? sameContainer(...pair) : undefined
    return inside ? changedRuns(...inside) : [run]
  })
}

/**
 * A copy of `after` in which the blocks that lie in some ranges are as they were before, with
 * the blocks around them that were changed together with them.
 */
export function withReverted(before: Root, after: Root, ranges: readonly Range[]): Root {
  const blocks: RootContent[] = joinHeld(runsOf(before, after), ranges).flatMap((run) =>
    ranges.some((range) => touches(range, run))
      ? before.children.slice(run.from, run.to)
      : after.children.slice(run.newFrom, run.newTo)
  )
  return {...after, children: blocks}
}

/** Which changes of a tree are taken back. */
export interface Choice {
  /** Of siblings that a rule took out, each is asked for by itself. */
  isTakenBack(range: Range): boolean
  /** Where the change of a run is in the source. */
  rangeOf(run: ChangedRun): Range
}

/**
 * Puts children back into a tree that a rule changed, as they were before it.
 *
 * @param before the tree as it was before the rule
 */
export function takeBackRuns(before: Root, after: Root, {isTakenBack, rangeOf}: Choice): void {
  // From the last to the first, so that what is before a run keeps its place.
  for (const run of changedRuns(before, after).reverse()) {
    const {from, to, newFrom, newTo} = run
    const isRemoval = newFrom === newTo
    const parts = isRemoval
      ? Array.from({length: to - from}, (_, at) => ({...run, from: from + at, to: from + at + 1}))
      : [run]
    const back = parts.filter((part) => isTakenBack(rangeOf(part)))
    if (back.length > 0) {
      const nodes = back.flatMap((part) => run.before.children.slice(part.from, part.to))
      replaceChildren(run.after, newFrom, newTo - newFrom, nodes.map(copyOf))
    }
  }
}

/**
 * Where the blocks of `before` are that some blocks of `after` were made from.
 *
 * @param isChosen whether it is about the block of `after` at an index
 */
export function rangesBehind(
  before: Root,
  after: Root,
  isChosen: (index: number) => boolean
): Range[] {
  return runsOf(before, after).flatMap(({from, to, newFrom, newTo}): Range[] => {
    const isAbout = after.children.slice(newFrom, newTo).some((_, at) => isChosen(newFrom + at))
    const [first, last] = [before.children[Math.min(from, to - 1)], before.children[to - 1]]
    const range = {start: (first && startOf(first)) ?? 0, end: (last && endOf(last)) ?? 0}
    return isAbout && range.start < range.end ? [range] : []
  })
}

/** Whether no rule changed a node; one that has lost its position was made by a rule. */
export function isUnchanged(old: Nodes, made: Nodes): boolean {
  let key = keys.get(old)
  if (key === undefined) {
    key = keyOf(old)
    keys.set(old, key)
  }
  return key === keyOf(made)
}

// The tree that a text was parsed from is not changed, and is compared with several revisions.
const keys = new WeakMap<Nodes, string>()

function keyOf(node: Nodes): string {
  return `${linksIn(node)} ${contentKey(node)}`
}

/** How many links have a position: without one, a link is printed in another way. */
function linksIn(tree: Nodes): number {
  let count = 0
  visit(tree, 'link', ({position}) => {
    count += position ? 1 : 0
  })
  return count
}

/** All siblings as runs, the unchanged ones as runs of one node on either side. */
function runsOf(before: Parents, after: Parents): ChangedRun[] {
  const runs: ChangedRun[] = []
  const [from, newFrom] = [before.children.length, after.children.length]
  const end = {from, to: from, newFrom, newTo: newFrom}
  let last: Match = {from: 0, to: 0, newFrom: 0, newTo: 0}
  for (const match of [...joinShared(matchesOf(before.children, after.children)), end]) {
    if (match.from > last.to || match.newFrom > last.newTo) {
      const between = {from: last.to, to: match.from, newFrom: last.newTo, newTo: match.newFrom}
      runs.push({before, after, ...between})
    }
    if (match !== end) {
      runs.push({before, after, ...match})
    }
    last = match
  }
  return runs
}

/** Puts together the runs that one range touches. */
function joinHeld(runs: readonly ChangedRun[], whole: readonly Range[]): ChangedRun[] {
  const joined: ChangedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && whole.some((range) => touches(range, last) && touches(range, run))) {
      joined[joined.length - 1] = {...last, to: run.to, newTo: run.newTo}
    } else {
      joined.push(run)
    }
  }
  return joined
}

/** Whether a run lies at least partly in a range, or is put in there. */
function touches({start, end}: Range, {before, from, to}: ChangedRun): boolean {
  const siblings: readonly Nodes[] = before.children
  const [first, last] = [siblings[from] ?? siblings[from - 1], siblings[to - 1] ?? siblings[to]]
  return ((first && startOf(first)) ?? 0) < end && ((last && endOf(last)) ?? 0) > start
}

/** Children that lie in the same range of the source, before and after. */
type Match = Pick<ChangedRun, 'from' | 'to' | 'newFrom' | 'newTo'>

function matchesOf(olds: readonly Nodes[], news: readonly Nodes[]): Match[] {
  const ranges = rangesOf(olds)
  return news.flatMap((node, index): Match[] => {
    const extent = extentOf(node)
    if (!extent) {
      return []
    }
    const from = firstIndex(ranges, ({end}) => end > extent.start)
    const to = firstIndex(ranges, ({start}) => start >= extent.end)
    return from < to ? [{from, to, newFrom: index, newTo: index + 1}] : []
  })
}

/** The ranges of siblings; one without a position is empty, right after the one before it. */
function rangesOf(nodes: readonly Nodes[]): Range[] {
  let last = 0
  return nodes.map((node) => {
    const range = rangeOf(node) ?? {start: last, end: last}
    last = range.end
    return range
  })
}

/** The first index at which a condition holds that holds for all after it; found by halving. */
function firstIndex(ranges: readonly Range[], holds: (range: Range) => boolean): number {
  return countWhile(ranges.length, (index) => {
    const range = ranges[index]
    return !(range && holds(range))
  })
}

/** Puts together the matches that share a child. */
function joinShared(matches: readonly Match[]): Match[] {
  const joined: Match[] = []
  for (const match of matches) {
    let {from, to, newFrom} = match
    for (let last = joined.at(-1); last && from < last.to; last = joined.at(-1)) {
      joined.pop()
      from = Math.min(from, last.from)
      to = Math.max(to, last.to)
      newFrom = last.newFrom
    }
    joined.push({from, to, newFrom, newTo: match.newTo})
  }
  return joined
}

/** From the first position in a node to the last, its descendants' included. */
function extentOf(node: Nodes): Range | undefined {
  const own = rangeOf(node)
  if (!('children' in node)) {
    return own
  }
  return node.children.map(extentOf).reduce((whole, part) => {
    if (!whole || !part) {
      return whole ?? part
    }
    return {start: Math.min(whole.start, part.start), end: Math.max(whole.end, part.end)}
  }, own)
}

/** The children of a run one by one, before and after; undefined where their number changed. */
function pairsOf({
  before,
  from,
  to,
  after,
  newFrom,
  newTo
}: ChangedRun): [Nodes, Nodes][] | undefined {
  const made: readonly Nodes[] = after.children.slice(newFrom, newTo)
  return to - from === newTo - newFrom
    ? before.children.slice(from, to).map((old, index): [Nodes, Nodes] => [old, made[index] ?? old])
    : undefined
}

/** Two nodes that are the same container, so that only what is in them changed. */
function sameContainer(old: Nodes, made: Nodes): [Parents, Parents] | undefined {
  const [range, extent] = [rangeOf(old), extentOf(made)]
  const isInside = range && extent && extent.start >= range.start && extent.end <= range.end
  if (!isInside) {
    return undefined
  }
  if (old.type === 'list' && made.type === 'list') {
    return old.ordered === made.ordered && old.start === made.start ? [old, made] : undefined
  }
  if (old.type === 'listItem' && made.type === 'listItem') {
    return old.checked === made.checked && made.children.length > 0 ? [old, made] : undefined
  }
  return old.type === 'blockquote' && made.type === 'blockquote' ? [old, made] : undefined
}
