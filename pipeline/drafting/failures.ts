import type {Section} from '../catalog/schema.js'
import {escaped, type Failure, failurePattern, withoutFailures} from '../profile/failures.js'
import {sameMarks} from '../profile/same-marks.js'
import {childrenOf, keyOf} from './headings.js'
import {mostFrequent} from './shares.js'
import type {Study} from './study.js'

/** A text that stands alone below a generator’s heading. */
export interface FailureDraft {
  failure: Failure
  /** The text as one guide has it. */
  text: string
  /** In how many guides it stands. */
  guides: number
  /** Whether it says what its guide is about, as an echo of the title does. */
  saysTitle: boolean
}

// What a failed generation leaves is a message. What is longer may be an answer.
const mostLines = 3
const mostWords = 60

// A place where the text differs from guide to guide.
const gap = '\u0000'

interface Line {
  text: string
  /** The text with gaps for what belongs to one guide. */
  masked: string
  path: string
}

/**
 * The short texts that stand alone below a heading in two guides or more, the same but for
 * numbers and what the guide is about.
 */
export function findFailures(studies: readonly Study[], heading: string): FailureDraft[] {
  const lines = studies.flatMap((study) =>
    study.guide.sections
      .filter((section) => keyOf(section.title) === heading)
      .flatMap((section) => loneLines(section, study))
  )
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    // A mark that one copy lost is the same mark.
    const key = line.masked.replace(/['"-]/g, '\uFFFD')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
    .map((group) => ({group, guides: new Set(group.map(({path}) => path)).size}))
    .sort((a, b) => b.guides - a.guides)
    .map(({group, guides}) => ({
      failure: failureOf(group),
      text: group[0]?.text ?? '',
      guides,
      saysTitle: group[0]?.masked.includes(gap) ?? false
    }))
}

/** The lines of a section that holds a short message and nothing else. */
function loneLines(section: Section, study: Study): Line[] {
  const below = childrenOf(section, study.guide)
  // A bold line that stands alone is read as a heading, unless the generator's is known.
  const titles = below.filter(({text}) => text === '').map(({title}) => title)
  const lines = [...section.text.split('\n'), ...titles].filter((line) => line !== '')
  const isShort = lines.length <= mostLines && lines.every((line) => countOf(line) <= mostWords)
  const isPlain = below.length === titles.length && !/^(?:[-*+]|\d+[.)]) /m.test(section.markdown)
  return isShort && isPlain
    ? lines.map((text) => ({text, masked: masked(text, study), path: study.path}))
    : []
}

function countOf(line: string): number {
  return line.match(/\S+/g)?.length ?? 0
}

/** A text with gaps in place of numbers, and of what the title says. */
function masked(text: string, {guide}: Study): string {
  const said = [guide.title, guide.description, guide.code, guide.name].flatMap((part) =>
    part && part.length > 2 ? [sameMarks(part)] : []
  )
  const flat = said.reduce((rest, part) => rest.replaceAll(part, gap), sameMarks(text))
  return flat.replace(/\S*\d\S*/g, gap).replace(/\s+/g, ' ')
}

/** The text itself where it is always the same; else a pattern. */
function failureOf(lines: readonly Line[]): Failure {
  const whole = lines.filter(({text}) => !text.includes('\uFFFD'))
  const [[text = ''] = []] = mostFrequent(
    (whole.length > 0 ? whole : lines).map((line) => line.text)
  )
  const pattern = failurePattern(text)
  if (lines.every((line) => withoutFailures(line.text, [pattern]) === '')) {
    return text
  }
  const parts = (lines[0]?.masked ?? '').split(gap).map(escaped)
  // As little as there can be, unless nothing comes after it.
  return {pattern: parts.join('.+?').replace(/\.\+\?$/, '.+')}
}
