import {z} from 'zod'
import {profileLimits} from '../limits.js'

/** A list in a profile, which has an end. */
export function listOf<Entry extends z.ZodType>(entry: Entry): z.ZodArray<Entry> {
  return z.array(entry).max(profileLimits.entries)
}
