import {readFileSync} from 'node:fs'
import {FileError, messageOf, RejectedGuide, stackOf} from '../errors.js'
import {type NormalizedGuide, type NormalizeOptions, normalize} from '../normalize.js'
import type {Corpus} from '../profile/corpus.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {type Io, printMessages} from './io.js'

/** The options of a command on one guide. */
export interface GuideOptions extends Pick<NormalizeOptions, 'conflicts'> {
  profile: string
  style?: Corpus['style']
}

/**
 * Mends the guide in a file, or on standard input for `-`. Its messages go to
 * stderr, and why it is rejected is returned.
 *
 * @throws FileError when the file cannot be read
 */
export async function mendFile(
  file: string,
  {profile, style, conflicts}: GuideOptions,
  io: Io
): Promise<NormalizedGuide | RejectedGuide> {
  const loaded = withStyle(loadProfile(profile), style)
  const bytes = file === '-' ? await readStdin(io) : readGuide(file)
  const path = file === '-' ? 'stdin' : file
  try {
    const result = normalize(bytes, {path, profile: loaded, conflicts})
    printMessages(result.messages, io)
    return result
  } catch (error) {
    if (!(error instanceof RejectedGuide)) {
      throw error
    }
    printMessages(error.messages, io)
    io.debug?.(error.cause === undefined ? '' : stackOf(error.cause))
    return error
  }
}

async function readStdin(io: Io): Promise<Uint8Array> {
  try {
    return await io.readStdin()
  } catch (error) {
    throw new FileError('unreadable', {
      path: 'stdin',
      reason: `cannot be read (${messageOf(error)}); name a guide in place of -`
    })
  }
}

function readGuide(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new FileError('unreadable', {
      path: file,
      reason: `cannot be read (${messageOf(error)}); name a guide, or - for standard input`
    })
  }
}
