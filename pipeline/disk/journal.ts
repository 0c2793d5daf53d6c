import {lstatSync, mkdirSync, renameSync, rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {messageOf} from '../errors.js'
import {guidesFolder, isOutputPath, isShardPath, shardsFolder, workFolder} from './names.js'
import {hashOfFile, largestOutput, ReadError, readRegular} from './read.js'
import {codeOf} from './system.js'
import {inWorkFolder, journalFile, keepNames, writeNew} from './work-folder.js'

// In bytes. A step takes about 250, so that this is enough for 2,000,000 guides.
const largestJournal = largestOutput

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const outputPath = z.string().refine(isOutputPath)
const journalSchema = z.strictObject({
  version: z.literal(1),
  /** The files to remove. */
  removals: z.array(z.strictObject({path: outputPath, before: hash})),
  /** The new files and their places, the catalog last. */
  renames: z.array(
    z.strictObject({
      from: z.string().regex(/^\d{1,9}$/),
      path: outputPath,
      sha256: hash,
      before: hash.nullable()
    })
  )
})

/**
 * What a build has to do when all its new files are written in the work folder. `before` is the
 * hash of the file that is in the place; null where there is none.
 */
export type Journal = z.infer<typeof journalSchema>

/** The journal of a build that was stopped, or why it cannot be followed. */
export type FoundJournal = {journal: Journal} | {fault: string} | undefined

/** Writes the journal. From here on, the build is done or will be. */
export function writeJournal(dist: string, journal: Journal): void {
  const beside = inWorkFolder(dist, `${journalFile}.new`)
  rmSync(beside, {force: true})
  writeNew(beside, JSON.stringify(journal))
  renameSync(beside, inWorkFolder(dist, journalFile))
}

/** Removes the journal, when all it says is done. */
export function removeJournal(dist: string): void {
  rmSync(inWorkFolder(dist, journalFile))
  keepNames(inWorkFolder(dist))
}

/** Reads the journal of a dist folder; undefined where there is none. */
export function readJournal(dist: string): FoundJournal {
  try {
    const bytes = readRegular(inWorkFolder(dist, journalFile), {most: largestJournal, links: false})
    return {journal: journalSchema.parse(JSON.parse(bytes.toString('utf8')))}
  } catch (error) {
    if (error instanceof ReadError && error.fault === 'none') {
      return undefined
    }
    const what = error instanceof ReadError ? messageOf(error) : 'it is no journal of a build'
    return {fault: `${inWorkFolder(dist, journalFile)} cannot be followed: ${what}`}
  }
}

/**
 * Does what a journal says, as far as it is not done. What is removed goes first: where a
 * system does not tell capitals, it can have the name of a new file.
 */
export function follow(dist: string, {removals, renames}: Journal): void {
  mkdirSync(join(dist, guidesFolder), {recursive: true})
  const shards = join(dist, shardsFolder)
  const hasShards = renames.some(({path}) => isShardPath(path))
  if (hasShards) {
    mkdirSync(shards, {recursive: true})
  }
  for (const {path} of removals) {
    rmSync(join(dist, path), {force: true})
  }
  for (const {from, path} of renames) {
    if (lstatSync(inWorkFolder(dist, from), {throwIfNoEntry: false})) {
      renameSync(inWorkFolder(dist, from), join(dist, path))
    }
  }
  keepNames(join(dist, guidesFolder))
  if (hasShards) {
    keepNames(shards)
  } else if (removals.some(({path}) => isShardPath(path))) {
    removeEmpty(shards)
  }
  keepNames(dist)
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    // Somebody put a file there, or it is gone already.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) {
      throw error
    }
  }
}

/**
 * Why the journal of a build that was stopped cannot be followed: somebody changed the dist
 * folder since, or the disk lost a new file. Undefined where it can be.
 */
export function faultOf(dist: string, {removals, renames}: Journal): string | undefined {
  const hasShards = [...removals, ...renames].some(({path}) => isShardPath(path))
  const folders = [guidesFolder, ...(hasShards ? [shardsFolder] : [])].map((name) =>
    join(dist, name)
  )
  const blocked = folders.find((folder) => isBlocked(folder))
  if (blocked !== undefined) {
    return `${blocked} is no folder`
  }
  for (const {path, before} of removals) {
    const present = hashOfFile(join(dist, path))
    if (present !== undefined && present !== before) {
      return `${join(dist, path)} was changed since`
    }
  }
  for (const {from, path, before, sha256} of renames) {
    const staged = hashOfFile(inWorkFolder(dist, from))
    const present = hashOfFile(join(dist, path))
    const isDone = present === sha256
    if (staged === undefined ? !isDone : staged !== sha256) {
      return `${join(dist, workFolder, from)} is not what the build wrote`
    }
    if (!isDone && present !== undefined && present !== before) {
      return `${join(dist, path)} was changed since`
    }
  }
  return undefined
}

/** Whether something else than a folder is in the place of one. */
function isBlocked(folder: string): boolean {
  const stats = lstatSync(folder, {throwIfNoEntry: false})
  return stats !== undefined && !stats.isDirectory()
}

/** What a build that was stopped may have written, so that nobody takes it for other work. */
export interface Known {
  /** Paths in the dist folder. */
  paths: ReadonlySet<string>
  hashes: ReadonlySet<string>
}

/** What a build that was stopped may have written already. */
export function knownFrom({renames}: Pick<Journal, 'renames'>): Known {
  return {
    paths: new Set(renames.map(({path}) => path)),
    hashes: new Set(renames.map(({sha256}) => sha256))
  }
}
