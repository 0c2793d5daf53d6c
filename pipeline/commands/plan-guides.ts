import {guideSchema} from '../catalog/schema.js'
import {guideOfEdit} from '../edits/edit-id.js'
import type {Message} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {mendUnknown} from '../run/cache/guide-cache.js'
import {type Decisions, rejectedByGuide} from '../run/decisions.js'
import {outputFiles} from '../run/dist/output-files.js'
import {type MendOutcome, type MendTask, tasksIn} from '../run/mender.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import type {BuildCache, BuildInput} from './build-cache.js'
import type {FolderOptions} from './folder.js'
import type {Io} from './io.js'
import {limitsIn} from './limits.js'
import {mendTasks} from './mend-tasks.js'
import {misfitsOf} from './misfits.js'
import type {Outline} from './outline.js'
import {summarize} from './summarize.js'

/** What the raw guides come to. */
export interface PlannedGuides {
  plan: BuildPlan
  outline: Outline
  /** Whether the cache was asked for guides that are mended in the same way. */
  isAsAsked: boolean
}

/** Mends the guides of raw folders, those that the cache does not know. */
export async function planGuides(
  {folders, decisions}: BuildInput,
  options: FolderOptions,
  known: BuildCache | undefined,
  io: Io
): Promise<PlannedGuides> {
  const {conflicts} = options
  const read: string[] = []
  const loaded = loadProfile(options.profile, (part) => read.push(part))
  const corpus = withStyle(loaded, options.style)
  // Somebody may have written the profile since the cache was asked for.
  const cache = known?.profile === read.join(' ') ? known.guides : undefined
  const {baseUrl = corpus.baseUrl, chunks} = options
  const profile = {...corpus, baseUrl}
  const given = {profile, conflicts, limits: limitsIn(options)}
  const rejected = rejectedByGuide(decisions)
  const all = folders.flatMap(({folder, guides}) => tasksIn(folder, guides, rejected))
  const unread = folders.flatMap((folder) => folder.unread)
  const outcomes = await mendUnknown(all, cache, async (tasks) => {
    const mended = await mendTasks(tasks, given, options.jobs, io)
    // What the cache knows was held to the schema when it was made.
    requireEntries(mended)
    return mended
  })
  const plan = planBuild([...outcomes, ...unread.map((rejected) => ({rejected}))], profile, {
    chunks,
    catalog: options.catalog
  })
  const {files, messages, rejections} = plan
  return {
    plan,
    isAsAsked: known === undefined || cache !== undefined,
    outline: {
      summary: summarize(plan),
      messages: [...messages, ...forNothing(decisions, all)],
      rejections,
      misfits: misfitsOf(plan, profile, folders[0]?.folder ?? ''),
      files: [...outputFiles(files).hashes],
      sources: outcomes.flatMap((outcome) =>
        'mended' in outcome ? [[outcome.mended.guide.path, outcome.mended.path]] : []
      )
    }
  }
}

/**
 * Holds the entries of guides to the schema of the catalog.
 *
 * @throws ZodError when one does not fit it, which would be a fault of this program
 */
function requireEntries(outcomes: readonly MendOutcome[]): void {
  for (const outcome of outcomes) {
    if ('mended' in outcome) {
      guideSchema.parse(outcome.mended.guide)
    }
  }
}

/** Decisions on guides that are not there any more. */
function forNothing({path, rejected}: Decisions, tasks: readonly MendTask[]): Message[] {
  const known = new Set(tasks.map(({sourcePath}) => sourcePath))
  return rejected
    .filter(({id}) => !known.has(guideOfEdit(id) ?? ''))
    .map(({id}) => ({
      path,
      line: 1,
      column: 1,
      severity: 'warning',
      ruleId: 'stale-decision',
      reason:
        `the edit ${id} was rejected, and there is no such guide; ` +
        `remove it with mendmark reject --undo ${id}`
    }))
}
