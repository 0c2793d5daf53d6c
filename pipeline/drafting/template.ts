import {languages} from '../languages/index.js'
import type {Language} from '../languages/language.js'
import type {SectionKind} from '../section-kinds.js'
import {keyOf, type SharedHeading, sharedHeadings} from './headings.js'
import {kindAmong} from './section-words.js'
import {areMany, mostFrequent} from './shares.js'
import type {Study} from './study.js'

/** What most guides start with. */
export interface TemplateDraft {
  sections: {label: string; kind: SectionKind; guides: number}[]
  /** Sentences that say the title again, each with how many guides have it. */
  restatements: [sentence: string, guides: number][]
}

/** The sections that most guides have before the generated one, and what they say of the title. */
export function findTemplate(
  studies: readonly Study[],
  generated: string | undefined
): TemplateDraft {
  const shared = sharedHeadings(studies)
  const headings = shared
    .filter(
      (heading) => areMany(heading.guides.length, studies.length) && isTemplate(heading, generated)
    )
    .sort((a, b) => a.position - b.position)
  return {
    sections: headings.map(({text, guides}) => ({
      label: text,
      kind: kindOf(text, guides[0]?.language),
      guides: guides.length
    })),
    restatements: findRestatements(studies, new Set(headings.map(({key}) => key)))
  }
}

const rankOfTemplate = 2

/** Whether a heading is an H2 before the generated section, in most of its guides. */
function isTemplate(
  {key, guides, sections}: SharedHeading,
  generated: string | undefined
): boolean {
  const ranked = sections.filter(({depth}) => depth === rankOfTemplate).length
  const before = guides.filter((study) => comesBefore(study, key, generated)).length
  return before * 2 > guides.length && ranked * 2 > sections.length
}

function comesBefore({guide}: Study, key: string, generated: string | undefined): boolean {
  const keys = guide.sections.map(({title}) => keyOf(title))
  const end = generated === undefined ? -1 : keys.indexOf(generated)
  const at = keys.indexOf(key)
  return at !== end && (end === -1 || at < end)
}

/** What a section of a template is about, by its heading. */
function kindOf(heading: string, {guides}: Language = languages[0]): SectionKind {
  return kindAmong([...guides.template, ...guides.sections], heading) ?? 'other'
}

function findRestatements(
  studies: readonly Study[],
  keys: ReadonlySet<string>
): TemplateDraft['restatements'] {
  const sentences = studies.flatMap((study) => {
    const lines = study.guide.sections
      .filter(({title}) => keys.has(keyOf(title)))
      .flatMap(({text}) => text.split('\n'))
    return [...new Set(lines.flatMap((line) => restatementIn(line, study) ?? []))]
  })
  return mostFrequent(sentences).filter(([, count]) => areMany(count, studies.length))
}

/** A line that says the title again, with a placeholder where it does. */
function restatementIn(line: string, {guide}: Study): string | undefined {
  const {title, description} = guide
  const afterCode = title.slice(title.lastIndexOf(description) - nameLength(guide))
  const said: [string, string][] = [
    [title, '{title}'],
    [afterCode, '{description}'],
    [description, '{description}']
  ]
  for (const [text, placeholder] of said) {
    const bare = text.toLowerCase().replace(/[.\s]+$/, '')
    const at = line.toLowerCase().indexOf(bare)
    if (bare.length > 2 && at !== -1) {
      const suffix = line.slice(at + bare.length).replace(/^\.+/, '.')
      const sentence = `${line.slice(0, at)}${placeholder}${suffix}`
      return /\p{L}{2}/u.test(sentence.replace(placeholder, '')) ? sentence : undefined
    }
  }
  return undefined
}

/** How long the name is that comes before the description, with the dash between them. */
function nameLength({title, name, description}: Study['guide']): number {
  const start = name === null ? -1 : title.indexOf(name)
  const end = title.lastIndexOf(description)
  return start === -1 || start > end ? 0 : end - start
}
