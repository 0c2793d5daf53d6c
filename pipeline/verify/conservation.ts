import {diffArrays} from 'diff'
import type {Ledger} from '../ledger/ledger.js'
import {WordCount, wordsOf} from '../ledger/words.js'

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
  for (const [word, count] of removed.entries()) net.add([word], -count)
  for (const [word, count] of added.entries()) net.add([word], count)
  const faults = net
    .entries()
    .map(([word, count]) =>
      count > 0 ? `“${word}” is lost (${count} of it) and no edit says so` : `“${word}” appears (${-count} of it) and no edit put it there`
    )
  return faults.length > 0 ? faults : orderFaults(before, after, ledger)
}

/**
 * Words that stand elsewhere than in the source: taken out at one place and put
 * in at another oftener than the edits, counted whole, took them out and put them in.
 */
function orderFaults(before: readonly string[], after: readonly string[], {edits}: Ledger): string[] {
  const changes = diffArrays([...before], [...after], {maxEditLength: mostDifferences})
  if (!changes) return []
  const out = new WordCount(changes.filter((change) => change.removed).flatMap(({value}) => value))
  const put = new WordCount(changes.filter((change) => change.added).flatMap(({value}) => value))
  const taken = new WordCount(edits.flatMap((edit) => wordsOf(edit.before)))
  const given = new WordCount(edits.flatMap((edit) => wordsOf(edit.after)))
  return put
    .entries()
    .filter(([word, count]) => count > given.count(word) && out.count(word) > taken.count(word))
    .map(([word]) => `“${word}” stands in another place than in the source`)
}
