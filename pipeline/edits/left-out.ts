import type {Range} from '../markdown/source.js'

/** A place of the raw text that a rule leaves as it is, since somebody rejected its edit there. */
export interface LeftOut {
  ruleId: string
  source: Range
}

/** Whether a change by a rule, to what was in a range of the raw text, was rejected. */
export function isLeftOut(
  leftOut: readonly LeftOut[],
  {ruleId, source: {start, end}}: LeftOut
): boolean {
  return leftOut.some(({ruleId: rejected, source}) => {
    const overlaps = source.start < end && start < source.end
    // What is only put in has an empty range.
    return rejected === ruleId && (overlaps || source.start === start)
  })
}
