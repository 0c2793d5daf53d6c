import type {Catalog, Guide} from '../catalog/schema.js'
import type {Message} from '../errors.js'
import {isStyleRule} from '../rules/index.js'
import {repeatedGeneration} from '../rules/repeated-generation/rule.js'
import type {BuildPlan} from '../run/plan.js'
import type {GenerationSummary} from './generations.js'
import type {Summary} from './summary.js'

/** Sums up a build. */
export function summarize({catalog, rejections, messages}: BuildPlan): Summary {
  const {guides} = catalog
  const idsOf = (wanted: Guide['status']) =>
    guides.filter(({status}) => status === wanted).map(({id}) => id)
  const editsBy = (isWanted: (rule: string) => boolean) =>
    mostFirst(guides.flatMap(({edits}) => Object.entries(edits)).filter(([rule]) => isWanted(rule)))
  const unknown = guides
    .flatMap(({sections}) => sections)
    .filter(({kind}) => kind === 'other')
    .map(({title}): [string, number] => [title, 1])
  return {
    guides: catalog.counts.guides,
    complete: catalog.counts.complete,
    incomplete: guides
      .filter(({status}) => status === 'incomplete')
      .map(({id, missing}) => ({id, missing})),
    boilerplate: idsOf('boilerplate'),
    titleOnly: idsOf('title-only'),
    edits: editsBy((rule) => !isStyleRule(rule)),
    style: editsBy(isStyleRule),
    generations: sumGenerations(catalog, messages),
    warnings: messages.filter(({severity}) => severity === 'warning').length,
    unknownHeadings: mostFirst(unknown),
    rejected: rejections.map(({path, code}) => ({path, code}))
  }
}

/** The sums of counts by their names, the highest first. */
function mostFirst(counts: readonly [string, number][]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const [name, count] of counts) {
    sums.set(name, (sums.get(name) ?? 0) + count)
  }
  return Object.fromEntries(
    [...sums].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  )
}

/** Adds up the generations of a build. */
function sumGenerations({guides}: Catalog, messages: readonly Message[]): GenerationSummary {
  const sum = (what: keyof Guide['generations']) =>
    guides.reduce((total, {generations}) => total + generations[what], 0)
  return {
    kept: sum('kept'),
    dropped: sum('dropped'),
    differing: messages.filter(({ruleId}) => ruleId === repeatedGeneration.id).length,
    failed: sum('failed')
  }
}
