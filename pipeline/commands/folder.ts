import {posix} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import type {Guide} from '../catalog/schema.js'
import {FileError} from '../errors.js'
import type {Profile} from '../profile/profile.js'
import type {CacheUse} from '../run/cache/guide-cache.js'
import type {Store} from '../run/cache/store.js'
import {readDecisions} from '../run/decisions.js'
import type {CatalogForm} from '../run/dist/catalog-forms.js'
import {type OutputFiles, outputFiles} from '../run/dist/output-files.js'
import {recoverDist} from '../run/dist/recover-dist.js'
import type {MendOptions} from '../run/mender.js'
import {readRaw} from '../run/raw.js'
import type {RawFolder} from '../run/raw-folder.js'
import {visible} from '../visible.js'
import {buildCache} from './build-cache.js'
import {type Io, printMessages, printProblem} from './io.js'
import {type LimitOptions, limitsIn} from './limits.js'
import type {Outline} from './outline.js'
import type {PlannedGuides} from './plan-guides.js'

/** What decides how the raw guides are mended. */
export interface RawOptions extends Pick<MendOptions, 'conflicts'>, LimitOptions {
  /** Folders, and globs of folders or of Markdown files. */
  raw: readonly string[]
  /** Where builds write; a glob matches nothing in it. */
  dist: string
  profile: string
  style?: Profile['style']
  /** The file with the edits that are not made. */
  decisions: string
  /** How many guides are mended at once; by default what suits the machine. */
  jobs?: number
}

/** The options that build, check and diff share. */
export interface FolderOptions extends RawOptions {
  keepGoing: boolean
  /** Whether chunks for retrieval are written, too. */
  chunks: boolean
  /** Whether the catalog is in one file or in many. */
  catalog: CatalogForm
  /** Where the guides are published, in place of what the profile says. */
  baseUrl?: string
  /** Whether what was mended is kept for the next build, and where; by default the usual place. */
  cache: boolean
  cacheLocation?: string
  /** What is kept for the next build of this process, where nothing is written. */
  memory?: Store
}

/** What the raw guides come to. */
export interface FolderPlan {
  /** The folders that they are in, and that no file may be written to. */
  rawFolders: readonly string[]
  outline: Outline
  files: OutputFiles
  /** The entries of the catalog. */
  entries(): Promise<readonly Guide[]>
  /** The paths of the Markdown files that are no guides; in the raw folder, where there is one. */
  leftOut: readonly string[]
  /** Whether nothing is to be written: a guide was rejected, or with `keepGoing` all of them. */
  isStopped: boolean
  /** How the cache served; null where there is none. */
  cache: CacheUse | null
}

/** What there is to say of a file beside the guides that no known build wrote. */
export const unknownReason =
  'is among the mended guides, but no known build wrote it; remove it, or move it away'

/**
 * Finishes a build that was stopped while it wrote. One that cannot be finished is left: only a
 * new build can take its place.
 *
 * @returns why it cannot be finished; undefined where all files are of one build
 * @throws FileError when the dist folder cannot be written
 */
export async function finishEarlier(dist: string, io: Io): Promise<string | undefined> {
  const recovery = await recoverDist(dist, (reason) =>
    printProblem({code: 'dist-waiting', path: dist, reason}, io)
  )
  if (recovery === 'finished') {
    const reason = 'a build was stopped while it wrote; the rest of it is written now'
    printProblem({code: 'dist-finished', path: dist, reason}, io)
  }
  return typeof recovery === 'string' ? undefined : recovery.reason
}

/** Mends the raw guides, and prints to stderr what there is to say about each. */
export async function planFolder(options: FolderOptions, io: Io): Promise<FolderPlan> {
  const {keepGoing, dist} = options
  const raw = rawIn(options)
  const folders = await readRaw(options.raw, {dist, maxBytes: limitsIn(options).bytes})
  const decisions = readDecisions(options.decisions)
  const input = {folders, decisions}
  const cache = buildCache(options, input, io)
  let planned: Promise<PlannedGuides> | undefined
  const plan = () => {
    planned ??= import('./plan-guides.js').then(({planGuides}) =>
      planGuides(input, options, cache, io)
    )
    return planned
  }
  const kept = cache?.outline()
  const outline = kept ?? (await plan()).outline
  if (!kept && (await plan()).isAsAsked) {
    cache?.keep(outline)
  }
  report(outline, raw, io)
  // An empty folder in place of all the guides helps nobody.
  const isEmpty = outline.summary.guides === 0
  return {
    outline,
    files: {
      hashes: new Map(outline.files),
      contents: async () => {
        const made = await plan()
        requireSame(outline, made.outline, raw)
        return outputFiles(made.plan.files).contents()
      }
    },
    entries: async () => (await plan()).plan.catalog.guides,
    rawFolders: folders.flatMap(({folder, isGlobbed}) => (isGlobbed ? [] : folder)),
    leftOut: leftOutOf(folders),
    isStopped: outline.rejections.length > 0 && (!keepGoing || isEmpty),
    cache: cache?.guides.use ?? null
  }
}

/** What names the raw guides, for messages about all of them. */
export function rawIn({raw}: Pick<FolderOptions, 'raw'>): string {
  return raw.join(', ')
}

function leftOutOf(folders: readonly RawFolder[]): string[] {
  const [only] = folders
  return only && folders.length === 1 && !only.isGlobbed
    ? only.leftOut
    : folders.flatMap(({folder, leftOut}) => leftOut.map((path) => posix.join(folder, path))).sort()
}

/**
 * Makes sure that the texts of a build are those that its outline names. They are made later.
 *
 * @throws FileError when somebody changed the profile meanwhile, or a guide takes too long now
 */
function requireSame(outline: Outline, made: Outline, raw: string): void {
  if (outline !== made && !isDeepStrictEqual(outline.files, made.files)) {
    throw new FileError('input-changed', {
      path: raw,
      reason: 'the profile changed while it was read, or a guide takes too long now; try again'
    })
  }
}

/** Prints what there is to say about the guides. */
function report({messages, misfits, rejections}: Outline, raw: string, io: Io): void {
  const counted = new Set(misfits?.counted)
  printMessages(
    messages.filter(({path}) => !counted.has(path)),
    io
  )
  if (misfits) {
    printProblem({code: 'profile-misfit', path: raw, reason: misfits.reason}, io)
  }
  for (const {stack} of rejections) {
    io.debug?.(stack ?? '')
  }
}

// As many as show what kind of files they are.
const mostShown = 3

/** The files of a raw folder that are no guides in a line, where there are any. */
export function leftOutLine(paths: readonly string[]): string[] {
  const more = paths.length - mostShown
  const shown = [
    ...paths.slice(0, mostShown).map(visible),
    ...(more > 0 ? [`and ${more} more`] : [])
  ]
  const files = `${paths.length} file${paths.length === 1 ? '' : 's'}`
  return paths.length === 0 ? [] : [`left out, as no guides: ${files} (${shown.join(', ')})`]
}
