import {diffArrays} from 'diff'
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
  const [before, after] = [withEnds(source), withEnds(output)]
  const at = before.findIndex((word, index) => word.value !== after[index]?.value)
  if (at !== -1 || before.length !== after.length) {
    return {faultAt: before[at]?.start ?? source.length}
  }
  const changes: FormChange[][] = []
  for (const [index, word] of before.entries()) {
    const [last, made, lastMade] = [before[index - 1], after[index], after[index - 1]]
    const gap = {start: last?.end ?? 0, end: word.start}
    const from = source.slice(gap.start, gap.end)
    const to = output.slice(lastMade?.end ?? 0, made?.start)
    if (isInside(index, before) && keepsApart(from) !== keepsApart(to)) {
      return {faultAt: word.start}
    }
    const parts = partsOf(from, to).map((part) => placed(part, gap.start, tree))
    if (parts.some(changesNumber)) {
      return {faultAt: word.start}
    }
    changes.push(parts)
    const [written, printed] = [
      source.slice(word.start, word.end),
      output.slice(made?.start, made?.end)
    ]
    if (written !== printed) {
      changes.push([placed({at: 0, before: written, after: printed}, word.start, tree)])
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
  for (const {removed, added, value} of diffArrays(from.match(runs) ?? [], to.match(runs) ?? [])) {
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

function placed({at, before, after}: Part, offset: number, tree: Nodes): FormChange {
  const start = offset + at
  const within = new Set<Nodes['type']>()
  addTypes(tree, start, start + before.length, within)
  return {start, end: start + before.length, before, after, within}
}

/** Adds the types of the smallest node that holds a range, and of what that is in. */
function addTypes(node: Nodes, start: number, end: number, types: Set<Nodes['type']>): void {
  types.add(node.type)
  if (!('children' in node)) {
    return
  }
  const holder = node.children.find((child: Nodes) => {
    return (startOf(child) ?? start + 1) <= start && (endOf(child) ?? 0) >= end
  })
  if (holder) {
    addTypes(holder, start, end, types)
  }
}
