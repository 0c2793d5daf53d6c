import {readFileSync} from 'node:fs'
import {FileError, messageOf} from '../errors.js'

/**
 * The bytes of a file; undefined where there is none.
 *
 * @throws FileError when it is there and cannot be read
 */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    ) {
      return undefined
    }
    throw new FileError('file-unreadable', {
      path,
      reason: `cannot be read (${messageOf(error)}); make it readable, or remove it`
    })
  }
}
