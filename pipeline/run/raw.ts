import {existsSync} from 'node:fs'
import {join, sep} from 'node:path'
import {type FileCode, FileError, type Problem} from '../errors.js'
import {realPath} from './dist/require-own.js'
import {listRawFolder, type RawFolder, type RawListing, readListing} from './raw-folder.js'

/** What else there is to know to read raw guides. */
export interface RawReading {
  /** The folder that is written to. A glob matches nothing in it. */
  dist: string
  /** The size of a file that is read, at most. */
  maxBytes: number
}

/**
 * The Markdown files of raw folders, and of globs of folders or of Markdown files. A file that
 * several of them hold belongs to the outermost folder, and is there once.
 *
 * @throws FileError when one of them holds no guide, cannot be read or has a broken ignore file;
 *   it names all of these
 */
export async function readRaw(
  entries: readonly string[],
  {dist, maxBytes}: RawReading
): Promise<RawFolder[]> {
  const listings: RawListing[] = []
  const problems: Problem<FileCode>[] = []
  for (const entry of entries) {
    try {
      listings.push(...(await listingsOf(entry, dist)))
    } catch (error) {
      if (!(error instanceof FileError)) {
        throw error
      }
      problems.push(...error.problems)
    }
  }
  if (problems[0]) {
    throw new FileError(problems[0].code, ...problems)
  }
  return once(listings).map((listing) => readListing(listing, maxBytes))
}

async function listingsOf(entry: string, dist: string): Promise<RawListing[]> {
  if (!isGlob(entry)) {
    return [listRawFolder(entry)]
  }
  const {listGlob} = await import('./raw-glob.js')
  return listGlob(entry, partsOf(entry), dist)
}

/** Leaves each file in the outermost folder that holds it. */
function once(listings: readonly RawListing[]): RawListing[] {
  const known = new Set<string>()
  return (
    listings
      .map((listing) => ({listing, root: realPath(listing.folder)}))
      // The path of a folder is shorter than those of the folders in it.
      .sort((a, b) => a.root.length - b.root.length)
      .map(({listing, root}) => {
        const isNew = (path: string) => !known.has(join(root, path))
        const guides = listing.guides.filter(isNew)
        const leftOut = listing.leftOut.filter(isNew)
        for (const path of [...guides, ...leftOut]) {
          known.add(join(root, path))
        }
        return {...listing, guides, leftOut}
      })
  )
}

/** Whether what `--raw` names is a glob. A folder may have such a name, too. */
export function isGlob(entry: string): boolean {
  return /[*?]|\[.+\]|\{.+\}|[!+@]\(.+\)/.test(entry) && !existsSync(entry)
}

/** A glob in two parts. */
export interface GlobParts {
  /** Its fixed beginning, which is a folder; `.` where there is none. */
  folder: string
  /** The rest, relative to the folder. */
  pattern: string
}

function partsOf(glob: string): GlobParts {
  const parts = glob.split(sep).join('/').split('/')
  const first = parts.findIndex((part) => /[*?[{]|[!+@]\(/.test(part))
  const folder = parts.slice(0, first).join('/')
  const root = first > 0 && folder === '' ? '/' : '.'
  return {folder: folder === '' ? root : folder, pattern: parts.slice(first).join('/')}
}

/** The folder that holds whatever an entry names. */
export function folderOf(entry: string): string {
  return isGlob(entry) ? partsOf(entry).folder : entry
}
