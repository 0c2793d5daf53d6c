import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {FileError, messageOf} from '../errors.js'
import {ignoreFile, leftOutOf} from './ignore-file.js'

/** A raw guide as it is on disk. */
export interface RawGuide {
  /** Relative to the raw folder, with `/` on every system. */
  path: string
  bytes: Uint8Array
}

/** The Markdown files of a raw folder. */
export interface RawFolder {
  /** The guides, by path. */
  guides: RawGuide[]
  /** The paths of the files that are no guides: a README, and what the ignore file names. */
  leftOut: string[]
}

/**
 * The Markdown files of a folder and the folders in it. MDX files are there too: they look
 * like guides, and would be missed without a word.
 *
 * @throws FileError when the folder is not there, cannot be read or holds no guide, or its
 *   ignore file is broken
 */
export function readRawFolder(folder: string): RawFolder {
  const paths = markdownFilesIn(folder)
  const isLeftOut = leftOutOf(folder)
  const leftOut = paths.filter((path) => isLeftOut(path))
  if (leftOut.length === paths.length) {
    const what =
      paths.length === 0
        ? 'no .md file'
        : `no .md file but those that are left out: a README, and what ${ignoreFile} names`
    throw new FileError('raw-empty', {
      path: folder,
      reason: `the raw folder holds ${what}; put the guides there, or name another with --raw`
    })
  }
  const guides = paths.filter((path) => !isLeftOut(path))
  return {guides: guides.map((path) => ({path, bytes: readGuide(join(folder, path))})), leftOut}
}

/** The paths of the Markdown files below a folder, in order. Hidden ones are not there. */
function markdownFilesIn(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, {recursive: true, withFileTypes: true, encoding: 'utf8'})
  } catch (error) {
    throw new FileError('raw-missing', {
      path: folder,
      reason:
        `the raw folder cannot be read (${messageOf(error)}); make it and put the guides ` +
        'there, or name another with --raw'
    })
  }
  // Links to folders are not followed: they may lead back.
  return entries
    .filter((entry) => /\.(?:md|markdown|mdx)$/i.test(entry.name) && !isFolder(entry))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort()
}

function isFolder(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) {
    return entry.isDirectory()
  }
  try {
    return statSync(join(entry.parentPath, entry.name)).isDirectory()
  } catch {
    // A link that leads nowhere, or in a circle: reading it says so.
    return false
  }
}

function readGuide(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new FileError('unreadable', {
      path,
      reason: `cannot be read (${messageOf(error)}); make it readable, or remove it`
    })
  }
}
