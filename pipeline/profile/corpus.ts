import {detectLanguage} from '../languages/detect.js'
import {languageOf, languages} from '../languages/index.js'
import type {Language} from '../languages/language.js'
import {once} from '../languages/once.js'
import {failurePattern} from './failures.js'
import type {Generated, GeneratedSection, Profile} from './profile.js'
import type {ParsedProfile} from './schema/index.js'

/** A profile with all that it inherits, before the language of a guide is known. */
export interface Corpus extends Omit<Profile, 'language' | 'generated'> {
  /** Tells it from a profile as its author writes it. */
  readonly isWhole: true
  readonly languages: readonly [Language, ...Language[]]
  readonly labels: 'keep' | 'unify'
  readonly generated: GeneratedText | null
}

/** What the generator writes, as profiles say it: beside the words of the language. */
type GeneratedText = NonNullable<ParsedProfile['generated']>

/** A profile that says nothing. */
export const blank: Corpus = {
  isWhole: true,
  name: 'blank',
  languages,
  syntax: {math: false, directives: false},
  style: 'canonical',
  labels: 'keep',
  mend: {
    invisibles: false,
    placeholders: false,
    lists: false,
    addresses: false,
    tables: false,
    items: false,
    wraps: false,
    sentences: false,
    outline: false
  },
  title: null,
  mentions: null,
  lookupUrl: null,
  baseUrl: null,
  template: {sections: [], restatements: []},
  generated: null
}

/** A profile with what it inherits from `base`. */
export function extended(base: Corpus, file: ParsedProfile): Corpus {
  const {name, style, labels, title, mentions, lookupUrl, baseUrl} = file
  return {
    isWhole: true,
    name,
    languages: listedLanguages(file) ?? base.languages,
    syntax: {...base.syntax, ...defined(file.syntax ?? {})},
    style: style ?? base.style,
    labels: labels ?? base.labels,
    mend: {...base.mend, ...defined(file.mend ?? {})},
    title: title === undefined ? base.title : title,
    mentions: mentions === undefined ? base.mentions : mentions,
    lookupUrl: lookupUrl === undefined ? base.lookupUrl : lookupUrl,
    baseUrl: baseUrl === undefined ? base.baseUrl : baseUrl,
    template: file.template === undefined ? base.template : (file.template ?? blank.template),
    generated: extendedText(base.generated, file.generated)
  }
}

/** The parts of an object that say something. */
function defined<Part extends object>(part: Part): {[Key in keyof Part]-?: NonNullable<Part[Key]>} {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined)
  // The object holds the keys of `part`, without those that are undefined.
  return Object.fromEntries(entries) as {[Key in keyof Part]-?: NonNullable<Part[Key]>}
}

function listedLanguages({languages: codes}: ParsedProfile): Corpus['languages'] | undefined {
  const [first, ...others] = codes?.flatMap((code) => languageOf(code) ?? []) ?? []
  return first && [first, ...others]
}

/** Lists add to those that are inherited, and are asked before them. */
function extendedText(
  base: GeneratedText | null,
  own: ParsedProfile['generated']
): GeneratedText | null {
  if (own === undefined || own === null || base === null) {
    return own === undefined ? base : own
  }
  return {
    ...added(base, own),
    echo: added(base.echo ?? {}, own.echo ?? {})
  }
}

/** What two objects say together: lists add, and for the rest the second has the last word. */
function added<Part extends object>(base: Part, own: Part): Part {
  const sum = {...base, ...defined(own)}
  const lists = Object.entries(own).flatMap(([key, value]) => {
    const inherited: unknown = Reflect.get(base, key)
    const adds = Array.isArray(value) && Array.isArray(inherited) && !replaced.has(key)
    return adds ? [[key, [...value, ...inherited]]] : []
  })
  return Object.assign(sum, Object.fromEntries(lists))
}

/** Lists that say which and not what more. */
const replaced: ReadonlySet<string> = new Set(['label', 'expected'])

/** A corpus’s profile for a guide: with the words of its language, which is told by its text. */
export function profileFor(corpus: Corpus, text: string): Profile {
  return profileIn(corpus, detectLanguage(text, corpus.languages))
}

const profilesOf = once((_corpus: Corpus) => new Map<Language, Profile>())

/** A corpus’s profile for the guides in one language. */
export function profileIn(corpus: Corpus, language: Language): Profile {
  const known = profilesOf(corpus)
  const profile = known.get(language) ?? withWords(corpus, language)
  known.set(language, profile)
  return profile
}

function withWords(corpus: Corpus, language: Language): Profile {
  const {name, syntax, style, mend, title, mentions, lookupUrl, baseUrl} = corpus
  const {template, generated} = corpus
  return {
    name,
    language,
    syntax,
    style,
    mend,
    title,
    mentions,
    lookupUrl,
    baseUrl,
    template,
    generated: generated && generatedIn(language, generated, corpus.labels)
  }
}

function generatedIn(language: Language, own: GeneratedText, labels: Corpus['labels']): Generated {
  const {guides: words} = language
  return {
    language,
    kind: own.kind ?? 'troubleshooting',
    labels: own.label === undefined ? [] : [own.label].flat(),
    failures: (own.failures ?? []).map(failurePattern),
    openers: patterns([...(own.openers ?? []), ...words.openers]),
    announcements: patterns([...(own.announcements ?? []), ...words.announcements]),
    closers: patterns([...(own.closers ?? []), ...words.closers]),
    chatWords: [...(own.chatWords ?? []), ...words.chatWords.split(' ')],
    echo: {
      labels: [...(own.echo?.labels ?? []), ...words.echo.labels],
      phrases: [...(own.echo?.phrases ?? []), ...words.echo.phrases],
      words: [...(own.echo?.words ?? []), ...words.echo.words.split(' ')]
    },
    filler: [...(own.filler ?? []), ...words.filler.split(' ')],
    sections: sectionsIn(language, own.sections ?? [], labels),
    expected: own.expected ?? []
  }
}

function patterns(sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, 'iu'))
}

/** The sections that the profile tells by words of its own, then those of the language. */
function sectionsIn(
  {guides}: Language,
  own: NonNullable<GeneratedText['sections']>,
  labels: Corpus['labels']
): GeneratedSection[] {
  const labelOf = (kind: string, usual?: string) =>
    labels === 'keep'
      ? undefined
      : (own.find((each) => each.kind === kind && each.label)?.label ?? usual)
  const usual = guides.sections.map(({kind, label, headings, ownWords}) => ({
    kind,
    label: labelOf(kind, label),
    headings: headings.split(', '),
    ownWords: ownWords?.split(' ') ?? []
  }))
  const told = own.filter(({headings = []}) => headings.length > 0)
  return [
    ...told.map(({kind, headings = [], ownWords = []}) => ({
      kind,
      label: labelOf(kind, usual.find((each) => each.kind === kind)?.label),
      headings,
      ownWords
    })),
    ...usual
  ]
}
