import {loadProfile, withStyle} from '../profile/load.js'
import {type GuideCache, mendUnknown} from '../run/cache/guide-cache.js'
import {outputFiles} from '../run/dist/output-files.js'
import {mendAll, tasksIn} from '../run/mender.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import type {RawFolder} from '../run/raw-folder.js'
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
}

/** Mends the guides of a folder, those that the cache does not know. */
export async function planGuides(
  {guides, unread}: RawFolder,
  options: FolderOptions,
  cache: GuideCache | undefined,
  io: Io
): Promise<PlannedGuides> {
  const {raw, conflicts} = options
  const corpus = withStyle(loadProfile(options.profile), options.style)
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
    chunks
  })
  const {catalog, files, messages, rejections} = plan
  return {
    plan,
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
