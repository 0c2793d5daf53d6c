import {ReadError, readNamed, readRegular} from '../disk/read.js'
import {messageOf, ProfileError} from '../errors.js'
import {placeAt, readPlaces} from './json-places.js'
import {profileLimits} from './limits.js'

/** A profile file as read. */
export interface ProfileText {
  data: unknown
  /** The text that the data is in, for places in it. */
  text: string
}

/**
 * Reads a profile file as JSON.
 *
 * @param names what else `file` could have named
 * @param isExtended whether another profile names the file. It can be anything then, and to
 *   open a pipe would wait for ever.
 * @throws ProfileError when it cannot be read, is too large, or is no JSON
 */
export function readProfileFile(
  file: string,
  names: readonly string[],
  isExtended: boolean
): ProfileText {
  const bytes = readBytes(file, names, isExtended)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  try {
    return {text, data: JSON.parse(text)}
  } catch (error) {
    const {fault} = readPlaces(text)
    const what = fault ? `${fault.expected} has to be here` : messageOf(error)
    throw new ProfileError('profile-not-json', {
      path: file,
      ...(fault && placeAt(text, fault.offset)),
      reason: `is not valid JSON: ${what}; fix the file`
    })
  }
}

function readBytes(file: string, names: readonly string[], isExtended: boolean): Buffer {
  const most = profileLimits.bytes
  try {
    return isExtended ? readRegular(file, {most, links: true}) : readNamed(file, most)
  } catch (error) {
    if (error instanceof ReadError && error.fault === 'too-large') {
      throw new ProfileError('profile-limit', {
        path: file,
        reason: `has more than ${most} bytes, which is the limit; make it shorter`
      })
    }
    throw new ProfileError('profile-missing', {
      path: file,
      reason:
        `no built-in profile has this name (${names.join(', ')}), and no such file can be read ` +
        `(${messageOf(error)}); use one of these names, or the path of a JSON file`
    })
  }
}
