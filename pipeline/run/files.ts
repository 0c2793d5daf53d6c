import {ReadError, readRegular} from '../disk/read.js'
import {FileError} from '../errors.js'

// In bytes. Nobody writes an ignore file or a profile that long.
const largest = 10_000_000

/**
 * The bytes of a file; undefined where there is none.
 *
 * @param most how many bytes it may have
 * @throws FileError when it is there and cannot be read
 */
export function readIfThere(path: string, most = largest): Buffer | undefined {
  try {
    return readRegular(path, {most, links: true})
  } catch (error) {
    if (!(error instanceof ReadError)) {
      throw error
    }
    if (error.fault === 'none') {
      return undefined
    }
    throw new FileError('file-unreadable', {
      path,
      reason: `cannot be read (${error.message}); make it readable, or remove it`
    })
  }
}
