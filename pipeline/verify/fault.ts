import type {RejectionCode} from '../errors.js'

/** A law that a guide breaks, with what is wrong: one sentence for each thing. */
export interface Fault {
  code: RejectionCode
  reasons: string[]
}
