import {type Dirent, lstatSync, realpathSync, statSync} from 'node:fs'
import {join, posix} from 'node:path'
import {ReadError, readRegular} from '../disk/read.js'
import {FileError, messageOf} from '../errors.js'
import {defaultLimits} from '../limits.js'
import {isInside, realPath} from './dist/require-own.js'
import {ignoreFile, leftOutOf} from './ignore-file.js'
import {markdownFilesIn} from './markdown-files.js'
import type {Rejected} from './mender.js'
import {unreadGuide} from './unread-guide.js'

/** A raw guide as it is on disk. */
export interface RawGuide {
  /** Relative to the raw folder, with `/` on every system. */
  path: string
  bytes: Uint8Array
}

/** A raw folder, and the paths of Markdown files in it. */
export interface RawListing {
  folder: string
  /** Whether a glob names the files, and not the folder. */
  isGlobbed: boolean
  /** Those that are guides. */
  guides: string[]
  /** Those that are none: a README, and what the ignore file names. */
  leftOut: string[]
}

/** The Markdown files of a raw folder. */
export interface RawFolder extends Omit<RawListing, 'guides'> {
  /** The guides, by path. */
  guides: RawGuide[]
  /** Those that cannot be read, by path, with the reasons. Their paths hold the folder. */
  unread: Rejected[]
}

/**
 * The Markdown files of a folder and the folders in it. MDX files are there too: they look
 * like guides, and would be missed without a word.
 *
 * @param maxBytes the size of a file that is read, at most
 * @throws FileError when the folder is not there, cannot be read or holds no guide, or its
 *   ignore file is broken
 */
export function readRawFolder(folder: string, maxBytes: number = defaultLimits.bytes): RawFolder {
  return readListing(listRawFolder(folder), maxBytes)
}

/**
 * Lists a folder that has to hold a guide.
 *
 * @throws FileError as `readRawFolder` does
 */
export function listRawFolder(folder: string): RawListing {
  const listing = listingOf(folder, rawFilesIn(folder))
  if (listing.guides.length === 0) {
    const what = whatIsIn([listing])
    throw new FileError('raw-empty', {
      path: folder,
      reason: `the raw folder holds ${what}; put the guides there, or name another with --raw`
    })
  }
  return listing
}

/** What folders hold that hold no guide. */
export function whatIsIn(listings: readonly RawListing[]): string {
  return listings.every(({leftOut}) => leftOut.length === 0)
    ? 'no .md file'
    : `no .md file but those that are left out: a README, and what ${ignoreFile} names`
}

/**
 * Tells the guides in a folder from the other Markdown files.
 *
 * @param paths Markdown files, relative to the folder
 * @throws FileError when the ignore file of the folder is broken
 */
export function listingOf(folder: string, paths: readonly string[], isGlobbed = false): RawListing {
  const isLeftOut = leftOutOf(folder)
  return {
    folder,
    isGlobbed,
    guides: paths.filter((path) => !isLeftOut(path)),
    leftOut: paths.filter((path) => isLeftOut(path))
  }
}

/** Reads the guides that are listed. */
export function readListing(listing: RawListing, maxBytes: number): RawFolder {
  const {folder} = listing
  const root = realPath(folder)
  const guides: RawGuide[] = []
  const unread: Rejected[] = []
  for (const path of listing.guides) {
    try {
      guides.push({path, bytes: readGuide(join(folder, path), root, maxBytes)})
    } catch (error) {
      if (!(error instanceof ReadError)) {
        throw error
      }
      unread.push(rejectionOf(posix.join(folder, path), error, maxBytes))
    }
  }
  return {...listing, guides, unread}
}

/**
 * The paths of the Markdown files below a raw folder, in order. Hidden ones are not there.
 *
 * @throws FileError when the folder is not there, or cannot be read
 */
export function rawFilesIn(folder: string): string[] {
  try {
    // Links to folders are not followed: they may lead back.
    return markdownFilesIn(folder, (entry) => !isFolder(entry)).filter(
      (path) => !path.split('/').some((part) => part.startsWith('.'))
    )
  } catch (error) {
    throw new FileError('raw-missing', {
      path: folder,
      reason:
        `the raw folder cannot be read (${messageOf(error)}); make it and put the guides ` +
        'there, or name another with --raw'
    })
  }
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

/** @param root the folder with the guides, as `realPath` gives it */
function readGuide(path: string, root: string, maxBytes: number): Uint8Array {
  requireInside(path, root)
  return readRegular(path, {most: maxBytes, links: true})
}

/** A link out of the folder would put a file into the catalog that nobody meant to publish. */
function requireInside(path: string, root: string): void {
  let target: string
  try {
    if (!lstatSync(path).isSymbolicLink()) {
      return
    }
    target = realpathSync(path)
  } catch (error) {
    throw new ReadError('system', messageOf(error))
  }
  if (!isInside(target, root)) {
    throw new ReadError('link', `it is a link to ${target}, out of the raw folder`)
  }
}

function rejectionOf(path: string, error: ReadError, maxBytes: number): Rejected {
  const {code, messages} = unreadGuide(path, error, maxBytes)
  return {path, code, messages}
}
