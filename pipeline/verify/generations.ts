import type {Root} from 'mdast'
import type {Edit} from '../edits/ledger.js'
import {countFailures} from '../profile/failures.js'
import type {Profile} from '../profile/profile.js'
import {generationsOf} from '../signs/generations.js'
import {betterGeneration, generationDropper, withoutMarkers} from './lost-words.js'

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
    dropped: edits.filter(isDrop).length,
    failed: failed.reduce((sum, count) => sum + count, 0)
  }
}

/** Whether an edit dropped a generation that succeeded, for a better one. */
function isDrop({ruleId, signs, before}: Edit): boolean {
  return (
    ruleId === generationDropper ||
    // Another edit by the same sign takes out the marker above the side that stays.
    (signs.includes(betterGeneration) && withoutMarkers(before).trim() !== '')
  )
}
