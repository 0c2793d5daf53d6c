import {sameMarks} from '../profile/same-marks.js'
import type {ProfileDraft} from './draft.js'

/** What a draft was made from, to be read by a person. */
export interface DraftReport {
  /** What was found, and in how many guides. */
  found: string[]
  /** What the draft is unsure of. */
  unsure: string[]
}

/** Says what a draft found in its guides, and what a person should look at. */
export function reportOn(draft: ProfileDraft): DraftReport {
  const read = draft.studies.read.length
  const called = draft.languages.map(([{name}, guides]) => `${guides} ${name}`).join(', ')
  const all = `${count(read + draft.studies.rejected.size, 'guide')}: ${called}`
  return draft.isCorpus
    ? {found: [all, ...foundIn(draft)], unsure: unsureOf(draft)}
    : {found: [all, ...noCorpus(draft)], unsure: []}
}

function noCorpus({title}: ProfileDraft): string[] {
  const like = title?.shape ? ' Their titles are alike, and nothing else is.' : ''
  return [
    'no corpus: these guides share no generated section and no parts that name causes, checks ' +
      `or solutions.${like} Build them with --profile plain; the draft extends it`
  ]
}

function foundIn({title, template, generations, parts, studies}: ProfileDraft): string[] {
  const read = studies.read.length
  const fitting = read - (title?.others.length ?? 0)
  const sections = template.sections.map(
    ({label, kind, guides}) => `template: “${label}” (${kind}) in ${guides}`
  )
  const generated = generations.flatMap(({heading, failures}) => [
    `generated section: “${heading.text}” in ${heading.guides.length}, more than once in ` +
      `${heading.repeatedIn}`,
    ...failures.map(({text, guides}) => `failure: “${text}” in ${guides}`)
  ])
  const kinds = parts.kinds.map(({kind, guides, headings: [usual]}) => {
    const like = usual ? `, such as “${usual[0]}” in ${usual[1]}` : ''
    return `part: ${kind} in ${guides} of ${parts.answered}${like}`
  })
  return [
    `titles: ${titleIn({title})}, in ${fitting}`,
    ...sections,
    ...template.restatements.map(
      ([sentence, guides]) => `restated title: “${sentence}” in ${guides}`
    ),
    ...generated,
    ...kinds,
    parts.areUniform
      ? 'labels: unify, since most guides call their parts the same'
      : 'labels: keep, since guides call their parts by different names'
  ]
}

function titleIn({title}: Pick<ProfileDraft, 'title'>): string {
  const {shape, hasNames} = title ?? {}
  const name = hasNames ? ', a name' : ''
  return shape ? `${shape.called}${name} and a description` : 'a description without a code'
}

// The first few show what the others are like.
const mostListed = 5

function unsureOf(draft: ProfileDraft): string[] {
  const {title, template, generations, parts, studies, echoWords} = draft
  return [
    ...listed(
      title?.others ?? [],
      'does not fit the titles of the others; it is named after its file'
    ),
    ...template.sections
      .filter(({kind}) => kind === 'other')
      .map(({label}) => `“${label}” is in the template; its words tell no kind; give it one`),
    ...(generations.length === 0
      ? ['no heading is a generator’s; if there is one, add it as `generated.label`']
      : []),
    ...generations.flatMap(({unsure}) =>
      listed(
        unsure.map(({text}) => text),
        'stands alone below the generated heading in one guide; ' +
          'if it is a failure, add it to `failures`'
      )
    ),
    ...listed(
      parts.unknown.map(([heading]) => heading),
      'heads a part, and its words tell no kind; add it to `generated.sections`, or leave it'
    ),
    ...(echoWords.length > 0
      ? [
          `headings that repeat the title also say ${quoted(echoWords)}; ` +
            'take out what says something'
        ]
      : []),
    ...[...studies.rejected].map(([path, reason]) => `${path} was left out: ${reason}`)
  ]
}

function listed(texts: readonly string[], remark: string): string[] {
  const more = texts.length - mostListed
  return [
    ...texts.slice(0, mostListed).map((text) => `“${shortened(text)}” ${remark}`),
    ...(more > 0 ? [`and ${more} more of this`] : [])
  ]
}

// What is longer does not fit into a line.
const longestShown = 80

function shortened(text: string): string {
  return sameMarks(text).length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
