import type {Nodes} from 'mdast'
import type {Range} from '../markdown/source.js'

/** A change of form: marks or white space in a text that come out in another way. */
export interface FormChange extends Readonly<Range> {
  readonly before: string
  readonly after: string
  /** The types of the smallest mdast node that holds the range, and of what that is in. */
  readonly within: ReadonlySet<Nodes['type']>
}
