import {readFileSync} from 'node:fs'
import {FileError, messageOf} from '../errors.js'
import type {NormalizedGuide} from '../normalize.js'
import type {Corpus} from '../profile/corpus.js'
import {loadProfile, withStyle} from '../profile/load.js'
import type {MendOptions, Rejected} from '../run/mender.js'
import {type Io, printMessages} from './io.js'
import {type LimitOptions, limitsIn} from './limits.js'

/** The options of a command on one guide. */
export interface GuideOptions extends Pick<MendOptions, 'conflicts'>, LimitOptions {
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
  options: GuideOptions,
  io: Io
): Promise<NormalizedGuide | Rejected> {
  const {conflicts} = options
  const profile = withStyle(loadProfile(options.profile), options.style)
  const bytes = file === '-' ? await readStdin(io) : readGuide(file)
  const path = file === '-' ? 'stdin' : file
  const mender = io.menderFor({profile, conflicts, limits: limitsIn(options)}, 1)
  const outcome = await mender.mend({bytes, path}).finally(() => mender.close())
  if ('rejected' in outcome) {
    printMessages(outcome.rejected.messages, io)
    io.debug?.(outcome.rejected.stack ?? '')
    return outcome.rejected
  }
  const {markdown, guide, edits, messages} = outcome.mended
  printMessages(messages, io)
  return {markdown, guide, edits, messages}
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
