import type {Sign} from '../../signs/sign.js'

/** What is around a lost byte. */
export interface Gap {
  /** The text before it and after it, up to `reach` code units. */
  before: string
  after: string
  /** Whether an opening quotation mark before it in its paragraph has no closing one yet. */
  isInQuotation: boolean
}

/** Far enough for the longest word. */
const reach = 40

export function gapIn(
  text: string,
  {start, end}: {start: number; end: number},
  isInQuotation: boolean
): Gap {
  return {
    before: text.slice(Math.max(start - reach, 0), start),
    after: text.slice(end, end + reach),
    isInQuotation
  }
}

/** Where a word may begin: nothing, space, an opening bracket, a dash, markup. */
const wordMayBegin = /(?:^|[\s([{<\-–—/*_"'>:])$/u
/** Where a word may have ended: nothing, space, a bracket, punctuation, markup. */
const wordMayEnd = /^(?:$|[\s)\]}>.,;:!?\-–—/*_"'<])/u
/** What a quotation begins with: a letter, a number, an opening bracket, markup, a path. */
const beginsQuoted = /^[\p{L}\p{N}\p{Ps}<{$*_`/\\.]/u
/** What a quotation ends with: a letter, a number, a closing bracket, punctuation, markup. */
const endsQuoted = /[\p{L}\p{N}\p{Pe}.,!?;:…%>}*_`/\\)]$/u

/** What comes before the apostrophe of a contraction, and what after it: `doesn’t`, `you’re`. */
const contractions: readonly {before: RegExp; after: RegExp}[] = [
  {before: /[a-z]n$/i, after: /^t(?![\p{L}\p{N}])/iu},
  {
    before: /(?<![\p{L}\p{N}])(?:i|you|we|they|he|she|it|who|what|that|there|where|how)$/iu,
    after: /^(?:re|ve|ll|d|m)(?![\p{L}\p{N}])/iu
  },
  {
    before: /(?<![\p{L}\p{N}])(?:could|would|should|might|must|may)$/iu,
    after: /^ve(?![\p{L}\p{N}])/iu
  }
]

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
    because: 'the letters around it are those of an English contraction',
    holds: ({before, after}) =>
      contractions.some((each) => each.before.test(before) && each.after.test(after))
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
