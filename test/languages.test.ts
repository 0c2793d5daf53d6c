import {describe, expect, it} from 'vitest'
import {endsGuide} from '../pipeline/catalog/conclusion.js'
import {kindAmong} from '../pipeline/drafting/section-words.js'
import {detectLanguage} from '../pipeline/languages/detect.js'
import {languages} from '../pipeline/languages/index.js'
import type {Language} from '../pipeline/languages/language.js'
import {isLeadIn} from '../pipeline/languages/lead-in.js'
import {normalize} from '../pipeline/normalize.js'
import {type Corpus, profileIn} from '../pipeline/profile/corpus.js'
import {parseProfile} from '../pipeline/profile/load.js'
import {settledHeading} from '../pipeline/profile/section-label.js'
import {isStep, sectionOf} from '../pipeline/profile/word-sets.js'
import {endingOf} from '../pipeline/signs/sentence.js'
import {stemOf} from '../pipeline/signs/telling-words.js'
import {readLanguageFixtures} from './support/language-fixtures.js'

// What each language reads, by the fixtures beside its words.
const all = languages.map((language) => ({
  language,
  name: language.name,
  ...readLanguageFixtures(language)
}))

it.each(all)('$name is the language of its text', ({language, text}) => {
  for (const other of languages) {
    expect(detectLanguage(text, [other, ...languages])).toBe(language)
  }
})

describe.each(all)('headings in $name', ({language, list}) => {
  const {sections, template} = language.guides
  const {generated} = profileIn(corpusIn(language), language)
  const told = (name: Parameters<typeof list>[0]) => list(name).map(kindAndText)

  /** The kind of a heading, and the heading where labels are unified. */
  function settled(heading: string): unknown[] {
    const section = generated && sectionOf(heading, generated)
    return section
      ? [section.kind, settledHeading(heading, section, generated, new Set())]
      : [undefined, heading]
  }

  it.each(told('Headings of a template'))('of a template: %s: %s', (kind, heading) => {
    expect(kindAmong([...template, ...sections], heading)).toBe(kind)
  })

  it.each(told('Headings of parts'))('of a part: %s: %s', (kind, heading) => {
    expect(settled(heading)).toEqual([kind, sections.find((each) => each.kind === kind)?.label])
  })

  it.each(told('Headings of parts that say more'))('says more: %s: %s', (kind, heading) => {
    expect(settled(heading)).toEqual([kind, heading])
  })

  it.each(list('Headings of steps'))('of a step: %s', (heading) => {
    expect(isStep(heading)).toBe(true)
  })
})

it.each(all)('$name has a heading for each kind', ({language: {guides}, list}) => {
  const kinds = (name: Parameters<typeof list>[0]) => list(name).map((each) => kindAndText(each)[0])
  const kindsOf = (sections: readonly {kind: string}[]) =>
    expect.arrayContaining(sections.map(({kind}) => kind))
  expect(kinds('Headings of a template')).toEqual(kindsOf(guides.template))
  expect(kinds('Headings of parts')).toEqual(kindsOf(guides.sections))
  expect(kinds('Headings of parts that say more')).toEqual(
    kindsOf(guides.sections.filter(({ownWords}) => ownWords))
  )
})

describe.each(all)('lead-ins in $name', ({language, list}) => {
  it.each(list('Lead-ins'))('%s', (line) => {
    expect(isLeadIn(line, language)).toBe(true)
  })

  it.each(list('Headings that are no lead-ins'))('not: %s', (line) => {
    expect(isLeadIn(line, language)).toBe(false)
  })
})

describe.each(all)('chat in $name', ({language, list}) => {
  const mended = mendingIn(language, list('Headings of parts'))

  it.each(list('Headings that only echo the title'))('echo: %s', (heading) => {
    expect(mended(`### ${heading}`, '')).not.toContain(heading)
    expect(mended(`**${heading}**`, '')).not.toContain(heading)
  })

  it.each(list('Chat before the answer'))('before the answer: %s', (sentence) => {
    expect(mended(sentence, '')).not.toContain(sentence)
  })

  it.each(list('Chat after the answer'))('after the answer: %s', (sentence) => {
    expect(mended('', sentence)).not.toContain(sentence)
  })

  it.each(list('Sentences that stay'))('not: %s', (sentence) => {
    expect(mended(sentence, '')).toContain(sentence)
    expect(mended('', sentence)).toContain(sentence)
  })
})

it.each(all)('$name has chat that needs each pattern', ({language: {guides}, list}) => {
  const before = [...guides.openers, ...guides.announcements]
  expect(idle(before, list('Chat before the answer'))).toEqual([])
  expect(idle(guides.closers, list('Chat after the answer'))).toEqual([])
})

describe.each(all)('the end of a guide in $name', ({language, list}) => {
  it.each(list('Closing sentences'))('%s', (sentence) => {
    expect(endsGuide(sentence, language)).toBe(true)
  })

  it.each(list('No closing sentences'))('not: %s', (sentence) => {
    expect(endsGuide(sentence, language)).toBe(false)
  })

  it('has a sentence that needs each pattern', () => {
    expect(idle(language.guides.conclusions, list('Closing sentences'))).toEqual([])
  })
})

describe.each(all)('sentences in $name', ({language, list}) => {
  it.each(list('Ends inside a sentence'))('inside: %s', (line) => {
    expect(endingOf(line, language)).toMatchObject({open: true, closed: false})
  })

  it.each(list('Rarely ends a sentence'))('rarely: %s', (line) => {
    expect(endingOf(line, language)).toMatchObject({open: false, halfOpen: true})
  })

  it.each(list('Ends a sentence'))('ends: %s', (line) => {
    expect(endingOf(line, language)).toMatchObject({open: false, halfOpen: false})
  })

  it.each(list('Contractions'))('contraction: %s', (words) => {
    expect(contractionsIn(words, language)).toEqual([true])
  })

  it.each(list('Other apostrophes'))('no contraction: %s', (words) => {
    expect(contractionsIn(words, language)).toEqual([false])
  })
})

describe.each(all)('words in $name', ({language, list}) => {
  it.each(list('Words with one stem').map(pair))('%s is %s', (one, other) => {
    expect(stemOf(one, language)).toBe(stemOf(other, language))
  })

  it.each(list('Words with two stems').map(pair))('%s is not %s', (one, other) => {
    expect(stemOf(one, language)).not.toBe(stemOf(other, language))
  })
})

/** A profile of guides in one language, named by codes such as E-1. */
function corpusIn({code}: Language): Corpus {
  const title = {
    pattern: '^(?<code>E-(?<number>\\d+)): (?<description>.*)$',
    example: 'E-1: Router'
  }
  const generated = {label: 'Guide', expected: []}
  return parseProfile({name: 'test', languages: [code], labels: 'unify', title, generated}, 'test')
}

/** Makes the function that mends a guide with something before its answer and after it. */
function mendingIn(language: Language, [part = '']: readonly string[]) {
  const [, heading] = kindAndText(part)
  return (before: string, after: string) => {
    const answer = `### ${heading}\n\n- Router 7.\n- Router 8.\n`
    const guide = `# E-1: Router\n\n## Guide\n\n${before}\n\n${answer}\n${after}\n`
    return normalize(guide, {path: 'e-1.md', profile: corpusIn(language)}).markdown
  }
}

/** The patterns that are the first to fit no fixture. */
function idle(patterns: readonly string[], fixtures: readonly string[]): string[] {
  const first = new Set(
    fixtures.map((text) => patterns.find((source) => new RegExp(source, 'iu').test(text)))
  )
  return patterns.filter((source) => !first.has(source))
}

/** For each apostrophe, whether it is one of a contraction. */
function contractionsIn(words: string, {sentences}: Language): boolean[] {
  return [...words.matchAll(/’/g)].map(({index}) =>
    sentences.contractions.some(
      ({before, after}) => before.test(words.slice(0, index)) && after.test(words.slice(index + 1))
    )
  )
}

function kindAndText(item: string): [kind: string, text: string] {
  const [, kind = '', text = ''] = /^([a-z-]+): (.*)$/.exec(item) ?? []
  return [kind, text]
}

function pair(item: string): [one: string, other: string] {
  const [one = '', other = ''] = item.split(', ')
  return [one, other]
}
