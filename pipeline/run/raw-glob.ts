import {dirname, join, posix, resolve} from 'node:path'
import {glob} from 'tinyglobby'
import {FileError} from '../errors.js'
import {isInside, realPath} from './dist/require-own.js'
import {isMarkdown} from './markdown-files.js'
import type {GlobParts} from './raw.js'
import {listingOf, type RawListing, rawFilesIn, whatIsIn} from './raw-folder.js'

/**
 * Lists the folders that a glob matches, and the Markdown files that it matches. It matches
 * nothing in the dist folder and in `node_modules`, and follows no links to folders.
 *
 * @param entry the glob as it was written, for messages
 * @throws FileError when there is no guide in them
 */
export async function listGlob(
  entry: string,
  {folder, pattern}: GlobParts,
  dist: string
): Promise<RawListing[]> {
  const matches = await glob(pattern, {
    cwd: folder,
    onlyFiles: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**']
  })
  const isMeant = meantIn(realPath(folder), realPath(dist))
  const meant = matches.filter(isMeant).sort()
  const files = meant.filter(isMarkdown)
  const folders = meant
    .filter((path) => path.endsWith('/'))
    .map((path) => posix.join(folder, path.slice(0, -1)))
  const listings = [
    listingOf(folder, files, true),
    ...folders.map((each) => listingOf(each, rawFilesIn(each)))
  ]
  if (listings.every(({guides}) => guides.length === 0)) {
    throw new FileError('raw-no-match', {
      path: entry,
      reason:
        `the glob matches ${whatIsIn(listings)}, and no folder that holds one; correct it, or ` +
        'name a folder with --raw'
    })
  }
  return listings.filter(({guides, leftOut}) => guides.length + leftOut.length > 0)
}

/**
 * Tells whether something that a glob matches is meant by it.
 *
 * @param root the fixed beginning of the glob, and `dist` the dist folder, as `realPath` gives them
 */
function meantIn(root: string, dist: string): (path: string) => boolean {
  return (path) => {
    const place = join(root, path)
    const linked = path.endsWith('/') ? place : dirname(place)
    return isInside(place, root) && !isInside(place, dist) && realPath(linked) === resolve(linked)
  }
}
