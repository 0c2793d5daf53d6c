import {RejectedGuide} from '../../pipeline/errors.js'

/**
 * Why some work rejects a guide.
 *
 * @throws Error where it does not, and what it throws else
 */
export function rejectionOf(work: () => unknown): RejectedGuide {
  try {
    work()
  } catch (error) {
    if (error instanceof RejectedGuide) {
      return error
    }
    throw error
  }
  throw new Error('the guide was not rejected')
}
