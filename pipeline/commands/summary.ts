import pc from 'picocolors'
import {visible} from '../visible.js'
import {leftOutLine} from './folder.js'
import {type GenerationSummary, generationLines} from './generations.js'
import type {Misfits} from './misfits.js'

/** What a build has to say about its guides. */
export interface Summary {
  guides: number
  complete: number
  incomplete: {id: string; missing: string[]}[]
  /** The ids of the guides that have no text of their own, and of those with only a title. */
  boilerplate: string[]
  titleOnly: string[]
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

/** How a build ended. */
export interface Ending {
  /** The guides that do not fit the profile, where these are the most. */
  misfits: Misfits | null
  /** The Markdown files of the raw folder that are no guides, by their paths in it. */
  leftOut: readonly string[]
  /** How many files the build has. */
  files: number
  written: readonly string[]
  removed: readonly string[]
  /** The folder that was written; undefined where nothing was. */
  dist: string | undefined
  /** Whether rejected guides were skipped, as far as there are others. */
  keepGoing: boolean
  milliseconds: number
}

/** A summary as text, to be read in a terminal. */
export function printSummary(summary: Summary, ending: Ending): string {
  const incomplete = summary.incomplete.map(({id, missing}) => `${id}: no ${missing.join(', ')}`)
  const lines = [
    pc.bold(headline(summary)),
    ...editLines(summary),
    ...generationLines(summary.generations),
    ...listed('incomplete', incomplete),
    ...listed('boilerplate only', summary.boilerplate),
    ...listed('title only', summary.titleOnly),
    ...listed('headings that the profile does not know', table(summary.unknownHeadings)),
    ...listed(pc.red('rejected'), rejectedLines(summary, ending)),
    '',
    ...leftOutLine(ending.leftOut),
    endLine(ending)
  ]
  return `${lines.join('\n')}\n`
}

/** How many guides there are of each status. Few builds have one of the last two. */
function headline(summary: Summary): string {
  const {guides, complete, incomplete, boilerplate, titleOnly, warnings} = summary
  return [
    `${count(guides, 'guide')} mended, ${complete} complete, ${incomplete.length} incomplete`,
    ...(boilerplate.length > 0 ? [`${boilerplate.length} boilerplate only`] : []),
    ...(titleOnly.length > 0 ? [`${titleOnly.length} title only`] : []),
    count(warnings, 'warning')
  ].join(', ')
}

/** A line for each rejected guide, and one for all that do not fit the profile. */
function rejectedLines({rejected}: Summary, {misfits}: Ending): string[] {
  const counted = new Set(misfits?.counted)
  const named = rejected.filter(({path}) => !counted.has(path))
  const rest = rejected.length - named.length
  return [
    ...named.map(({path, code}) => `${path}: ${code}`),
    ...(rest > 0
      ? [`${rest}${named.length > 0 ? ' more' : ''}: no title that the profile reads`]
      : [])
  ]
}

function editLines({edits, style}: Summary): string[] {
  const [mends, changes] = [sum(edits), sum(style)]
  const label = `${count(mends, 'edit')} by ${count(Object.keys(edits).length, 'rule')}`
  return [
    '',
    label,
    ...table(edits).map((line) => `  ${line}`),
    ...(changes > 0 ? ['', `${count(changes, 'change')} of form, for the canonical style`] : [])
  ]
}

function endLine(ending: Ending): string {
  const {misfits, files, written, removed, dist, keepGoing, milliseconds} = ending
  const seconds = (milliseconds / 1000).toFixed(1)
  const fix = keepGoing
    ? 'every guide was rejected; fix them'
    : 'fix the rejected guides, or skip them with --keep-going'
  const wayOut = misfits?.isAll ? 'no guide fits the profile' : fix
  return dist === undefined
    ? pc.red(`nothing written: ${wayOut} (${seconds} s)`)
    : pc.green(
        `${visible(dist)}: ${count(written.length, 'file')} written, ${files - written.length} ` +
          `unchanged, ${removed.length} removed (${seconds} s)`
      )
}

/** A label above its lines; nothing where there is none. */
function listed(label: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', label, ...lines.map((line) => `  ${visible(line)}`)] : []
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, number) => total + number, 0)
}

function table(counts: Record<string, number>): string[] {
  const width = Math.max(...Object.values(counts).map((number) => String(number).length))
  return Object.entries(counts).map(
    ([label, number]) => `${String(number).padStart(width)}  ${label}`
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
