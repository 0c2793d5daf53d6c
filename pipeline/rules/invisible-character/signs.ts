import type {Sign} from '../../signs/sign.js'

/** A run of zero-width characters, or one space that is not U+0020. */
export interface Invisible {
  kind: 'zero-width' | 'space'
  /** The characters directly before and after it; empty at the ends of the text. */
  previous: string
  next: string
}

// Letters that have the same shape beside any other, and what is between words: unlike
// Arabic and Indic letters, and emoji.
const oneShape =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}\p{Sm}\p{Sc}\p{Sk}\s]?$/u

export const invisibleSigns: readonly Sign<Invisible>[] = [
  {
    id: 'zero-width',
    strength: 'strong',
    because: 'it has no width, so no author can have seen it',
    holds: ({kind}) => kind === 'zero-width'
  },
  {
    id: 'other-space',
    strength: 'strong',
    because:
      'it is a space that keyboards do not type, and the profile treats such spaces as ' +
      'leftovers',
    holds: ({kind}) => kind === 'space'
  },
  {
    // Persian writes a non-joiner inside words, and a joiner makes one emoji of several.
    id: 'shapes-its-neighbour',
    strength: 'veto',
    because: 'the character before or after it may look different without it',
    holds: ({kind, previous, next}) =>
      kind === 'zero-width' && !(oneShape.test(previous) && oneShape.test(next))
  }
]
