import {z} from 'zod'
import {messageOf} from '../../errors.js'
import {profileLimits} from '../limits.js'

/** A regular expression as JavaScript reads it, with the flag `u`. */
export const pattern = z
  .string()
  .min(1)
  .max(profileLimits.patternLength)
  .superRefine((source, context) => {
    const reason = faultIn(source)
    if (reason !== undefined) {
      context.addIssue({code: 'custom', message: `is not a regular expression (${reason})`})
    }
  })

/** What is wrong with a regular expression; undefined where nothing is. */
export function faultIn(source: string): string | undefined {
  try {
    new RegExp(source, 'u')
    return undefined
  } catch (error) {
    // The message says the whole pattern again before what is wrong with it.
    return messageOf(error).replace(/^Invalid regular expression: [\s\S]*\/\w*: /, '')
  }
}
