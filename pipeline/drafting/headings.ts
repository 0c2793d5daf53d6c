import type {Section} from '../catalog/schema.js'
import {sameMarks} from '../profile/same-marks.js'
import {mostFrequent} from './shares.js'
import type {Study} from './study.js'

/** A heading that several guides have, whatever its case and its colon. */
export interface SharedHeading {
  key: string
  /** Its usual words. */
  text: string
  /** The guides that have it. */
  guides: Study[]
  /** How many of them have it more than once. */
  repeatedIn: number
  /** Where it comes first in its guides, on average: 0 is the first heading. */
  position: number
  sections: Section[]
}

/** A heading in the form in which headings are compared. */
export function keyOf(title: string): string {
  return sameMarks(title).toLowerCase().replace(/\s*:$/, '').trim()
}

/** The headings of some guides that two of them have at least, those of most guides first. */
export function sharedHeadings(studies: readonly Study[]): SharedHeading[] {
  const found = new Map<string, {study: Study; sections: Section[]; at: number}[]>()
  for (const study of studies) {
    const own = new Map<string, {study: Study; sections: Section[]; at: number}>()
    for (const [at, section] of study.guide.sections.entries()) {
      const key = keyOf(section.title)
      const entry = own.get(key) ?? {study, sections: [], at}
      entry.sections.push(section)
      own.set(key, entry)
    }
    for (const [key, entry] of own) {
      found.set(key, [...(found.get(key) ?? []), entry])
    }
  }
  return [...found]
    .filter(([, entries]) => entries.length > 1)
    .map(([key, entries]) => ({
      key,
      text: usual(entries.flatMap(({sections}) => sections.map(({title}) => title))),
      guides: entries.map(({study}) => study),
      repeatedIn: entries.filter(({sections}) => sections.length > 1).length,
      position: entries.reduce((sum, {at}) => sum + at, 0) / entries.length,
      sections: entries.flatMap(({sections}) => sections)
    }))
    .sort((a, b) => b.guides.length - a.guides.length || a.position - b.position)
}

/** The most frequent of some headings, without a colon at its end. */
function usual(titles: readonly string[]): string {
  return mostFrequent(titles.map((title) => title.replace(/\s*:$/, '')))[0]?.[0] ?? ''
}

/** All the sections below one, however deep. */
export function descendantsOf(section: Section, {sections}: Study['guide']): Section[] {
  const after = sections.slice(sections.indexOf(section) + 1)
  const end = after.findIndex(({depth}) => depth <= section.depth)
  return end === -1 ? after : after.slice(0, end)
}

/** The sections right below one. */
export function childrenOf(section: Section, {sections}: Study['guide']): Section[] {
  return sections.filter(({parent}) => parent === section.id)
}
