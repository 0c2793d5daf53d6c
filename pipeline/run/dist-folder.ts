import {randomUUID} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {z} from 'zod'
import {isIndexPage} from '../catalog/index-page.js'
import {FileError, messageOf} from '../errors.js'
import {name} from '../version.js'
import {catalogFile, readmeFile} from './plan.js'

/** How a dist folder differs from what a build would write: paths in it, in order. */
export interface DistDifference {
  missing: string[]
  stale: string[]
  /** Written by an earlier build, and no longer by this one. */
  leftover: string[]
}

// Only what is needed to know the files of an earlier build, of any version.
const earlierCatalog = z.object({
  generator: z.object({name: z.literal(name)}),
  guides: z.array(z.object({path: z.string().regex(/^guides\/[^/\\]+\.md$/)}))
})

/** Compares a dist folder with the files of a build. */
export function compareDist(dist: string, files: ReadonlyMap<string, string>): DistDifference {
  const missing: string[] = []
  const stale: string[] = []
  for (const [path, text] of files) {
    const present = readIfThere(join(dist, path))
    if (present === undefined) {
      missing.push(path)
    } else if (!present.equals(Buffer.from(text))) {
      stale.push(path)
    }
  }
  const leftover = guidesOfEarlierBuild(dist).filter(
    (path) => !files.has(path) && existsSync(join(dist, path))
  )
  return {missing, stale, leftover}
}

function guidesOfEarlierBuild(dist: string): string[] {
  return guidesOfCatalog(textIn(join(dist, catalogFile))) ?? []
}

/** The guides that a catalog of ours lists; undefined where it is none, or is broken. */
function guidesOfCatalog(text: string): string[] | undefined {
  try {
    return earlierCatalog.parse(JSON.parse(text)).guides.map(({path}) => path)
  } catch {
    // Nothing here is known to be ours to remove.
    return undefined
  }
}

/**
 * Makes sure that a build may write to a dist folder, given how the folder differs
 * from what the build would write.
 *
 * @throws FileError when it would write into the raw folder, or over a file that no build wrote
 */
export function requireOwnDist(dist: string, raw: string, {stale}: DistDifference): void {
  const [rawPath, distPath] = [realPath(raw), realPath(dist)]
  if (isInside(distPath, rawPath)) {
    throw new FileError(
      `${dist}: lies inside the raw folder, where its files would be taken for guides; name ` +
        'another folder with --dist'
    )
  }
  if (isInside(rawPath, join(distPath, 'guides'))) {
    throw new FileError(
      `${raw}: is where the mended guides go, and they would replace the raw ones; name ` +
        'another folder with --dist'
    )
  }
  const readme = textIn(join(dist, readmeFile))
  const catalog = textIn(join(dist, catalogFile))
  const listed = guidesOfCatalog(catalog)
  const isOurPage = readme === '' || isIndexPage(readme)
  // A catalog with conflict markers in it is still ours.
  const isOurCatalog =
    catalog === '' || new RegExp(`"generator":\\s*\\{\\s*"name":\\s*"${name}"`).test(catalog)
  const isOurs = (path: string) => {
    if (path === catalogFile) {
      return isOurCatalog
    }
    if (path === readmeFile) {
      return isOurPage
    }
    return (
      !path.startsWith('guides/') || (listed ? listed.includes(path) : readme !== '' && isOurPage)
    )
  }
  const foreign = stale.find((path) => !isOurs(path))
  if (foreign) {
    throw new FileError(
      `${join(dist, foreign)}: was not written by ${name}; name another folder with --dist, ` +
        'or move it away'
    )
  }
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

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    ) {
      return undefined
    }
    throw new FileError(
      `${path}: cannot be read (${messageOf(error)}); make it readable, or remove it`
    )
  }
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
    throw new FileError(
      `${dist}: cannot be written (${messageOf(error)}); make it writable, or name another ` +
        'folder with --dist'
    )
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
