import type {Sign} from '../../signs/sign.js'
import type {Joint} from './joints.js'

/** Words that begin no name in mixed case, as `is` and `on` do. */
const beginsNoName = /^(?:the|an|and|or|your|this|that|these|see|then)$/i

/** Little words with which a name in mixed case may begin, as `toString` does. */
const littleWord = /^(?:a|of|to|for|with|in|from|at|by)$/

/** Articles and the like: one of them after another and a slash is the choice of a writer. */
const choice = /^(?:an?|the|this|that|these|those|its?|his|her|their|your|our|my|no)$/

/** Shorter halves are parts of names: `Id`, `On`. */
const shortestHalf = 3

const acronym = /^\p{Lu}{2,}s?$/u
const lowerCase = /^\p{Ll}/u

/** Are two words glued? */
export const gluedWordsSigns: readonly Sign<Joint>[] = [
  {
    id: 'code-after-word',
    strength: 'strong',
    because: 'a code directly follows a word',
    holds: ({isCode, mark}) => isCode && mark === ''
  },
  {
    id: 'little-word',
    strength: 'strong',
    because: 'it begins with an article or the like, which begins no name',
    holds: ({left, mark}) => mark === '' && beginsNoName.test(left)
  },
  {
    id: 'little-word-before-name',
    strength: 'strong',
    because: 'it begins with a preposition or “a”, and the guide has the rest as a name',
    holds: ({left, mark, right, vocabulary}) =>
      mark === '' && littleWord.test(left) && vocabulary.names.has(right)
  },
  {
    // `a user with aCloud Administrator role`
    id: 'article-before-names',
    strength: 'strong',
    because: 'it begins with “a”, and a word with a capital follows it',
    holds: ({left, mark, next}) => mark === '' && left === 'a' && /^\p{Lu}/u.test(next)
  },
  {
    // `to the/tokenendpoint`
    id: 'slash-after-article',
    strength: 'strong',
    because: 'a slash directly follows an article, with no other article after it',
    holds: ({mark, right}) => mark === '/' && !choice.test(right)
  },
  {
    id: 'no-space-after-mark',
    strength: 'strong',
    because: 'a punctuation mark that a space follows is between them',
    holds: ({mark}) => /[:;,!?]/.test(mark)
  },
  {
    // `tenant.See`. `contoso.Api` is a name.
    id: 'full-stop',
    strength: 'weak',
    because: 'a full stop is between a word in lower case and one that begins with a capital',
    holds: ({left, mark}) => mark === '.' && lowerCase.test(left)
  },
  {
    id: 'both-words',
    strength: 'weak',
    because: 'the guide has both halves as words of their own',
    holds: ({left, mark, right, vocabulary}) =>
      mark === '' &&
      [left, right].every(
        (half) => half.length >= shortestHalf && vocabulary.words.has(half.toLowerCase())
      )
  },
  {
    // `in the trusted listUnable to find`
    id: 'goes-on',
    strength: 'weak',
    because:
      'it is between words in lower case, as the end of one sentence and the start of another',
    holds: ({left, mark, previous, next}) =>
      mark !== '/' &&
      lowerCase.test(left) &&
      lowerCase.test(previous) &&
      (lowerCase.test(next) || acronym.test(next))
  },
  {
    id: 'several-joints',
    strength: 'veto',
    because: 'it has more than two parts, as names in mixed case do',
    holds: ({word, isCode}) => !isCode && (word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) > 1
  },
  {
    id: 'no-plain-word',
    strength: 'veto',
    because: 'it is part of an address, a path, a placeholder or the like',
    holds: ({word, mark}) =>
      /[/\\@{}<>[\]$=_'"“”]|\.\p{L}+\./u.test(mark === '/' ? word.replace(mark, '') : word)
  },
  {
    id: 'known-name',
    strength: 'veto',
    because: 'the guide uses it elsewhere, as a name or as code',
    holds: ({left, mark, right, previous, vocabulary: {before, code}}) => {
      const name = `${left}${mark}${right}`
      const known = before.get(name)
      return code.has(name) || (known !== undefined && (known.size > 1 || !known.has(previous)))
    }
  }
]
