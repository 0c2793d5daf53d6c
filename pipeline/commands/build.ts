import pc from 'picocolors'
import type {Guide} from '../catalog/schema.js'
import {loadProfile} from '../profile/load.js'
import {compareDist, requireOwnDist, requireUnchanged, writeDist} from '../run/dist-folder.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import {type ExitCode, type Io, printMessages} from './io.js'

/** The options that build and check share. */
export interface FolderOptions {
  raw: string
  dist: string
  profile: string
  keepGoing: boolean
  json: boolean
}

export interface BuildOptions extends FolderOptions {
  /** Guides in the dist folder that were changed by hand are lost. */
  force: boolean
  /** `ndjson`: the entries go to stdout, one per line, and the summary to stderr. */
  format?: 'ndjson'
}

/**
 * Mends the raw guides and brings the dist folder to what they give. A rejected
 * guide stops the build before the dist folder is touched, unless `keepGoing`.
 *
 * @throws FileError when the dist folder cannot be written, holds a file that no build
 *   wrote, or, unless `force`, a guide that was changed by hand
 */
export function build(options: BuildOptions, io: Io): ExitCode {
  const start = io.now()
  const plan = planBuild(readRawFolder(options.raw), options.raw, loadProfile(options.profile))
  printMessages(plan.messages, io)
  const stopped = plan.rejections.length > 0 && !options.keepGoing
  const done = stopped ? {written: [], removed: []} : replaceDist(options, plan)
  const summary = summarize(plan)
  if (options.json) {
    io.stdout(`${JSON.stringify({...summary, ...done, stopped}, null, 2)}\n`)
  } else {
    const text = printSummary(
      summary,
      plan.files.size,
      done,
      stopped ? undefined : options.dist,
      io.now() - start
    )
    if (options.format === 'ndjson') {
      io.stderr(text)
    } else {
      io.stdout(text)
    }
  }
  if (options.format === 'ndjson' && !stopped) {
    io.stdout(plan.catalog.guides.map((guide) => `${JSON.stringify(guide)}\n`).join(''))
  }
  return plan.rejections.length > 0 ? 1 : 0
}

function replaceDist(
  {dist, raw, force}: BuildOptions,
  {files}: BuildPlan
): {written: string[]; removed: string[]} {
  const difference = compareDist(dist, files)
  requireOwnDist(dist, raw, difference)
  if (!force) {
    requireUnchanged(dist, raw, difference)
  }
  return writeDist(dist, files, difference)
}

interface Summary {
  guides: number
  complete: number
  incomplete: {id: string; missing: string[]}[]
  /** The ids of the guides that have no text of their own, and of those with only a title. */
  boilerplate: string[]
  titleOnly: string[]
  edits: Record<string, number>
  /** How often each heading occurs whose kind the profile does not know. */
  unknownHeadings: Record<string, number>
  rejected: {path: string; code: string}[]
}

function summarize({catalog, rejections}: BuildPlan): Summary {
  const idsOf = (wanted: Guide['status']) =>
    catalog.guides.filter(({status}) => status === wanted).map(({id}) => id)
  const edits = new Map<string, number>()
  const headings = new Map<string, number>()
  for (const guide of catalog.guides) {
    for (const [rule, count] of Object.entries(guide.edits)) {
      edits.set(rule, (edits.get(rule) ?? 0) + count)
    }
    for (const {kind, title} of guide.sections) {
      if (kind === 'other') {
        headings.set(title, (headings.get(title) ?? 0) + 1)
      }
    }
  }
  return {
    guides: catalog.counts.guides,
    complete: catalog.counts.complete,
    incomplete: catalog.guides
      .filter(({status}) => status === 'incomplete')
      .map(({id, missing}) => ({id, missing})),
    boilerplate: idsOf('boilerplate'),
    titleOnly: idsOf('title-only'),
    edits: mostFirst(edits),
    unknownHeadings: mostFirst(headings),
    rejected: rejections.map(({path, code}) => ({path, code}))
  }
}

function mostFirst(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(
    [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  )
}

function printSummary(
  summary: Summary,
  files: number,
  {written, removed}: {written: string[]; removed: string[]},
  dist: string | undefined,
  milliseconds: number
): string {
  const lines = [pc.bold(headline(summary))]
  const total = Object.values(summary.edits).reduce((sum, number) => sum + number, 0)
  lines.push(
    '',
    `${count(total, 'edit')} by ${count(Object.keys(summary.edits).length, 'rule')}`,
    ...table(summary.edits)
  )
  const incomplete = summary.incomplete.map(({id, missing}) => `${id}: no ${missing.join(', ')}`)
  lines.push(
    ...listed('incomplete', incomplete),
    ...listed('boilerplate only', summary.boilerplate),
    ...listed('title only', summary.titleOnly)
  )
  if (Object.keys(summary.unknownHeadings).length > 0) {
    lines.push('', 'headings that the profile does not know', ...table(summary.unknownHeadings))
  }
  const rejected = summary.rejected.map(({path, code}) => `${path}: ${code}`)
  lines.push(...listed(pc.red('rejected'), rejected))
  const seconds = (milliseconds / 1000).toFixed(1)
  lines.push(
    '',
    dist === undefined
      ? pc.red(
          'nothing written: fix the rejected guides, or skip them with --keep-going ' +
            `(${seconds} s)`
        )
      : pc.green(
          `${dist}: ${count(written.length, 'file')} written, ${files - written.length} ` +
            `unchanged, ${removed.length} removed (${seconds} s)`
        )
  )
  return `${lines.join('\n')}\n`
}

/** How many guides there are of each status. Few builds have one of the last two. */
function headline({guides, complete, incomplete, boilerplate, titleOnly}: Summary): string {
  return [
    `${count(guides, 'guide')} mended, ${complete} complete, ${incomplete.length} incomplete`,
    ...(boilerplate.length > 0 ? [`${boilerplate.length} boilerplate only`] : []),
    ...(titleOnly.length > 0 ? [`${titleOnly.length} title only`] : [])
  ].join(', ')
}

/** A label above its lines; nothing where there is none. */
function listed(label: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', label, ...lines.map((line) => `  ${line}`)] : []
}

function table(counts: Record<string, number>): string[] {
  const width = Math.max(...Object.values(counts).map((number) => String(number).length))
  return Object.entries(counts).map(
    ([label, number]) => `  ${String(number).padStart(width)}  ${label}`
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
