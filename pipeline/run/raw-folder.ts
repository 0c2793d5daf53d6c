import {readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import {FileError, messageOf} from '../errors.js'

/** A raw guide as it stands on disk. */
export interface RawGuide {
  /** Relative to the raw folder, with `/` on every system. */
  path: string
  bytes: Uint8Array
}

/**
 * The Markdown files of a folder and the folders in it, by path.
 *
 * @throws FileError when the folder is not there, cannot be read or holds none
 */
export function readRawFolder(folder: string): RawGuide[] {
  let names: string[]
  try {
    names = readdirSync(folder, {recursive: true, withFileTypes: false, encoding: 'utf8'})
  } catch (error) {
    throw new FileError(
      `${folder}: the raw folder cannot be read (${messageOf(error)}); make it and put the guides there, or name another with --raw`
    )
  }
  const paths = names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /\.(?:md|markdown)$/i.test(name) && !name.split('/').some((part) => part.startsWith('.')))
    .sort()
  if (paths.length === 0)
    throw new FileError(`${folder}: the raw folder holds no .md file; put the guides there, or name another with --raw`)
  return paths.map((path) => ({path, bytes: readGuide(join(folder, path))}))
}

function readGuide(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new FileError(`${path}: cannot be read (${messageOf(error)}); make it readable, or remove it`)
  }
}
