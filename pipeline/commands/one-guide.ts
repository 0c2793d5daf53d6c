import {basename, isAbsolute, relative, sep} from 'node:path'
import {ReadError, readNamed} from '../disk/read.js'
import {FileError, messageOf, RejectedGuide} from '../errors.js'
import type {NormalizedGuide} from '../normalize.js'
import type {Corpus} from '../profile/corpus.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {
  type MendOptions,
  type MendOutcome,
  type MendTask,
  type Rejected,
  rejectionBy
} from '../run/mender.js'
import {folderOf} from '../run/raw.js'
import {unreadGuide} from '../run/unread-guide.js'
import {type Io, printMessages} from './io.js'
import {type LimitOptions, limitsIn} from './limits.js'

/** The options of a command on one guide. */
export interface GuideOptions extends Pick<MendOptions, 'conflicts'>, LimitOptions {
  /** Folders and globs, as in `FolderOptions`: the guide may be in one of them. */
  raw: readonly string[]
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
  const limits = limitsIn(options)
  const path = file === '-' ? 'stdin' : file
  const source = file === '-' ? await readStdin(limits.bytes, io) : readGuide(file, limits.bytes)
  const outcome =
    source instanceof RejectedGuide
      ? rejectionBy(source, path)
      : await mendOne(
          {bytes: source, path, sourcePath: pathIn(options.raw, path), withEdits: true},
          {profile, conflicts, limits},
          io
        )
  if ('rejected' in outcome) {
    printMessages(outcome.rejected.messages, io)
    io.debug?.(outcome.rejected.stack ?? '')
    return outcome.rejected
  }
  const {markdown, guide, edits = [], messages} = outcome.mended
  printMessages(messages, io)
  return {markdown, guide, edits, messages}
}

/** The path of a file in its raw folder, as builds have it; its name where it is elsewhere. */
function pathIn(raw: readonly string[], file: string): string {
  const [path = basename(file)] = raw
    .map((entry) => relative(folderOf(entry), file))
    .filter((inside) => inside !== '' && !inside.startsWith('..') && !isAbsolute(inside))
    // It belongs to the outermost folder.
    .sort((a, b) => b.length - a.length)
  return path.split(sep).join('/')
}

async function mendOne(task: MendTask, options: MendOptions, io: Io): Promise<MendOutcome> {
  const mender = await io.menderFor(options, 1)
  return await mender.mend(task).finally(() => mender.close())
}

async function readStdin(most: number, io: Io): Promise<Uint8Array | RejectedGuide> {
  try {
    const bytes = await io.readStdin(most)
    const tooLarge = new ReadError('too-large', `the guide has at least ${bytes.length} bytes`)
    return bytes.length > most ? unreadGuide('stdin', tooLarge, most) : bytes
  } catch (error) {
    throw new FileError('unreadable', {
      path: 'stdin',
      reason: `cannot be read (${messageOf(error)}); name a guide in place of -`
    })
  }
}

/** The bytes of a guide, or why it is rejected: it is larger than the limit. */
function readGuide(file: string, most: number): Uint8Array | RejectedGuide {
  try {
    return readNamed(file, most)
  } catch (error) {
    if (!(error instanceof ReadError)) {
      throw error
    }
    if (error.fault === 'too-large') {
      return unreadGuide(file, error, most)
    }
    throw new FileError('unreadable', {
      path: file,
      reason: `cannot be read (${error.message}); name a guide, or - for standard input`
    })
  }
}
