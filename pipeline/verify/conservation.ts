import {diffArrays} from 'diff'
import type {Ledger} from '../edits/ledger.js'
import {WordCount, wordsOf} from '../edits/words.js'

// Beyond this many words in difference, a comparison in order takes longer than it tells.
const mostDifferences = 20000

/**
 * Law 1. Checks that every word of the source is in the output or taken out by
 * an edit, that every word of the output was in the source or put in by one,
 * and that the words kept their order.
 *
 * @returns what is wrong, one sentence each; nothing when the law holds
 */
export function conservationFaults(source: string, output: string, ledger: Ledger): string[] {
  const before = wordsOf(source)
  const after = wordsOf(output)
  const {removed, added} = ledger.balance()
  const net = new WordCount(before).subtract(after)
  for (const [word, count] of removed.entries()) {
    net.add([word], -count)
  }
  for (const [word, count] of added.entries()) {
    net.add([word], count)
  }
  const faults = net
    .entries()
    .map(([word, count]) =>
      count > 0
        ? `“${word}” is missing from the output (${count}×), and no edit removed it`
        : `“${word}” is new in the output (${-count}×), and no edit added it`
    )
  return faults.length > 0 ? faults : orderFaults(before, after, ledger)
}

// A comparison may line up the same words in either of two ways; so many in a row are no accident.
const fewestMoved = 5

/** Runs of words that are elsewhere than in the source, and that no edit put there. */
function orderFaults(
  before: readonly string[],
  after: readonly string[],
  {edits}: Ledger
): string[] {
  const source = runOf(before)
  const given = edits.map((edit) => runOf(wordsOf(edit.after)))
  const changes = diffArrays(edited(source, edits).trim().split(' '), [...after], {
    maxEditLength: mostDifferences
  })
  return (changes ?? [])
    .filter(({added, value}) => added && value.length >= fewestMoved)
    .filter(
      ({value}) => source.includes(runOf(value)) && !given.some((run) => run.includes(runOf(value)))
    )
    .map(
      ({value}) => `“${value.slice(0, fewestMoved).join(' ')} …” has moved, and no edit moved it`
    )
}

/**
 * A run of words after the edits, where the edits can be found in it. Without this,
 * a title that was said twice would look like text that moved.
 */
function edited(source: string, edits: Ledger['edits']): string {
  let run = source
  for (const edit of edits) {
    const taken = runOf(wordsOf(edit.before))
    const at = taken.trim() === '' ? -1 : run.indexOf(taken)
    if (at !== -1) {
      run =
        `${run.slice(0, at)}${runOf(wordsOf(edit.after))}${run.slice(at + taken.length)}`.replace(
          / {2,}/g,
          ' '
        )
    }
  }
  return run
}

function runOf(words: readonly string[]): string {
  return ` ${words.join(' ')} `
}
