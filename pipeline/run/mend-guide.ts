import {faultyGuide, RejectedGuide} from '../errors.js'
import {normalize} from '../normalize.js'
import {
  type MenderFor,
  type MendOptions,
  type MendOutcome,
  type MendTask,
  rejectionBy
} from './mender.js'

/** A mender in this thread. Nothing ends a guide that takes too long. */
export const inThisThread: MenderFor = async (options) => ({
  jobs: 1,
  mend: (task) => Promise.resolve(mendGuide(task, options)),
  close: () => Promise.resolve()
})

/** Mends one guide. */
export function mendGuide(
  {bytes, path, sourcePath, withEdits, rejected}: MendTask,
  options: MendOptions
): MendOutcome {
  try {
    const given = sourcePath === undefined ? {path} : {path, sourcePath}
    const {edits, ...mended} = normalize(bytes, {...options, ...given, rejected})
    return {mended: {path, ...mended, ...(withEdits && {edits})}}
  } catch (error) {
    return rejectionBy(error instanceof RejectedGuide ? error : faultyGuide(path, error), path)
  }
}
