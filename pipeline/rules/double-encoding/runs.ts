import {applySplices} from '../../edits/splice.js'
import type {Sequence} from './sequences.js'

/** Damage that hangs together: a word with sequences in it, or sequences on their own. */
export interface Run<One extends Sequence = Sequence> {
  start: number
  end: number
  sequences: One[]
  /** The run as it is meant. */
  decoded: string
  /** Whether it holds no letter or digit beside its sequences. */
  bare: boolean
}

const wordBefore = /[\p{L}\p{M}\p{N}]+$/u
const wordAfter = /^[\p{L}\p{M}\p{N}]+/u
/** Far enough for the longest word. */
const reach = 40

/** The runs of a text that some of its sequences make, in its order. */
export function runsOf<One extends Sequence>(text: string, sequences: readonly One[]): Run<One>[] {
  const groups: One[][] = []
  let end = -1
  for (const sequence of sequences) {
    const isSameWord = sequence.start <= end
    if (isSameWord) {
      groups.at(-1)?.push(sequence)
    } else {
      groups.push([sequence])
    }
    end = endOfWord(text, sequence.end)
  }
  return groups.map((group) => runOf(text, group))
}

function endOfWord(text: string, end: number): number {
  return end + (wordAfter.exec(text.slice(end, end + reach))?.[0].length ?? 0)
}

function runOf<One extends Sequence>(text: string, sequences: One[]): Run<One> {
  const first = sequences[0]?.start ?? 0
  const last = sequences.at(-1)?.end ?? first
  const before = wordBefore.exec(text.slice(Math.max(first - reach, 0), first))?.[0] ?? ''
  const start = first - before.length
  const end = endOfWord(text, last)
  const splicesTo = (made: (one: Sequence) => string) =>
    sequences.map((one) => ({start: one.start, end: one.end, text: made(one)}))
  const range = {start, end}
  const kept = applySplices(
    text,
    splicesTo(() => ''),
    range
  )
  const decoded = applySplices(
    text,
    splicesTo(({character}) => character),
    range
  )
  return {start, end, sequences, decoded, bare: kept === ''}
}
