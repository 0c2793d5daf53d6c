import {guideOfEdit, type NamedEdit} from '../edits/edit-id.js'
import {FileError, ProgramError} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {isStyleRule} from '../rules/index.js'
import {type Decision, type Decisions, readDecisions, writeDecisions} from '../run/decisions.js'
import {type MendOutcome, type MendTask, tasksIn} from '../run/mender.js'
import {readRaw} from '../run/raw.js'
import type {RawFolder} from '../run/raw-folder.js'
import {visible} from '../visible.js'
import type {RawOptions} from './folder.js'
import {type ExitCode, type Io, printMessages} from './io.js'
import {limitsIn} from './limits.js'

export interface RejectOptions extends RawOptions {
  /** Makes the edits again, in place of rejecting them. */
  undo: boolean
  /** Why they are rejected, for the next reader. */
  why?: string
}

/**
 * Writes down that edits are not made any more, or with `undo` that they are made again. Builds
 * read it. Nothing is written unless each of the guides can be mended that way.
 *
 * @param ids of edits, as `explain` prints them
 * @throws ProgramError when there is no such edit
 */
export async function reject(
  ids: readonly string[],
  options: RejectOptions,
  io: Io
): Promise<ExitCode> {
  const decisions = readDecisions(options.decisions, true)
  const asked = new Set(ids)
  const others = decisions.rejected.filter(({id}) => !asked.has(id))
  if (options.undo) {
    requireRejected(asked, decisions)
    writeDecisions({...decisions, rejected: others})
    io.stdout([...asked].map((id) => `${visible(id)} is made again\n`).join('') + nextStep)
    return 0
  }
  const {dist, raw} = options
  const folders = await readRaw(raw, {dist, maxBytes: limitsIn(options).bytes})
  const found: Decision[] = []
  const takeovers: NamedEdit[] = []
  for (const [guide, own] of byGuide([...asked])) {
    const task = taskFor(guide, folders)
    const before = others.filter(({id}) => guideOfEdit(id) === guide).map(({id}) => id)
    const earlier = before.length > 0 ? [[], before] : [[]]
    const outcomes = await mendWith([...earlier, [...before, ...own]], task, options, io)
    const refused = outcomes.flatMap((outcome) => ('rejected' in outcome ? outcome.rejected : []))
    if (refused[0]) {
      printMessages(refused[0].messages, io)
      return 1
    }
    found.push(...decisionsOn(own, outcomes, task, options.why))
    takeovers.push(...takeoversIn(own, outcomes))
  }
  const reasons = new Map(decisions.rejected.map(({id, why}) => [id, why]))
  const rejected = found.map((decision) => {
    const why = decision.why ?? reasons.get(decision.id)
    return {...decision, ...(why !== undefined && {why})}
  })
  // Somebody may have rejected another edit meanwhile.
  const present = readDecisions(options.decisions, true).rejected.filter(({id}) => !asked.has(id))
  writeDecisions({...decisions, rejected: [...present, ...rejected]})
  io.stdout([...found.map(lineOf), ...takeovers.map(takeoverLine), nextStep].join(''))
  return 0
}

const nextStep = 'run mendmark build to apply this\n'

function lineOf({id, rule, line}: Decision): string {
  return `${visible(id)} is no longer made (${rule}, line ${line})\n`
}

function takeoverLine({id, ruleId, line}: NamedEdit): string {
  return `${visible(id)}: ${ruleId} changes the same place now (line ${line}); reject it as well?\n`
}

/** Edits by other rules, in the places of rejected ones, that are only made without those. */
function takeoversIn(ids: readonly string[], outcomes: readonly MendOutcome[]): NamedEdit[] {
  const lists = outcomes.map((outcome) => ('mended' in outcome ? (outcome.mended.edits ?? []) : []))
  const earlier = lists.slice(0, -1).flat()
  const known = new Set(earlier.map(({id}) => id))
  const gone = earlier.filter(({id}) => ids.includes(id))
  return (lists.at(-1) ?? []).filter(
    ({id, ruleId, source}) =>
      !(known.has(id) || isStyleRule(ruleId)) &&
      gone.some((edit) => edit.source.start < source.end && source.start < edit.source.end)
  )
}

function requireRejected(asked: ReadonlySet<string>, {path, rejected}: Decisions): void {
  const known = new Set(rejected.map(({id}) => id))
  const strange = [...asked].filter((id) => !known.has(id))
  if (strange.length > 0) {
    const reason = 'is not among the rejected edits, so there is nothing to undo'
    throw new ProgramError(
      'unknown-edit',
      ...strange.map((id) => ({path, reason: `${id} ${reason}`}))
    )
  }
}

/** Ids by the guides that they name. */
function byGuide(ids: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const guide = guideOfEdit(id)
    if (guide === undefined) {
      const reason = `“${id}” is no id of an edit; mendmark explain prints them with each edit`
      throw new ProgramError('unknown-edit', {reason})
    }
    groups.set(guide, [...(groups.get(guide) ?? []), id])
  }
  return groups
}

function taskFor(guide: string, folders: readonly RawFolder[]): MendTask {
  const [task] = folders.flatMap(({folder, guides}) =>
    tasksIn(
      folder,
      guides.filter(({path}) => path === guide)
    )
  )
  if (!task) {
    const reason = 'is no guide of the raw folder; name the folder with --raw'
    throw new FileError('unreadable', {path: guide, reason})
  }
  return {...task, withEdits: true}
}

/** Mends a guide once for each list of edits that it is mended without. */
async function mendWith(
  lists: readonly (readonly string[])[],
  task: MendTask,
  options: RawOptions,
  io: Io
): Promise<MendOutcome[]> {
  const profile = withStyle(loadProfile(options.profile), options.style)
  const given = {profile, conflicts: options.conflicts, limits: limitsIn(options)}
  const mender = await io.menderFor(given, 1)
  try {
    const outcomes: MendOutcome[] = []
    for (const rejected of lists) {
      outcomes.push(await mender.mend({...task, rejected}))
    }
    return outcomes
  } finally {
    await mender.close()
  }
}

/** The decisions on some edits, each of which was made in one of the outcomes. */
function decisionsOn(
  ids: readonly string[],
  outcomes: readonly MendOutcome[],
  {path}: MendTask,
  why: string | undefined
): Decision[] {
  const edits = outcomes.flatMap((outcome) =>
    'mended' in outcome ? (outcome.mended.edits ?? []) : []
  )
  // The first mend is the one without decisions.
  const known = new Map(edits.reverse().map((edit) => [edit.id, edit]))
  const strange = ids.filter((id) => !known.has(id))
  if (strange.length > 0) {
    const reason = `there is no such edit; mendmark explain ${path} prints those that there are`
    throw new ProgramError(
      'unknown-edit',
      ...strange.map((id) => ({path, reason: `${id}: ${reason}`}))
    )
  }
  return ids.flatMap((id) => {
    const edit = known.get(id)
    return edit ? decisionOn(edit, why) : []
  })
}

function decisionOn({id, ruleId, line, before, after}: NamedEdit, why?: string): Decision {
  return {id, rule: ruleId, line, before, after, ...(why !== undefined && {why})}
}
