import {loadProfile, withStyle} from '../profile/load.js'
import {mendUnknown} from '../run/cache/guide-cache.js'
import {outputFiles} from '../run/dist/output-files.js'
import {mendAll, tasksIn} from '../run/mender.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import type {RawFolder} from '../run/raw-folder.js'
import type {BuildCache} from './build-cache.js'
import type {FolderOptions} from './folder.js'
import type {Io} from './io.js'
import {limitsIn} from './limits.js'
import {misfitsOf} from './misfits.js'
import type {Outline} from './outline.js'
import {summarize} from './summarize.js'

/** What the guides of a raw folder come to. */
export interface PlannedGuides {
  plan: BuildPlan
  outline: Outline
  /** Whether the cache was asked for guides that are mended in the same way. */
  isAsAsked: boolean
}

/** Mends the guides of a folder, those that the cache does not know. */
export async function planGuides(
  {guides, unread}: RawFolder,
  options: FolderOptions,
  known: BuildCache | undefined,
  io: Io
): Promise<PlannedGuides> {
  const {raw, conflicts} = options
  const read: string[] = []
  const loaded = loadProfile(options.profile, (part) => read.push(part))
  const corpus = withStyle(loaded, options.style)
  // Somebody may have written the profile since the cache was asked for.
  const cache = known?.profile === read.join(' ') ? known.guides : undefined
  const {baseUrl = corpus.baseUrl, chunks} = options
  const profile = {...corpus, baseUrl}
  const given = {profile, conflicts, limits: limitsIn(options)}
  const outcomes = await mendUnknown(tasksIn(raw, guides), cache, async (tasks) => {
    const mender = await io.menderFor(given, tasks.length, options.jobs)
    const start = io.now()
    const total = tasks.length
    io.progress?.({done: 0, total, milliseconds: 0})
    const tell = (done: number) => io.progress?.({done, total, milliseconds: io.now() - start})
    return mendAll(tasks, mender, tell).finally(() => {
      io.progress?.(undefined)
      return mender.close()
    })
  })
  const plan = planBuild([...outcomes, ...unread.map((rejected) => ({rejected}))], profile, {
    chunks,
    catalog: options.catalog
  })
  const {catalog, files, messages, rejections} = plan
  return {
    plan,
    isAsAsked: known === undefined || cache !== undefined,
    outline: {
      summary: summarize(plan),
      messages,
      rejections,
      misfits: misfitsOf(plan, profile, raw),
      files: [...outputFiles(files).hashes],
      sources: catalog.guides.map(({path, source}) => [path, source.path])
    }
  }
}
