import type {KnownKind} from '../section-kinds.js'

/**
 * What is particular to one language, as data. Words are in lower case. A list of words is one
 * text with spaces between them; a list of phrases or patterns is an array.
 */
export interface Language {
  /** Its BCP 47 code, such as `de`. */
  readonly code: string
  readonly name: string
  /** Whether nouns begin with a capital, which then does not show where a sentence begins. */
  readonly nounsHaveCapitals: boolean
  /** How its sentences end and hold together. */
  readonly sentences: SentenceWords
  /** How its lead-ins are told from headings. */
  readonly leadIns: LeadInWords
  /** How its words are compared: each ending that fits is replaced, the first that does. */
  readonly endings: readonly (readonly [ending: RegExp, instead: string])[]
  /** What language models write in it. */
  readonly guides: GuideWords
}

export interface SentenceWords {
  /** Words after which no sentence can end. */
  readonly neverLast: string
  /** Words after which a sentence rarely ends, and a short label may. */
  readonly seldomLast: string
  /** Abbreviations whose full stop ends no sentence, without that full stop, as patterns. */
  readonly abbreviations: readonly string[]
  /** Abbreviations that may be at the end of one. */
  readonly finalAbbreviations: readonly string[]
  /** Words that join the last item of an enumeration to the others. */
  readonly conjunctions: string
  /** Words that lose their end before another word, without it: `l`, `d` and `qu` in French. */
  readonly elisions: readonly string[]
  /** Words that hold a sentence together. They also tell the language of a text. */
  readonly functionWords: string
  /** Words with which a sentence says how sure it is, or that there is something to say. */
  readonly wordsOfSaying: string
  /** Where a clause begins that explains something, as a pattern. */
  readonly explanation: string
  /** Where a letter was left out, as in `don’t` and `l’erreur`: the letters on both sides. */
  readonly contractions: readonly {before: RegExp; after: RegExp}[]
}

/** Patterns, by which a line is known that begins a sentence rather than name what is below it. */
export interface LeadInWords {
  /** Lines that are never lead-ins, such as questions that a heading asks. */
  readonly headings: readonly string[]
  /** How a clause begins after which the main clause is still to come. */
  readonly begins: readonly string[]
  /** The same, where a heading in title case may begin so too. */
  readonly beginsInLowerCase: readonly string[]
  /** What points to the list below the line, anywhere in it. */
  readonly points: readonly string[]
  /** The last words before a colon that make the list the end of the sentence. */
  readonly endsOpen: readonly string[]
  /** Words that say who or what does something, in lower case. */
  readonly verbs: readonly string[]
  /** More of them, which count at the end of a line only. */
  readonly lastVerbs: readonly string[]
  /** Subjects that no heading begins with, before a verb. */
  readonly subjects: readonly string[]
  /** What begins a clause inside a heading, up to its end, whose verb is not its own. */
  readonly clauses: readonly string[]
  /** Pronouns with a verb of their own inside a heading. */
  readonly innerSubjects: readonly string[]
  /** How a line begins whose verb belongs to the clause after these words. */
  readonly takesClause: readonly string[]
}

export interface GuideWords {
  /** Chat before the answer: patterns for how sentences begin. */
  readonly openers: readonly string[]
  /** How sentences begin that only announce the guide that follows them. */
  readonly announcements: readonly string[]
  /** Chat after the answer. */
  readonly closers: readonly string[]
  /** How the sentence begins with which a guide ends, below its last list. */
  readonly conclusions: readonly string[]
  /** Words of chat that say nothing of the error. */
  readonly chatWords: string
  readonly echo: {
    /** Labels before a colon under which the title, or a part of it, is said again. */
    readonly labels: readonly string[]
    /** Word sets that make a heading an echo of the title even where it does not say the code. */
    readonly phrases: readonly string[]
    /** Words that an echo may use beside those of the title. */
    readonly words: string
  }
  /** Words that may be in any section heading without changing what it is about. */
  readonly filler: string
  /** Words that begin the heading of one step or case of several, before its number. */
  readonly steps: string
  /** Those of them that say nothing more: `Step 1: Verify the Name` is about the name. */
  readonly bareSteps: string
  /** The parts that a generation has, the most telling first. */
  readonly sections: readonly LanguageSection[]
  /** The sections that templates have. */
  readonly template: readonly Pick<LanguageSection, 'kind' | 'headings'>[]
}

export interface LanguageSection {
  readonly kind: KnownKind
  /** What a heading of this kind is called where labels are unified. */
  readonly label: string
  /** Word sets, with commas between them: `collect* data, log*`. */
  readonly headings: string
  /** Words of these sets that say more than the label. */
  readonly ownWords?: string
}
