import {realpathSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {
  isCatalog,
  isCatalogSchema,
  isChunks,
  isIndexPage,
  isLlmsTxt
} from '../../catalog/own-files.js'
import {
  catalogFile,
  chunksFile,
  guidesFolder,
  isShardPath,
  llmsFile,
  readmeFile,
  schemaFile
} from '../../disk/names.js'
import {FileError} from '../../errors.js'
import {name} from '../../version.js'
import type {DistDifference} from './compare.js'
import type {EarlierBuild} from './earlier-build.js'
import {bytesOf, isShardFile} from './earlier-shards.js'
import {readOutput} from './output.js'

/**
 * Makes sure that a build writes no mended guide among the raw ones.
 *
 * @throws FileError when one of the two folders lies in the other
 */
export function requireApart(dist: string, raw: string): void {
  const [rawPath, distPath] = [realPath(raw), realPath(dist)]
  if (isInside(distPath, rawPath)) {
    throw new FileError('dist-in-raw', {
      path: dist,
      reason:
        'lies inside the raw folder, where its files would be taken for guides; name another ' +
        'folder with --dist'
    })
  }
  if (isInside(rawPath, join(distPath, guidesFolder))) {
    throw new FileError('dist-in-raw', {
      path: raw,
      reason:
        'is where the mended guides go, and they would replace the raw ones; name another ' +
        'folder with --dist'
    })
  }
}

/**
 * Makes sure that a build may write to a dist folder, given how the folder differs
 * from what the build would write.
 *
 * @throws FileError when it would write over a file that no build wrote; it names every such file
 */
export function requireOwnDist(dist: string, {stale, earlier}: DistDifference): void {
  const isOurs = ownerIn(dist, earlier)
  const foreign = stale.filter((path) => !isOurs(path))
  if (foreign.length > 0) {
    const reason = `was not written by ${name}; name another folder with --dist, or move it away`
    throw new FileError(
      'dist-foreign',
      ...foreign.map((path) => ({path: join(dist, path), reason}))
    )
  }
}

/** Tells whether a build wrote what a dist folder has at a path. */
function ownerIn(dist: string, {catalog, guides, shards}: EarlierBuild): (path: string) => boolean {
  const isOurs = (file: string, isOne: (text: string) => boolean) => {
    const text = textIn(join(dist, file))
    return text === '' || isOne(text)
  }
  // Only what a build would write over is looked at.
  const pages = new Map([
    [catalogFile, () => catalog.trim() === '' || isCatalog(catalog)],
    [readmeFile, () => isOurs(readmeFile, isIndexPage)],
    [schemaFile, () => isOurs(schemaFile, isCatalogSchema)],
    [llmsFile, () => isOurs(llmsFile, isLlmsTxt)],
    [chunksFile, () => isOurs(chunksFile, isChunks)]
  ])
  let hasOurPage: boolean | undefined
  return (path) => {
    if (isShardPath(path)) {
      return shards.has(path) || isShardFile(bytesOf(join(dist, path)))
    }
    const isOurPage = pages.get(path)?.() ?? guides?.has(path)
    if (isOurPage !== undefined) {
      return isOurPage
    }
    hasOurPage ??= isIndexPage(textIn(join(dist, readmeFile)))
    return hasOurPage
  }
}

/** The text of a file without the white space around it; none where there is no file. */
function textIn(path: string): string {
  return readOutput(path)?.toString('utf8').trim() ?? ''
}

/** Whether a path leads to a folder or into it. Both are as `realPath` gives them. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(/^\.\.(?:[/\\]|$)/.test(way) || isAbsolute(way))
}

/** Where a path leads, through links. A file that is not there yet lies where its folder leads. */
export function realPath(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync(absolute)
  } catch {
    const folder = dirname(absolute)
    return folder === absolute ? absolute : join(realPath(folder), relative(folder, absolute))
  }
}
