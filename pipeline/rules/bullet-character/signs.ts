import type {Sign} from '../../signs/sign.js'

/** The lines of a text that begin with a typographic bullet, code left out. */
export interface BulletLines {
  count: number
}

// A list has two items; a single bullet may be decoration.
const fewestLines = 2

export const bulletSigns: readonly Sign<BulletLines>[] = [
  {
    id: 'several-lines',
    strength: 'strong',
    because: 'two lines or more of the text begin with a typographic bullet',
    holds: ({count}) => count >= fewestLines
  }
]
