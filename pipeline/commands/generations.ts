/** The generations of all guides of a build, by what became of them. */
export interface GenerationSummary {
  kept: number
  dropped: number
  /** Those of the dropped that say much which their guides no longer say; each has a warning. */
  differing: number
  failed: number
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
