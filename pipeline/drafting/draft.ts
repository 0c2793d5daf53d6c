import type {Language} from '../languages/language.js'
import {builtInProfile, parseProfile} from '../profile/load.js'
import type {ProfileFile} from '../profile/schema/index.js'
import {readTitle} from '../profile/title.js'
import type {RawGuide} from '../run/raw-folder.js'
import {findEchoWords} from './echoes.js'
import {findGenerations, type GenerationDraft} from './generation.js'
import {findParts, labelOf, type PartsDraft} from './parts.js'
import {areMany, mostFrequent} from './shares.js'
import {type Studies, type Study, study} from './study.js'
import {findTemplate, type TemplateDraft} from './template.js'
import {draftTitle, type TitleDraft} from './titles.js'

/** A profile that was drafted from a folder of guides, with what it was drafted from. */
export interface ProfileDraft {
  profile: ProfileFile
  /** Whether the guides have enough in common for a profile of their own. */
  isCorpus: boolean
  studies: Studies
  languages: [language: Language, guides: number][]
  title: TitleDraft | undefined
  template: TemplateDraft
  generations: GenerationDraft[]
  parts: PartsDraft
  echoWords: string[]
}

/**
 * Drafts a profile from the guides themselves. They are mended twice: first with what is
 * known of any guide, to see their titles, their template and the generated section; then
 * with these, to see the parts of the generated section.
 *
 * @param name what the profile is to be called
 */
export function draftProfile(raw: readonly RawGuide[], name: string): ProfileDraft {
  const {read} = study(raw, builtInProfile('generated-guides'))
  const languages = mostFrequent(read.map(({language}) => language)).filter(
    ([, guides]) => guides >= read.length * fewestOfLanguage
  )
  const title = draftTitle(read.map(({guide}) => guide.title))
  const titled = read.map((each) => withTitle(each, title))
  const generations = languages.flatMap(([language]) =>
    findGenerations(titled.filter((each) => each.language === language))
  )
  const template = findTemplates(titled, generations)
  const known: ProfileFile = {
    name,
    extends: 'generated-guides',
    ...(languages.length > 0 ? {languages: languages.map(([{code}]) => code)} : {}),
    title: title?.title ?? null,
    mentions: title?.mentions ?? null,
    template: {
      sections: template.sections.map(({label, kind}) => ({label, kind})),
      restatements: template.restatements.map(([sentence]) => sentence)
    },
    generated: generatedOf(generations)
  }
  const corpus = parseProfile(known, name)
  const studies = study(raw, corpus)
  const echoWords = findEchoWords(studies.read, corpus)
  const parts = findParts(studies.read)
  const isCorpus = generations.length > 0 || parts.expected.length > 0
  return {
    profile: isCorpus ? withParts(known, parts, echoWords) : {name, extends: 'plain'},
    isCorpus,
    studies,
    languages,
    title,
    template,
    generations,
    parts,
    echoWords
  }
}

// The language of a short guide is told by few words, and may be another one by chance.
const fewestOfLanguage = 0.05

/** A guide with its title read by a grammar that was not known when it was mended. */
function withTitle(each: Study, draft: TitleDraft | undefined): Study {
  const parts = readTitle(each.guide.title, {
    title: draft ? {...draft.title, optional: false} : null
  })
  if (!parts) {
    return each
  }
  const {code, number, name, description} = parts
  return {...each, guide: {...each.guide, code, number, name, description}}
}

/** The template of the guides; where the generated section has several headings, those of each. */
function findTemplates(
  studies: readonly Study[],
  generations: readonly GenerationDraft[]
): TemplateDraft {
  if (generations.length === 0) {
    return findTemplate(studies, undefined)
  }
  const drafts = generations.map(({heading}) => findTemplate(heading.guides, heading.key))
  // Guides in several languages may share a template.
  const sections = drafts.flatMap((draft) => draft.sections)
  return {
    sections: sections.filter(
      ({label}, index) => sections.findIndex((other) => other.label === label) === index
    ),
    restatements: drafts.flatMap(({restatements}) => restatements)
  }
}

function generatedOf(
  generations: readonly GenerationDraft[]
): NonNullable<ProfileFile['generated']> {
  const [first, ...others] = unique(generations.map(({heading}) => heading.text))
  const failures = unique(
    generations.flatMap((draft) => draft.failures.map(({failure}) => failure))
  )
  return {
    ...(first === undefined ? {} : {label: others.length > 0 ? [first, ...others] : first}),
    ...(failures.length > 0 ? {failures} : {})
  }
}

/** Some things, each once. */
function unique<Thing>(things: readonly Thing[]): Thing[] {
  return mostFrequent(things).map(([thing]) => thing)
}

/** A draft with what the parts of the generations show. */
function withParts(
  known: ProfileFile,
  parts: PartsDraft,
  echoWords: readonly string[]
): ProfileFile {
  const {kinds, expected, answered, areUniform} = parts
  const frequent = areUniform ? kinds.filter(({guides}) => areMany(guides, answered)) : []
  const sections = frequent.flatMap((each) => {
    const label = labelOf(each)
    return label === undefined ? [] : [{kind: each.kind, label}]
  })
  return {
    ...known,
    labels: areUniform ? 'unify' : 'keep',
    generated: {
      ...known.generated,
      ...(echoWords.length > 0 ? {echo: {words: [...echoWords]}} : {}),
      ...(sections.length > 0 ? {sections} : {}),
      ...(expected.length > 0 ? {expected} : {})
    }
  }
}
