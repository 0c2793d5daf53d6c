import {readSource} from '../decode/bytes.js'
import type {Corpus} from '../profile/corpus.js'
import {countFailures, failurePattern, withoutFailures} from '../profile/failures.js'
import {readTitle} from '../profile/title.js'
import type {RawGuide} from '../run/raw-folder.js'
import {draftProfile, type ProfileDraft} from './draft.js'
import {keyOf} from './headings.js'
import {findParts, type PartsDraft} from './parts.js'
import {type Studies, study} from './study.js'

/** What a profile knows of the guides of a folder. */
export interface ProfileCheck {
  /** What it recognises, and in how many guides. */
  recognised: string[]
  /** What it would miss, or never needs. */
  missed: string[]
  /** How many guides a build would reject. */
  rejected: number
}

/** Holds a profile against a folder of guides, and against what a draft finds in them. */
export function checkProfile(raw: readonly RawGuide[], corpus: Corpus): ProfileCheck {
  const studies = study(raw, corpus)
  const parts = findParts(studies.read)
  const texts = raw.map(({bytes}) => readSource(bytes).text)
  const counted = [
    ...countTitles(studies, corpus),
    ...countSections(studies, corpus, parts),
    ...countTexts(texts, corpus)
  ]
  return {
    recognised: counted
      .filter(([, guides]) => guides > 0)
      .map(([what, guides]) => `${what} in ${guides}`),
    missed: [
      ...[...studies.rejected].map(([path, reason]) => `${path} would be rejected: ${reason}`),
      ...counted.filter(([, guides]) => guides === 0).map(([what]) => `${what} in no guide`),
      ...missedBy(corpus, draftProfile(raw, corpus.name)),
      ...parts.unknown.map(
        ([heading, guides]) => `heading of no known kind: “${heading}” in ${guides}`
      )
    ],
    rejected: studies.rejected.size
  }
}

/** Something that a profile has, and how many guides have it. */
type Counted = [what: string, guides: number]

function countTitles({read}: Studies, {title}: Corpus): Counted[] {
  const fitting = read.filter(({guide}) => readTitle(guide.title, {title})).length
  return title ? [['titles that fit', fitting]] : []
}

function countSections(
  {read}: Studies,
  {template, generated}: Corpus,
  {kinds}: PartsDraft
): Counted[] {
  const having = (label: string) =>
    read.filter(({guide}) => guide.sections.some(({title}) => keyOf(title) === keyOf(label))).length
  const labels = [generated?.label ?? []].flat()
  return [
    ...template.sections.map(({label}): Counted => [`template: “${label}”`, having(label)]),
    ...labels.map((label): Counted => [`generated section: “${label}”`, having(label)]),
    ...kinds.map(({kind, guides}): Counted => [`part: ${kind}`, guides])
  ]
}

function countTexts(texts: readonly string[], {template, generated}: Corpus): Counted[] {
  const failures = (generated?.failures ?? []).map((failure): Counted => {
    const pattern = failurePattern(failure)
    const shown = typeof failure === 'string' ? failure : failure.pattern
    return [
      `failure: “${shown}”`,
      texts.filter((text) => countFailures(text, [pattern]) > 0).length
    ]
  })
  const restatements = template.restatements.map((sentence): Counted => {
    const [start = ''] = sentence.split('{')
    const pattern = failurePattern(start.trim())
    return [
      `restated title: “${sentence}”`,
      texts.filter((text) => countFailures(text, [pattern]) > 0).length
    ]
  })
  return [...restatements, ...failures]
}

/** What a draft from the same guides has, and the profile has not. */
function missedBy({template, generated}: Corpus, draft: ProfileDraft): string[] {
  const labels = [generated?.label ?? []].flat().map(keyOf)
  const known = new Set([...template.sections.map(({label}) => keyOf(label)), ...labels])
  const failures = (generated?.failures ?? []).map(failurePattern)
  return [
    ...draft.generations
      .filter(({heading}) => !known.has(heading.key))
      .map(({heading}) => `generated section “${heading.text}” in ${heading.guides.length}`),
    ...draft.template.sections
      .filter(({label}) => !known.has(keyOf(label)))
      .map(({label, guides}) => `section of the template “${label}” in ${guides}`),
    ...draft.generations
      .flatMap((generation) => generation.failures)
      .filter(({text}) => withoutFailures(text, failures).trim() !== '')
      .map(({text, guides}) => `text of a failed generation “${text}” in ${guides}`)
  ]
}
