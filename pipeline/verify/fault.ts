import type {RejectionCode} from '../errors.js'

/** A law that a guide breaks, with what is wrong: one sentence for each thing. */
export interface Fault {
  code: RejectionCode
  reasons: string[]
  /** The rule that breaks it, where that is known. */
  ruleId?: string | undefined
}

// As much as shows a person which passage is meant.
const mostShown = 80

/** The beginning of a passage, as a reason shows it. */
export function shown(text: string): string {
  return JSON.stringify(text.slice(0, mostShown))
}
