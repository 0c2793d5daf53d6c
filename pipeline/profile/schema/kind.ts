import {z} from 'zod'
import {kindPattern} from '../../section-kinds.js'

/** The name of a kind of sections. */
export const kind = z
  .string()
  .regex(kindPattern, 'has to be words in lower case with hyphens between them')
