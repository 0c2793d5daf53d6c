import {diffArrays} from 'diff'
import {type Word, wordPlaces} from './words.js'

/** Words that only one of two texts has in their place. */
export interface WordChange {
  kind: 'lost' | 'added'
  /** The words, with a space between them. */
  words: string
  /** Where the first of them is: in the text before for what was lost, else in the one after. */
  offset: number
}

// The time to find the fewest changes grows with their square. Texts with more of them than this
// are compared without their order.
const mostChanges = 4000

/**
 * The words that one text has and another has not, in order. Marks, white space and the numbers
 * of lists are no words; a word that was moved is lost in one place and added in another.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, made] = [wordPlaces(before), wordPlaces(after)]
  const parts = diffArrays(valuesOf(old), valuesOf(made), {maxEditLength: mostChanges})
  if (!parts) {
    return [...unmatched(old, made, 'lost'), ...unmatched(made, old, 'added')]
  }
  const changes: WordChange[] = []
  let [from, to] = [0, 0]
  for (const {added, removed, value} of parts) {
    if (removed) {
      changes.push({kind: 'lost', words: value.join(' '), offset: old[from]?.start ?? 0})
    } else if (added) {
      changes.push({kind: 'added', words: value.join(' '), offset: made[to]?.start ?? 0})
    }
    from += added ? 0 : value.length
    to += removed ? 0 : value.length
  }
  return changes
}

function valuesOf(words: readonly Word[]): string[] {
  return words.map(({value}) => value)
}

/** The words of one text that are more often in it than in the other. */
function unmatched(
  words: readonly Word[],
  others: readonly Word[],
  kind: WordChange['kind']
): WordChange[] {
  const left = new Map<string, number>()
  for (const {value} of others) {
    left.set(value, (left.get(value) ?? 0) + 1)
  }
  return words.flatMap(({value, start}) => {
    const count = left.get(value) ?? 0
    left.set(value, count - 1)
    return count > 0 ? [] : [{kind, words: value, offset: start}]
  })
}
