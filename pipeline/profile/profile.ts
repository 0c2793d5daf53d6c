import type {Language} from '../languages/language.js'
import type {SectionKind} from '../section-kinds.js'
import type {ParsedProfile} from './schema/index.js'

/** A kind of section of a generation, and how its headings are known. */
export interface GeneratedSection {
  readonly kind: SectionKind
  /** What its heading is called where it says nothing more; undefined where it stays as written. */
  readonly label: string | undefined
  /** Sets of words that must all be in the heading; `diagnos*` is any word that begins so. */
  readonly headings: readonly string[]
  /** Words of these sets that say more than the label. */
  readonly ownWords: readonly string[]
}

/** What the generator writes in this corpus. */
export interface Generated {
  readonly language: Language
  /** What the section under these headings is about. */
  readonly kind: SectionKind
  /** The headings under which a generator appended what it wrote; the first is the usual one. */
  readonly labels: readonly string[]
  /** What a failed generation left instead of text. */
  readonly failures: readonly RegExp[]
  /** How sentences of chat begin. */
  readonly openers: readonly RegExp[]
  readonly announcements: readonly RegExp[]
  readonly closers: readonly RegExp[]
  readonly chatWords: readonly string[]
  readonly echo: {
    readonly labels: readonly string[]
    readonly phrases: readonly string[]
    readonly words: readonly string[]
  }
  readonly filler: readonly string[]
  /** The kinds in the order they are asked for; several may be of one kind. */
  readonly sections: readonly GeneratedSection[]
  readonly expected: readonly SectionKind[]
}

/** How what is not damaged is written: in the canonical form, or as it is in the source. */
export const styles = ['canonical', 'source'] as const

/** A profile as the rules read it: whole, and with the words of the language of one guide. */
export interface Profile {
  readonly name: string
  readonly language: Language
  readonly syntax: {readonly math: boolean; readonly directives: boolean}
  readonly style: (typeof styles)[number]
  readonly mend: Readonly<Record<keyof NonNullable<ParsedProfile['mend']>, boolean>>
  readonly title: NonNullable<ParsedProfile['title']> | null
  readonly mentions: string | null
  readonly lookupUrl: string | null
  readonly baseUrl: string | null
  readonly template: {
    readonly sections: readonly {readonly label: string; readonly kind: SectionKind}[]
    readonly restatements: readonly string[]
  }
  readonly generated: Generated | null
}
