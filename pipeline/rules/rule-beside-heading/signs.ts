import type {RootContent} from 'mdast'
import type {Sign} from '../../signs/sign.js'

/** A thematic break, by what it divides. */
export interface DividingRule {
  /** What is above it and is no thematic break; undefined at the start of the guide. */
  readonly above: RootContent | undefined
  /** What is right below it; undefined at the end of the guide. */
  readonly below: RootContent | undefined
}

export const ruleSigns: readonly Sign<DividingRule>[] = [
  {
    id: 'beside-heading',
    strength: 'strong',
    because: 'the heading next to it already divides the text',
    holds: ({above, below}) => above?.type === 'heading' || below?.type === 'heading'
  },
  // Front matter is no text of the guide: the guide starts after it.
  {
    id: 'at-an-end',
    strength: 'strong',
    because: 'it is at the start or end of the guide, where it divides nothing',
    holds: ({above, below}) => !above || above.type === 'yaml' || !below
  },
  {
    id: 'doubled',
    strength: 'strong',
    because: 'another thematic break right below it divides the same text',
    holds: ({below}) => below?.type === 'thematicBreak'
  }
]
