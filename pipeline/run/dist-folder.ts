import {randomUUID} from 'node:crypto'
import {mkdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {isIndexPage} from '../catalog/index-page.js'
import {FileError, messageOf} from '../errors.js'
import {name} from '../version.js'
import {type EarlierBuild, isAsBuilt, readEarlierBuild} from './earlier-build.js'
import {readIfThere} from './files.js'
import {catalogFile, readmeFile} from './plan.js'

/** How a dist folder differs from what a build would write: paths in it, in order. */
export interface DistDifference {
  missing: string[]
  stale: string[]
  /** Written by an earlier build, and no longer by this one. */
  leftover: string[]
  /** The stale and leftover guides that are not as any known build wrote them. */
  changed: string[]
  /** The build that the folder was compared as the work of. */
  earlier: EarlierBuild
}

/** Compares a dist folder with the files of a build. */
export function compareDist(dist: string, files: ReadonlyMap<string, string>): DistDifference {
  const earlier = readEarlierBuild(dist)
  const difference: DistDifference = {
    missing: [],
    stale: [],
    leftover: [],
    changed: [],
    earlier
  }
  for (const path of new Set([...files.keys(), ...(earlier.guides ?? [])])) {
    const text = files.get(path)
    const present = readIfThere(join(dist, path))
    if (present === undefined) {
      if (text !== undefined) {
        difference.missing.push(path)
      }
      continue
    }
    if (text !== undefined && present.equals(Buffer.from(text))) {
      continue
    }
    ;(text === undefined ? difference.leftover : difference.stale).push(path)
    if (path.startsWith('guides/') && !isAsBuilt(present, earlier.hashes)) {
      difference.changed.push(path)
    }
  }
  return difference
}

/**
 * Makes sure that a build may write to a dist folder, given how the folder differs
 * from what the build would write.
 *
 * @throws FileError when it would write into the raw folder, or over a file that no
 *   build wrote; it names every such file
 */
export function requireOwnDist(dist: string, raw: string, {stale, earlier}: DistDifference): void {
  const [rawPath, distPath] = [realPath(raw), realPath(dist)]
  if (isInside(distPath, rawPath)) {
    throw new FileError('dist-in-raw', {
      path: dist,
      reason:
        'lies inside the raw folder, where its files would be taken for guides; name ' +
        'another folder with --dist'
    })
  }
  if (isInside(rawPath, join(distPath, 'guides'))) {
    throw new FileError('dist-in-raw', {
      path: raw,
      reason:
        'is where the mended guides go, and they would replace the raw ones; name ' +
        'another folder with --dist'
    })
  }
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
function ownerIn(dist: string, {catalog, guides}: EarlierBuild): (path: string) => boolean {
  const readme = textIn(join(dist, readmeFile))
  const isOurPage = readme === '' || isIndexPage(readme)
  // A catalog with conflict markers in it is still ours.
  const isOurCatalog =
    catalog.trim() === '' || new RegExp(`"generator":\\s*\\{\\s*"name":\\s*"${name}"`).test(catalog)
  return (path) => {
    if (path === catalogFile) {
      return isOurCatalog
    }
    if (path === readmeFile) {
      return isOurPage
    }
    return !path.startsWith('guides/') || (guides ? guides.has(path) : readme !== '' && isOurPage)
  }
}

/**
 * Makes sure that a build undoes no change that was made by hand in a dist folder.
 *
 * @param sources the raw file of each guide, by the path of the guide in the dist folder
 * @throws FileError when it would write over such a guide, or remove one; it names
 *   each of them, and where to make the change instead
 */
export function requireUnchanged(
  dist: string,
  sources: ReadonlyMap<string, string>,
  {changed, leftover, earlier}: DistDifference
): void {
  if (changed.length === 0) {
    return
  }
  const problems = changed.map((path) => {
    const source = sources.get(path) ?? 'its raw guide'
    const what = earlier.guides?.has(path)
      ? 'was changed by hand since the last build'
      : 'may have been changed by hand, and no catalog says how it was'
    const wayOut = leftover.includes(path)
      ? 'and this build would remove it; move it away to keep it, or use --force to remove it'
      : `and a build writes over it; edit ${source} instead, or use --force to lose the change`
    return {path: join(dist, path), reason: `${what}, ${wayOut}`}
  })
  throw new FileError('dist-changed', ...problems)
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

/** Where a path leads, through links. A file that is not there yet lies where its folder leads. */
function realPath(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync(absolute)
  } catch {
    const folder = dirname(absolute)
    return folder === absolute ? absolute : join(realPath(folder), relative(folder, absolute))
  }
}

/** The text of a file without the white space around it; none where there is no file. */
function textIn(path: string): string {
  return readIfThere(path)?.toString('utf8').trim() ?? ''
}

/**
 * Brings a dist folder to the files of a build, given how it differs from them, and
 * says what was done. Every new file is written beside its place first. They are
 * renamed when all are written, the catalog last.
 *
 * @throws FileError when the folder cannot be written; no file is half-written then
 */
export function writeDist(
  dist: string,
  files: ReadonlyMap<string, string>,
  {missing, stale, leftover}: DistDifference
): {written: string[]; removed: string[]} {
  const changed = [...files].filter(([path]) => missing.includes(path) || stale.includes(path))
  const temporary: {beside: string; target: string}[] = []
  try {
    for (const [path, text] of changed) {
      const target = join(dist, path)
      const beside = `${target}.${randomUUID()}.tmp`
      mkdirSync(dirname(target), {recursive: true})
      temporary.push({beside, target})
      writeFileSync(beside, text, {flag: 'wx'})
    }
    for (const {beside, target} of temporary) {
      renameSync(beside, target)
    }
    for (const path of leftover) {
      rmSync(join(dist, path))
    }
  } catch (error) {
    for (const {beside} of temporary) {
      tryRemove(beside)
    }
    throw new FileError('dist-unwritable', {
      path: dist,
      reason:
        `cannot be written (${messageOf(error)}); make it writable, or name another folder ` +
        'with --dist'
    })
  }
  return {written: changed.map(([path]) => path), removed: leftover}
}

function tryRemove(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // The folder that cannot be written cannot be cleaned either; the first error says so.
  }
}
