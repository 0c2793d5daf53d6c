import type {Catalog, Guide} from '../catalog/schema.js'
import type {Message} from '../errors.js'
import {repeatedGeneration} from '../rules/repeated-generation/rule.js'

/** The generations of all guides of a build, by what became of them. */
export interface GenerationSummary {
  kept: number
  dropped: number
  /** Those of the dropped that say much which their guides no longer say; each has a warning. */
  differing: number
  failed: number
}

/** Adds up the generations of a build. */
export function sumGenerations({guides}: Catalog, messages: readonly Message[]): GenerationSummary {
  const sum = (what: keyof Guide['generations']) =>
    guides.reduce((total, {generations}) => total + generations[what], 0)
  return {
    kept: sum('kept'),
    dropped: sum('dropped'),
    differing: messages.filter(({ruleId}) => ruleId === repeatedGeneration.id).length,
    failed: sum('failed')
  }
}

/** The generations in a line, where there are any. */
export function generationLines({kept, dropped, differing, failed}: GenerationSummary): string[] {
  if (kept + dropped + failed === 0) {
    return []
  }
  const loss =
    differing > 0 ? `; ${differing} of the dropped with words that the guide no longer says` : ''
  return ['', `generations: ${kept} kept, ${dropped} dropped, ${failed} failed${loss}`]
}
