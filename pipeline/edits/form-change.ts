import type {Nodes} from 'mdast'

/** A change of form: marks or white space in a text that come out in another way. */
export interface FormChange {
  /** The half-open range in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** The types of the smallest mdast node that holds the range, and of what that is in. */
  readonly within: ReadonlySet<Nodes['type']>
}
