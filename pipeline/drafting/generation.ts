import {type FailureDraft, findFailures} from './failures.js'
import {childrenOf, descendantsOf, keyOf, type SharedHeading, sharedHeadings} from './headings.js'
import {kindAmong} from './section-words.js'
import {areMany} from './shares.js'
import type {Study} from './study.js'

/** The heading of the generated section in some guides, and what it looks like there. */
export interface GenerationDraft {
  heading: SharedHeading
  failures: FailureDraft[]
  /** Texts that stand alone below the heading, in one guide only. */
  unsure: FailureDraft[]
}

// A text that only one guide has may be a short answer.
const fewestGuides = 2

/**
 * The headings under which a generator appended what it wrote: they are in most guides, and
 * some guides have them twice, or with a failure below them. Guides in another language may
 * have a heading of their own.
 */
export function findGenerations(studies: readonly Study[]): GenerationDraft[] {
  const drafts: GenerationDraft[] = []
  let left = [...studies]
  while (left.length > 0) {
    const best = bestHeading(left)
    if (!best) {
      break
    }
    drafts.push(best)
    left = left.filter((study) => !best.heading.guides.includes(study))
    // The rest of a corpus is no corpus of its own.
    if (left.length < fewestGuides * 2) {
      break
    }
  }
  return drafts
}

function bestHeading(studies: readonly Study[]): GenerationDraft | undefined {
  const candidates = sharedHeadings(studies)
    .filter(({guides}) => areMany(guides.length, studies.length))
    .map((heading) => ({heading, ...failuresBelow(heading)}))
  return heaviest(candidates, weightOf) ?? heaviest(candidates, partsBelow)
}

/** The draft with the highest weight above 0; of several, the one that comes first in guides. */
function heaviest(
  drafts: readonly GenerationDraft[],
  weigh: (draft: GenerationDraft) => number
): GenerationDraft | undefined {
  const [best] = drafts
    .map((draft) => ({draft, weight: weigh(draft)}))
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.draft.heading.position - b.draft.heading.position)
  return best?.draft
}

function failuresBelow({key, guides}: SharedHeading): Pick<GenerationDraft, 'failures' | 'unsure'> {
  const found = findFailures(guides, key)
  return {
    failures: found.filter((each) => each.guides >= fewestGuides),
    unsure: found.filter((each) => each.guides < fewestGuides && !each.saysTitle)
  }
}

/** How many guides show that the heading is a generator’s: by its repetition, or by a failure. */
function weightOf({heading, failures}: GenerationDraft): number {
  const answered = heading.guides.filter((study) => hasAnswer(study, heading.key)).length
  const failed = Math.max(0, ...failures.map(({guides}) => guides))
  // A section of the template has one text in most guides, and nothing else.
  return heading.repeatedIn + (answered > 0 ? Math.min(failed, heading.guides.length) : 0)
}

/**
 * How many guides have parts of different kinds below the heading, where most of them do. Where
 * every generation succeeded at once, nothing else shows which heading is the generator's.
 */
function partsBelow({heading: {guides, key}}: GenerationDraft): number {
  const answered = guides.filter(({guide, language}) =>
    guide.sections.some(
      (section) =>
        keyOf(section.title) === key &&
        new Set(
          descendantsOf(section, guide).map(({title}) => kindAmong(language.guides.sections, title))
        ).size > 1
    )
  ).length
  return areMany(answered, guides.length) ? answered : 0
}

function hasAnswer({guide}: Study, key: string): boolean {
  return guide.sections.some(
    (section) => keyOf(section.title) === key && childrenOf(section, guide).length > 0
  )
}
