import {diffArrays} from 'diff'
import {everyWord, mayNumberList, type Word} from './words.js'

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

/** Words of a text, from one to before another. */
interface Run {
  from: number
  to: number
}

/**
 * The words that one text has and another has not, in order. Marks, white space and the numbers
 * of lists are no words; a word that was moved is lost in one place and added in another.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, made] = [wordsIn(before), wordsIn(after)]
  const parts = diffArrays(valuesOf(old.words), valuesOf(made.words), {
    maxEditLength: mostChanges
  })
  if (!parts) {
    return [
      ...unmatched(old.words, made.words, 'lost'),
      ...unmatched(made.words, old.words, 'added')
    ]
  }
  const changes: WordChange[] = []
  let [lost, added] = [runAt(0), runAt(0)]
  const settle = () => {
    changes.push(...changeOf('lost', [old, lost], [made, added]))
    changes.push(...changeOf('added', [made, added], [old, lost]))
  }
  for (const part of parts) {
    const {length} = part.value
    if (part.removed) {
      lost.to += length
    } else if (part.added) {
      added.to += length
    } else {
      settle()
      lost = runAt(lost.to + length)
      added = runAt(added.to + length)
    }
  }
  settle()
  return changes
}

function runAt(from: number): Run {
  return {from, to: from}
}

/** The words of a text, and by their values the numbers that are none: lists may have them. */
interface TextWords {
  words: Word[]
  numbers: Map<string, Word[]>
  length: number
}

function wordsIn(text: string): TextWords {
  const [words, numbers]: [Word[], TextWords['numbers']] = [[], new Map()]
  for (const word of everyWord(text)) {
    if (mayNumberList(word, text)) {
      const alike = numbers.get(word.value)
      if (alike) {
        alike.push(word)
      } else {
        numbers.set(word.value, [word])
      }
    } else {
      words.push(word)
    }
  }
  return {words, numbers, length: text.length}
}

/** The words of a run that are not among the numbers in their place in the other text. */
function changeOf(
  kind: WordChange['kind'],
  [{words}, {from, to}]: [TextWords, Run],
  [others, place]: [TextWords, Run]
): WordChange[] {
  const found = new Set<Word>()
  const left = words.slice(from, to).filter(({value}) => {
    const number = numbersAt(others, place, value).find((each) => !found.has(each))
    if (number) {
      found.add(number)
    }
    return !number
  })
  const [first] = left
  return first ? [{kind, words: valuesOf(left).join(' '), offset: first.start}] : []
}

/**
 * The numbers of a value between the words around a run, as far as these are not the same. In
 * `f(2) // 2`, the first is like the number of a list, and in `f(2); // 2` it is a word.
 */
function numbersAt({words, numbers, length}: TextWords, {from, to}: Run, value: string): Word[] {
  const isSame = (index: number) => words[index]?.value === value
  let [first, last] = [from, to]
  while (isSame(first - 1)) {
    first -= 1
  }
  while (isSame(last)) {
    last += 1
  }
  const [start, end] = [words[first - 1]?.end ?? 0, words[last]?.start ?? length]
  return (numbers.get(value) ?? []).filter((each) => each.start >= start && each.end <= end)
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
