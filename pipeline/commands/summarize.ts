import {countGuide, noGuides} from '../catalog/catalog.js'
import type {Guide} from '../catalog/schema.js'
import type {Message} from '../errors.js'
import {isStyleRule} from '../rules/index.js'
import {repeatedGeneration} from '../rules/repeated-generation/rule.js'
import type {BuildPlan} from '../run/plan.js'
import type {Summary} from './summary.js'

/** Sums up a build. */
export function summarize({catalog, rejections, messages}: BuildPlan): Summary {
  const {addGuide, addMessage, summary} = newSummary()
  catalog.guides.forEach(addGuide)
  messages.forEach(addMessage)
  return summary(rejections)
}

/** A summary in the making. */
export interface Summing {
  /** Adds a guide, with its entry as it is in the catalog. */
  addGuide(guide: Guide): void
  addMessage(message: Pick<Message, 'severity' | 'ruleId'>): void
  summary(rejections: readonly Summary['rejected'][number][]): Summary
}

/** Begins to sum up the guides of a build, one after the other. */
export function newSummary(): Summing {
  const incomplete: Summary['incomplete'] = []
  const counted = noGuides()
  const boilerplate: string[] = []
  const titleOnly: string[] = []
  const edits = new Map<string, number>()
  const unknown = new Map<string, number>()
  const generations = {kept: 0, dropped: 0, differing: 0, failed: 0}
  let warnings = 0
  return {
    addGuide(guide) {
      countGuide(counted, guide)
      const {id, status, missing} = guide
      incomplete.push(...(status === 'incomplete' ? [{id, missing}] : []))
      boilerplate.push(...(status === 'boilerplate' ? [id] : []))
      titleOnly.push(...(status === 'title-only' ? [id] : []))
      for (const [rule, count] of Object.entries(guide.edits)) {
        add(edits, rule, count)
      }
      for (const {title} of guide.sections.filter(({kind}) => kind === 'other')) {
        add(unknown, title, 1)
      }
      for (const what of ['kept', 'dropped', 'failed'] as const) {
        generations[what] += guide.generations[what]
      }
    },
    addMessage({severity, ruleId}) {
      warnings += severity === 'warning' ? 1 : 0
      generations.differing += ruleId === repeatedGeneration.id ? 1 : 0
    },
    summary(rejections) {
      return {
        guides: counted.guides,
        complete: counted.complete,
        incomplete,
        boilerplate,
        titleOnly,
        edits: mostFirst([...edits].filter(([rule]) => !isStyleRule(rule))),
        style: mostFirst([...edits].filter(([rule]) => isStyleRule(rule))),
        generations,
        warnings,
        unknownHeadings: mostFirst([...unknown]),
        rejected: rejections.map(({path, code}) => ({path, code}))
      }
    }
  }
}

function add(sums: Map<string, number>, name: string, count: number): void {
  sums.set(name, (sums.get(name) ?? 0) + count)
}

/** Counts by their names, the highest first. */
function mostFirst(counts: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(
    [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  )
}
