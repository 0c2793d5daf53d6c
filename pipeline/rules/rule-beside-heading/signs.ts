import type {RootContent} from 'mdast'
import type {Sign} from '../../signs/sign.js'

/** A thematic break, by what it divides. */
export interface DividingRule {
  /** What stands above it and is no thematic break; undefined at the start of the guide. */
  readonly above: RootContent | undefined
  /** What stands right below it; undefined at the end of the guide. */
  readonly below: RootContent | undefined
}

export const ruleSigns: readonly Sign<DividingRule>[] = [
  {
    id: 'beside-heading',
    strength: 'strong',
    because: 'a heading beside it divides the text already',
    holds: ({above, below}) => above?.type === 'heading' || below?.type === 'heading'
  },
  // Front matter is no text of the guide: the guide starts behind it.
  {
    id: 'at-an-end',
    strength: 'strong',
    because: 'it stands at the start or the end of the guide, where nothing is to be divided',
    holds: ({above, below}) => !above || above.type === 'yaml' || !below
  },
  {
    id: 'doubled',
    strength: 'strong',
    because: 'the one below it divides the same text',
    holds: ({below}) => below?.type === 'thematicBreak'
  }
]
