import {ReadError, readNamed} from '../disk/read.js'
import {FileError, RejectedGuide} from '../errors.js'
import {defaultLimits} from '../limits.js'
import {type NormalizedGuide, type NormalizeOptions, normalize} from '../normalize.js'
import type {Corpus} from '../profile/corpus.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {unreadGuide} from '../run/unread-guide.js'
import {type Io, printMessages} from './io.js'

/** The options of a command on one guide. */
export interface GuideOptions extends Pick<NormalizeOptions, 'conflicts'> {
  profile: string
  style?: Corpus['style']
}

/**
 * Mends the guide in a file, or on standard input for `-`. Its messages go to
 * stderr; a rejected guide gives undefined.
 *
 * @throws FileError when the file cannot be read
 */
export async function mendFile(
  file: string,
  {profile, style, conflicts}: GuideOptions,
  io: Io
): Promise<NormalizedGuide | undefined> {
  const loaded = withStyle(loadProfile(profile), style)
  const path = file === '-' ? 'stdin' : file
  try {
    const bytes = file === '-' ? await io.readStdin() : readGuide(file)
    const result = normalize(bytes, {path, profile: loaded, conflicts})
    printMessages(result.messages, io)
    return result
  } catch (error) {
    if (!(error instanceof RejectedGuide)) {
      throw error
    }
    printMessages(error.messages, io)
    return undefined
  }
}

function readGuide(file: string): Uint8Array {
  const {bytes: most} = defaultLimits
  try {
    return readNamed(file, most)
  } catch (error) {
    if (!(error instanceof ReadError)) {
      throw error
    }
    if (error.fault === 'too-large') {
      throw unreadGuide(file, error, most)
    }
    throw new FileError(
      `${file}: cannot be read (${error.message}); name a guide, or - for standard input`
    )
  }
}
