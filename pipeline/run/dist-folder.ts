import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {z} from 'zod'
import {schemaFile} from '../catalog/catalog.js'
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
    if (present === undefined) missing.push(path)
    else if (!present.equals(Buffer.from(text))) stale.push(path)
  }
  const leftover = filesOfEarlierBuild(dist).filter((path) => !files.has(path) && existsSync(join(dist, path)))
  return {missing, stale, leftover}
}

function filesOfEarlierBuild(dist: string): string[] {
  const text = readIfThere(join(dist, catalogFile))
  if (text === undefined) return []
  try {
    return earlierCatalog.parse(JSON.parse(text.toString('utf8'))).guides.map(({path}) => path)
  } catch {
    // Not a catalog of ours: nothing here is known to be ours to remove.
    return []
  }
}

/**
 * Makes sure that a build may write to a dist folder.
 *
 * @throws FileError when it is the raw folder or lies inside it, or holds a README or catalog that no build wrote
 */
export function requireOwnDist(dist: string, raw: string): void {
  const inside = relative(resolve(raw), resolve(dist))
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
    throw new FileError(`${dist}: lies inside the raw folder, where its files would be taken for guides; name another folder with --dist`)
  }
  const readme = textIn(join(dist, readmeFile))
  const catalog = textIn(join(dist, catalogFile))
  const isOurs = catalog.includes(`"${name}"`) || readme.includes(name) || existsSync(join(dist, schemaFile))
  if (isOurs || (readme === '' && catalog === '')) return
  const foreign = readme === '' ? catalogFile : readmeFile
  throw new FileError(`${join(dist, foreign)}: was not written by ${name}; name another folder with --dist, or move it away`)
}

/** The text of a file without the white space around it; none where there is no file. */
function textIn(path: string): string {
  return readIfThere(path)?.toString('utf8').trim() ?? ''
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    throw new FileError(`${path}: cannot be read (${messageOf(error)}); make it readable, or remove it`)
  }
}

/**
 * Brings a dist folder to the files of a build and says what was done. Every
 * new file is written beside its place first; only when all are is the first
 * renamed, and the catalog last.
 *
 * @throws FileError when the folder cannot be written; nothing is half-written then
 */
export function writeDist(dist: string, files: ReadonlyMap<string, string>): {written: string[]; removed: string[]} {
  const {missing, stale, leftover} = compareDist(dist, files)
  const changed = [...files].filter(([path]) => missing.includes(path) || stale.includes(path))
  const temporary: string[] = []
  try {
    for (const [path, text] of changed) {
      const target = join(dist, path)
      mkdirSync(dirname(target), {recursive: true})
      const beside = `${target}.tmp`
      temporary.push(beside)
      writeFileSync(beside, text)
    }
    for (const [path] of changed) renameSync(join(dist, `${path}.tmp`), join(dist, path))
    for (const path of leftover) rmSync(join(dist, path))
  } catch (error) {
    for (const path of temporary) tryRemove(path)
    throw new FileError(`${dist}: cannot be written (${messageOf(error)}); make it writable, or name another folder with --dist`)
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
