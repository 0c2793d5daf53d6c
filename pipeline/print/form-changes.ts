import {type ChangeObject, diffArrays} from 'diff'
import type {Nodes} from 'mdast'
import type {FormChange} from '../edits/form-change.js'
import {keepsApart} from '../edits/reach.js'
import {sharedEnds} from '../edits/splice.js'
import {reference, type Word, wordPlaces} from '../edits/words.js'
import type {ParsedMarkdown} from '../markdown/parse.js'
import {endOf, startOf} from '../markdown/source.js'

/** What printing changed; or where it changed what it may not have, as an offset in the source. */
export type FormChanges = {changes: FormChange[]} | {faultAt: number}

/**
 * What printing a text in another form changed: of the words nothing, of what is between
 * them the marks and the white space, each as a change of its own. Two words that stood
 * apart may not touch, and none may be split.
 */
export function formChanges({markdown: source, tree}: ParsedMarkdown, output: string): FormChanges {
  if (output === source) {
    return {changes: []}
  }
  const [before, after] = [withEnds(source), withEnds(output)]
  const at = before.findIndex((word, index) => word.value !== after[index]?.value)
  if (at !== -1 || before.length !== after.length) {
    return {faultAt: before[at]?.start ?? source.length}
  }
  const changes: FormChange[][] = []
  const typesAt = typesIn(tree)
  const placed = (part: Part, offset: number) => placedIn(typesAt, part, offset)
  for (const [index, word] of before.entries()) {
    const [last, made, lastMade] = [before[index - 1], after[index], after[index - 1]]
    const gap = {start: last?.end ?? 0, end: word.start}
    const from = source.slice(gap.start, gap.end)
    const to = output.slice(lastMade?.end ?? 0, made?.start)
    if (isInside(index, before) && keepsApart(from) !== keepsApart(to)) {
      return {faultAt: word.start}
    }
    const marks = partsOf(from, to).map((part) => placed(part, gap.start))
    if (marks.some(changesNumber)) {
      return {faultAt: word.start}
    }
    changes.push(marks)
    const [written, printed] = [
      source.slice(word.start, word.end),
      output.slice(made?.start, made?.end)
    ]
    if (written !== printed) {
      changes.push([placed({at: 0, before: written, after: printed}, word.start)])
    }
  }
  return {changes: changes.flat()}
}

/** Whether a number changes that is not the number of a list item. */
function changesNumber({before, after, within}: FormChange): boolean {
  const [from, to] = [before, after].map((side) => side.replace(references, '').replace(/\D/g, ''))
  return from !== to && !within.has('list')
}

/** The words of a text, and one without letters at its end. */
function withEnds(text: string): Word[] {
  return [...wordPlaces(text), {value: '', start: text.length, end: text.length}]
}

function isInside(index: number, words: readonly Word[]): boolean {
  return index > 0 && index < words.length - 1
}

/** A part of the gap between two words that changed. */
interface Part {
  /** Where it is in the gap. */
  at: number
  before: string
  after: string
}

// Backslashes, numbers and the spaces of a hard break are marks of their own.
const runs = /[ \t]{2,}(?=\n)|\s+|\\+|\d+|[^\s\\\d]+/g

/** What changed in a gap: each run of marks or white space by itself where they can be told. */
function partsOf(from: string, to: string): Part[] {
  if (from === to) {
    return []
  }
  let at = 0
  let hunk: {removed: string[]; added: string[]} = {removed: [], added: []}
  const parts: Part[] = []
  const settle = () => {
    for (const [before, after] of pairsIn(hunk)) {
      parts.push(trimmed({at, before, after}))
      at += before.length
    }
    hunk = {removed: [], added: []}
  }
  for (const {removed, added, value} of differences(from, to)) {
    if (removed) {
      hunk.removed = hunk.removed.concat(value)
    } else if (added) {
      hunk.added = hunk.added.concat(value)
    } else {
      settle()
      at += value.join('').length
    }
  }
  settle()
  return parts
}

// Between two words there are a few marks. Where more changed than this, they are one change: the
// time to tell them grows with the square.
const mostTold = 200

/** The runs of a gap, those that stayed and those that changed. */
function differences(from: string, to: string): ChangeObject<string[]>[] {
  const [old, made] = [from.match(runs) ?? [], to.match(runs) ?? []]
  return (
    diffArrays(old, made, {maxEditLength: mostTold}) ?? [
      {removed: true, added: false, count: old.length, value: old},
      {removed: false, added: true, count: made.length, value: made}
    ]
  )
}

/** Runs that changed, one by one where each stands for the one in its place, or as one. */
function pairsIn({removed, added}: {removed: string[]; added: string[]}): [string, string][] {
  const isPaired =
    removed.length === added.length &&
    removed.every((run, index) => areAlike(run, added[index] ?? ''))
  if (isPaired) {
    return removed.map((run, index) => [run, added[index] ?? ''])
  }
  return [[removed.join(''), added.join('')]]
}

const bulletsOrEmphasis = /^[-*+_]+$/

/** Whether one run can stand for the other: both white space, or marks of one kind. */
function areAlike(run: string, made: string): boolean {
  if (run.trim() === '' || made.trim() === '') {
    return run.trim() === made.trim()
  }
  const sharesMark = [...run].some((mark) => made.includes(mark))
  return sharesMark || (bulletsOrEmphasis.test(run) && bulletsOrEmphasis.test(made))
}

const references = new RegExp(reference, 'g')

/** A part without what is the same at its start and its end; white space and references stay. */
function trimmed({at, before, after}: Part): Part {
  if ((before.trim() === '' && after.trim() === '') || reference.test(before)) {
    return {at, before, after}
  }
  const {start, end} = sharedEnds(before, after)
  return {
    at: at + start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end)
  }
}

function placedIn(typesAt: TypesAt, {at, before, after}: Part, offset: number): FormChange {
  const start = offset + at
  const end = start + before.length
  return {start, end, before, after, within: typesAt(start, end)}
}

/** Finds the types of the smallest node that holds a range, and of what that is in. */
type TypesAt = (start: number, end: number) => Set<Nodes['type']>

/** Looks into a tree at one range after the other, each to the right of the one before. */
function typesIn(tree: Nodes): TypesAt {
  // The first child of each node that does not end before the last range.
  const reached = new Map<Nodes, number>()
  return (start, end) => {
    const types = new Set<Nodes['type']>()
    let holder: Nodes | undefined = tree
    while (holder) {
      types.add(holder.type)
      holder = childAt(holder, start, end, reached)
    }
    return types
  }
}

function childAt(
  node: Nodes,
  start: number,
  end: number,
  reached: Map<Nodes, number>
): Nodes | undefined {
  const children: readonly Nodes[] = 'children' in node ? node.children : []
  let index = reached.get(node) ?? 0
  for (let child = children[index]; child && (endOf(child) ?? 0) < end; child = children[index]) {
    index += 1
  }
  reached.set(node, index)
  const child = children[index]
  return child && (startOf(child) ?? start + 1) <= start ? child : undefined
}
