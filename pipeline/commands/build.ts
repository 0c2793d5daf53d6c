import pc from 'picocolors'
import {loadProfile, withStyle} from '../profile/load.js'
import type {Profile} from '../profile/schema.js'
import {isStyleRule} from '../rules/index.js'
import {compareDist, requireOwnDist, writeDist} from '../run/dist-folder.js'
import {type BuildPlan, planBuild} from '../run/plan.js'
import {readRawFolder} from '../run/raw-folder.js'
import {type GenerationSummary, generationLines, sumGenerations} from './generations.js'
import {type ExitCode, type Io, printMessages} from './io.js'

/** The options that build and check share. */
export interface BuildOptions {
  raw: string
  dist: string
  profile: string
  style?: Profile['style']
  keepGoing: boolean
  json: boolean
  /** `ndjson`: the entries go to stdout, one per line, and the summary to stderr. */
  format?: 'ndjson'
}

/**
 * Mends the raw guides and brings the dist folder to what they give. A rejected
 * guide stops the build before the dist folder is touched, unless `keepGoing`.
 */
export function build(options: BuildOptions, io: Io): ExitCode {
  const start = io.now()
  const profile = withStyle(loadProfile(options.profile), options.style)
  const plan = planBuild(readRawFolder(options.raw), options.raw, profile)
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
  {dist, raw}: BuildOptions,
  {files}: BuildPlan
): {written: string[]; removed: string[]} {
  const difference = compareDist(dist, files)
  requireOwnDist(dist, raw, difference)
  return writeDist(dist, files, difference)
}

interface Summary {
  guides: number
  complete: number
  incomplete: {id: string; missing: string[]}[]
  /** How often each rule mended something. */
  edits: Record<string, number>
  /** How often each rule of the canonical style wrote something in another way. */
  style: Record<string, number>
  generations: GenerationSummary
  warnings: number
  /** How often each heading occurs whose kind the profile does not know. */
  unknownHeadings: Record<string, number>
  rejected: {path: string; code: string}[]
}

function summarize({catalog, rejections, messages}: BuildPlan): Summary {
  const edits = new Map<string, number>()
  const style = new Map<string, number>()
  const headings = new Map<string, number>()
  for (const guide of catalog.guides) {
    for (const [rule, count] of Object.entries(guide.edits)) {
      const counts = isStyleRule(rule) ? style : edits
      counts.set(rule, (counts.get(rule) ?? 0) + count)
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
    edits: mostFirst(edits),
    style: mostFirst(style),
    generations: sumGenerations(catalog, messages),
    warnings: messages.filter(({severity}) => severity === 'warning').length,
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
  const lines = [
    pc.bold(
      `${count(summary.guides, 'guide')} mended, ${summary.complete} complete, ` +
        `${summary.incomplete.length} incomplete, ${count(summary.warnings, 'warning')}`
    )
  ]
  lines.push('', ...editLines(summary), ...generationLines(summary.generations))
  if (summary.incomplete.length > 0) {
    lines.push(
      '',
      'incomplete',
      ...summary.incomplete.map(({id, missing}) => `  ${id}: no ${missing.join(', ')}`)
    )
  }
  if (Object.keys(summary.unknownHeadings).length > 0) {
    lines.push('', 'headings that the profile does not know', ...table(summary.unknownHeadings))
  }
  if (summary.rejected.length > 0) {
    lines.push(
      '',
      pc.red('rejected'),
      ...summary.rejected.map(({path, code}) => `  ${path}: ${code}`)
    )
  }
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

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, number) => total + number, 0)
}

function editLines({edits, style}: Summary): string[] {
  const [mends, changes] = [sum(edits), sum(style)]
  return [
    `${count(mends, 'edit')} by ${count(Object.keys(edits).length, 'rule')}`,
    ...table(edits),
    ...(changes > 0 ? ['', `${count(changes, 'change')} of form, for the canonical style`] : [])
  ]
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
