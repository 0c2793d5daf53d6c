import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {FileError, messageOf} from '../errors.js'

/** A raw guide as it is on disk. */
export interface RawGuide {
  /** Relative to the raw folder, with `/` on every system. */
  path: string
  bytes: Uint8Array
}

/**
 * The Markdown files of a folder and the folders in it, by path. MDX files are
 * there too: they look like guides, and would be missed without a word.
 *
 * @throws FileError when the folder is not there, cannot be read or holds none
 */
export function readRawFolder(folder: string): RawGuide[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, {recursive: true, withFileTypes: true, encoding: 'utf8'})
  } catch (error) {
    throw new FileError(
      `${folder}: the raw folder cannot be read (${messageOf(error)}); make it and put the ` +
        'guides there, or name another with --raw'
    )
  }
  // Links to folders are not followed: they may lead back.
  const paths = entries
    .filter((entry) => /\.(?:md|markdown|mdx)$/i.test(entry.name) && !isFolder(entry))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort()
  if (paths.length === 0) {
    throw new FileError(
      `${folder}: the raw folder holds no .md file; put the guides there, or name another ` +
        'with --raw'
    )
  }
  return paths.map((path) => ({path, bytes: readGuide(join(folder, path))}))
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
    throw new FileError(
      `${path}: cannot be read (${messageOf(error)}); make it readable, or remove it`
    )
  }
}
