import type {Language} from '../../languages/language.js'
import type {Sign} from '../../signs/sign.js'
import type {Habits} from './habits.js'

/** What is around a lost byte. */
export interface Gap {
  /** The text before it and after it, up to `reach` code units. */
  before: string
  after: string
  /** Whether an opening quotation mark before it in its paragraph has no closing one yet. */
  isInQuotation: boolean
  /** Whether several lines of its paragraph start with a lost byte. */
  hasLinesLikeIt: boolean
  language: Language
}

/** The same, with what the rest of the guide tells. */
export interface GapInGuide extends Gap {
  habits: Habits
  /** Whether every paragraph of the guide is whole sentences. */
  wholeSentences: boolean
}

/** Far enough for the longest word. */
const reach = 40

export function gapIn(
  text: string,
  {start, end}: {start: number; end: number},
  around: Omit<Gap, 'before' | 'after'>
): Gap {
  return {
    before: text.slice(Math.max(start - reach, 0), start),
    after: text.slice(end, end + reach),
    ...around
  }
}

/** What two words are on both sides of a gap without a space, where there are any. */
export function wordsBeside({before, after}: Gap): [string, string] | undefined {
  const [left] = /(?<![\p{L}\p{N}’'])\p{L}+$/u.exec(before) ?? []
  const [right] = /^\p{L}+(?![\p{L}\p{N}’'])/u.exec(after) ?? []
  return left !== undefined && right !== undefined ? [left, right] : undefined
}

/** Where a word may begin: nothing, space, an opening bracket, a dash, markup. */
const wordMayBegin = /(?:^|[\s([{<\-–—/*_"'>:])$/u
/** Where a word may have ended: nothing, space, a bracket, punctuation, markup. */
const wordMayEnd = /^(?:$|[\s)\]}>.,;:!?\-–—/*_"'<])/u
/** What a quotation begins with: a letter, a number, an opening bracket, markup, a path. */
const beginsQuoted = /^[\p{L}\p{N}\p{Ps}<{$*_`/\\.]/u
/** What a quotation ends with: a letter, a number, a closing bracket, punctuation, markup. */
const endsQuoted = /[\p{L}\p{N}\p{Pe}.,!?;:…%>}*_`/\\)]$/u

/** Words that end with a letter with an accent, without it: café, résumé. */
const accentedStem =
  /(?:caf|clich|r\S?sum|expos|fianc|prot\S?g|attach|souffl|canap|d\S?cor|blas|entr)$/i

/** Is it meant? Asked of a whole text that need not be prose. */
export const meantSigns: readonly Sign<{text: string}>[] = [
  {
    id: 'text-about-it',
    strength: 'strong',
    because: 'the text speaks of such characters, or of text in the wrong encoding',
    holds: ({text}) => /\b(?:U\+FFFD|replacement characters?|mojibake)\b/i.test(text)
  }
]

/** Was it an apostrophe? */
export const apostropheSigns: readonly Sign<Gap>[] = [
  {
    id: 'contraction',
    strength: 'strong',
    because: 'the letters around it are those of a contraction, such as “don’t”',
    holds: ({before, after, language}) =>
      language.sentences.contractions.some(
        (each) => each.before.test(before) && each.after.test(after)
      )
  },
  {
    // Markup may be between: `**Azure AD**�s`.
    id: 'possessive-s',
    strength: 'strong',
    because: 'it comes between a word and a single “s”',
    holds: ({before, after}) =>
      /[\p{L}\p{N}][*_`)\]]{0,3}$/u.test(before) && /^s(?![\p{L}\p{N}])/iu.test(after)
  },
  {
    id: 'after-plural',
    strength: 'strong',
    because: 'it follows a word that ends in “s”, and there is no open quotation for it to close',
    holds: ({before, after, isInQuotation}) =>
      before.endsWith('s') && wordMayEnd.test(after) && !isInQuotation
  },
  {
    id: 'prefix-of-name',
    strength: 'strong',
    because: 'it is between a single O, D or L and a capital, as in “O’Brien”',
    holds: ({before, after}) => /(?:^|[^\p{L}])[ODL]$/u.test(before) && /^\p{Lu}/u.test(after)
  },
  {
    id: 'accented-word',
    strength: 'veto',
    because: 'the word before it lacks its last letter, which has an accent',
    holds: ({before}) => accentedStem.test(before)
  }
]

/** Was it a dash? */
export const dashSigns: readonly Sign<Gap>[] = [
  {
    id: 'between-numbers',
    strength: 'strong',
    because: 'it is between two digits, as the dash of a range does',
    holds: ({before, after}) => /\d$/.test(before) && /^\d/.test(after)
  }
]

/** The end of a line of words that goes on after a dash, and how it may go on. */
const goesOnBefore = /[\p{L}\p{N}\p{Pe}\p{Pf}"'`*_,%]\s+$/u
const goesOnAfter = /^\s+["“‘'([*_`]*\p{L}/u

/** Was it a dash between the parts of a sentence? Which one, the rest of the guide tells. */
export const asideSigns: readonly Sign<GapInGuide>[] = [
  {
    id: 'dashes-apart',
    strength: 'strong',
    because:
      'it is between two parts of a sentence, with spaces on both sides, and the other dashes ' +
      'of the guide are of one kind',
    holds: ({before, after, habits}) =>
      habits.dashApart !== undefined && goesOnBefore.test(before) && goesOnAfter.test(after)
  },
  {
    id: 'dashes-between-words',
    strength: 'strong',
    because:
      'it is between two words that the guide has in other places, and other dashes of the ' +
      'guide are between words',
    holds: (gap) =>
      gap.habits.dashBetween !== undefined &&
      wordsBeside(gap)?.every((word) => gap.habits.isWord(word)) === true
  },
  // `à la fin` has lost a word where `à` was.
  {
    id: 'word-of-one-letter',
    strength: 'veto',
    because: 'the guide has letters with accents, one of which may be a word by itself',
    holds: (gap) => gap.habits.hasAccents && isApart(gap)
  },
  {
    id: 'other-mark',
    strength: 'veto',
    because: 'the guide also puts another mark between spaces, such as `»`',
    holds: (gap) => gap.habits.hasOtherMarks && isApart(gap)
  },
  {
    id: 'character-itself',
    strength: 'veto',
    because: 'texts that are not all sentences may be about the character itself',
    holds: (gap) => !gap.wholeSentences && isApart(gap)
  },
  {
    id: 'may-be-bullet',
    strength: 'veto',
    because: 'it starts a line, as a bullet does, and a sentence does not clearly go on after it',
    holds: (gap) =>
      startsLine(gap.before, gap.before.length) &&
      (gap.hasLinesLikeIt || !/^\s+\p{Ll}/u.test(gap.after))
  }
]

/** Whether nothing comes before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  let at = offset
  while (at > 0 && /[^\S\n]/.test(text.charAt(at - 1))) {
    at -= 1
  }
  return at === 0 || text[at - 1] === '\n'
}

function isApart({before, after}: Gap): boolean {
  return /\s$/.test(before) && /^\s/.test(after)
}

/** Was it an opening quotation mark? */
export const openingSigns: readonly Sign<Gap>[] = [
  {
    id: 'word-may-begin',
    strength: 'weak',
    because: 'no word comes directly before it',
    holds: ({before}) => wordMayBegin.test(before)
  },
  {
    id: 'quoted-after',
    strength: 'weak',
    because: 'what comes directly after it can begin a quotation',
    holds: ({after}) => beginsQuoted.test(after)
  }
]

/** Was it a closing quotation mark? */
export const closingSigns: readonly Sign<Gap>[] = [
  {
    id: 'quoted-before',
    strength: 'weak',
    because: 'what comes directly before it can end a quotation',
    holds: ({before}) => endsQuoted.test(before)
  },
  {
    id: 'word-may-end',
    strength: 'weak',
    because: 'no word comes directly after it',
    holds: ({after}) => wordMayEnd.test(after)
  }
]
