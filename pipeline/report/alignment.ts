import type {Edit} from '../edits/ledger.js'
import {exactDifferences} from './differences.js'

/** A stretch of a guide: in the source, in the mended guide, or in both. */
export interface Stretch {
  kind: 'kept' | 'removed' | 'added'
  text: string
  /** The index of the edit that removed or added it. */
  edit?: number
}

/** A stretch of the text as it is after some of the edits. */
interface Piece {
  text: string
  /** Where it is in the source; undefined for what an edit put there. */
  start?: number
  edit?: number
}

/** A stretch of the source that an edit took out. */
interface Removal {
  start: number
  text: string
  edit: number
}

/**
 * The source of a guide beside what it became, in order: without the added stretches it is the
 * source, and without the removed ones the mended guide.
 *
 * @param edits the edits of the guide, in the order they were made
 */
export function align(source: string, edits: readonly Edit[]): Stretch[] {
  let pieces: Piece[] = [{text: source, start: 0}]
  const removals: Removal[] = []
  for (const [edit, {offset, before, after}] of edits.entries()) {
    const [left, rest] = split(pieces, offset)
    const [changed, right] = split(rest, before.length)
    const made: Piece[] = []
    let open = changed
    for (const {kind, text} of exactDifferences(before, after)) {
      if (kind === 'added') {
        made.push({text, edit})
        continue
      }
      const [taken, others] = split(open, text.length)
      open = others
      if (kind === 'kept') {
        made.push(...taken)
      } else {
        removals.push(
          ...taken.flatMap(({text, start}) => (start === undefined ? [] : {text, start, edit}))
        )
      }
    }
    pieces = [...left, ...made, ...right]
  }
  return merge(pieces, removals)
}

/** Pieces up to a length, and the others. */
function split(pieces: readonly Piece[], length: number): [Piece[], Piece[]] {
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const end = at + piece.text.length
    if (length < end) {
      const cut = length - at
      const [head, tail] = [piece.text.slice(0, cut), piece.text.slice(cut)]
      const moved = piece.start === undefined ? {} : {start: piece.start + cut}
      return [
        [...pieces.slice(0, index), ...(cut > 0 ? [{...piece, text: head}] : [])],
        [{...piece, ...moved, text: tail}, ...pieces.slice(index + 1)]
      ]
    }
    at = end
  }
  return [[...pieces], []]
}

/** Puts the removed stretches back where they were in the source. */
function merge(pieces: readonly Piece[], removals: readonly Removal[]): Stretch[] {
  const queue = [...removals].sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let next = 0
  const removeUpTo = (end: number) => {
    for (; next < queue.length && (queue[next]?.start ?? end) < end; next++) {
      const {text = '', edit} = queue[next] ?? {}
      stretches.push({kind: 'removed', text, ...(edit !== undefined && {edit})})
    }
  }
  for (const {text, start, edit} of pieces) {
    if (start === undefined) {
      stretches.push({kind: 'added', text, ...(edit !== undefined && {edit})})
    } else {
      removeUpTo(start)
      stretches.push({kind: 'kept', text})
    }
  }
  removeUpTo(Number.POSITIVE_INFINITY)
  return stretches
}
