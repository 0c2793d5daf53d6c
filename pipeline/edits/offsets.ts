import {diffArrays} from 'diff'
import type {Splice} from './splice.js'

// Where more words than this changed, nothing in the new text is taken for something in the old.
const mostChanges = 400

/**
 * Where each character of a new text was in the old one, by the words that both have in the same
 * order. What is between two of them is where the first of them ends. Never falls.
 */
export function alignedOffsets(before: string, after: string): Int32Array {
  const offsets = new Int32Array(after.length)
  let [at, last] = [0, 0]
  const fill = (end: number) => {
    offsets.fill(last, at, end)
    at = end
  }
  for (const [from, to, length] of sharedWords(before, after)) {
    fill(to)
    for (let index = 0; index < length; index++) {
      offsets[to + index] = from + index
    }
    at = to + length
    last = from + length - 1
  }
  fill(after.length)
  return offsets
}

/** The words of two texts that are in both, in order: where they are in each, and their length. */
function sharedWords(before: string, after: string): [from: number, to: number, length: number][] {
  const [old, made] = [wordsIn(before), wordsIn(after)]
  const valuesOf = (words: readonly RegExpExecArray[]) => words.map(([word]) => word)
  const parts = diffArrays(valuesOf(old), valuesOf(made), {maxEditLength: mostChanges}) ?? []
  const shared: [number, number, number][] = []
  let [fromIndex, toIndex] = [0, 0]
  for (const {added, removed, value} of parts) {
    for (const word of added || removed ? [] : value) {
      const [from, to] = [old[fromIndex]?.index ?? 0, made[toIndex]?.index ?? 0]
      shared.push([from, to, word.length])
      fromIndex += 1
      toIndex += 1
    }
    fromIndex += removed ? value.length : 0
    toIndex += added ? value.length : 0
  }
  return shared
}

function wordsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
}

/** Offsets of the characters of a text when it is changed; `made` gives those of new text. */
export function movedOffsets(
  offsets: Int32Array,
  ordered: readonly Splice[],
  made: (splice: Splice) => Int32Array
): Int32Array {
  const growth = ordered.reduce((sum, {text, end, start}) => sum + text.length - (end - start), 0)
  const result = new Int32Array(offsets.length + growth)
  let at = 0
  let to = 0
  for (const splice of ordered) {
    result.set(offsets.subarray(at, splice.start), to)
    to += splice.start - at
    result.set(made(splice), to)
    to += splice.text.length
    at = splice.end
  }
  result.set(offsets.subarray(at), to)
  return result
}
