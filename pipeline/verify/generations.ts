import type {Root} from 'mdast'
import type {Edit} from '../edits/ledger.js'
import {countFailures} from '../profile/failures.js'
import type {Profile} from '../profile/profile.js'
import {generationsOf} from '../signs/generations.js'
import {generationDropper} from './lost-words.js'

/** How many generations of a guide stayed, and how many went. */
export interface GenerationCounts {
  /** Those in the emitted guide. */
  kept: number
  /** Those that succeeded and went, because another one is more complete. */
  dropped: number
  /** Those that left a failure instead of text. */
  failed: number
}

/** Counts the generations of a guide, from what came out, `tree`, and what was done. */
export function countGenerations(
  tree: Root,
  edits: readonly Edit[],
  profile: Profile
): GenerationCounts {
  const failures = profile.generated?.failures ?? []
  const failed = edits.map(
    ({before, after}) => countFailures(before, failures) - countFailures(after, failures)
  )
  return {
    kept: generationsOf(tree, profile).length,
    dropped: edits.filter(({ruleId}) => ruleId === generationDropper).length,
    failed: failed.reduce((sum, count) => sum + count, 0)
  }
}
