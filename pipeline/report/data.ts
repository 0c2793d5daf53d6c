import type {Guide} from '../catalog/schema.js'
import {readSource} from '../decode/bytes.js'
import type {NamedEdit} from '../edits/edit-id.js'
import {replayOn} from '../edits/replay.js'
import type {Message} from '../errors.js'
import type {Syntax} from '../markdown/syntax.js'
import {isStyleRule} from '../rules/index.js'
import type {MendOutcome, MendTask, Rejection} from '../run/mender.js'
import type {BuildPlan} from '../run/plan.js'

/** What a report is about: the same gives the same page, byte for byte. */
export interface Report {
  /** What names the raw guides. */
  raw: string
  /** The name of the profile. */
  profile: string
  guides: readonly ReportGuide[]
  rejections: readonly Rejection[]
  /** What there is to say of the rejected guides. */
  errors: readonly Message[]
}

/** A mended guide in the report. */
export interface ReportGuide {
  /** The id of its element. */
  anchor: string
  /** The path of the raw guide. */
  path: string
  guide: Guide
  /** The decoded raw text. */
  source: string
  markdown: string
  syntax: Syntax
  edits: readonly ReportEdit[]
  warnings: readonly Message[]
}

/** An edit in the report. */
export interface ReportEdit extends NamedEdit {
  /** The id of its element. */
  anchor: string
  /** Whether it is about form alone. */
  isStyle: boolean
  /** The text around it when it was made, at most to the ends of its lines. */
  context: {lead: string; tail: string}
}

/** What a report is made from. */
export interface Mended {
  raw: string
  profile: {name: string; syntax: Syntax}
  tasks: readonly MendTask[]
  outcomes: readonly MendOutcome[]
  plan: BuildPlan
}

/** Gathers what the report is about. */
export function reportOf({raw, profile, tasks, outcomes, plan}: Mended): Report {
  const rejected = new Set(plan.rejections.map(({path}) => path))
  const sources = new Map(tasks.map(({path, bytes}) => [path, bytes]))
  const entries = new Map(plan.catalog.guides.map((guide) => [guide.id, guide]))
  const messages = byPath(plan.messages)
  const mended = outcomes.flatMap((outcome) => ('mended' in outcome ? outcome.mended : []))
  const guides = mended
    .filter(({path}) => !rejected.has(path))
    .map(({path, guide, markdown, edits = []}, index): ReportGuide => {
      const anchor = `g${index + 1}`
      const source = readSource(sources.get(path) ?? '').text
      return {
        anchor,
        path,
        guide: entries.get(guide.id) ?? guide,
        source,
        markdown,
        syntax: profile.syntax,
        edits: editsOf(edits, source, anchor),
        warnings: messages.get(path) ?? []
      }
    })
  const errors = plan.messages.filter(({path}) => rejected.has(path))
  return {raw, profile: profile.name, guides, rejections: plan.rejections, errors}
}

function byPath(messages: readonly Message[]): Map<string, Message[]> {
  const grouped = new Map<string, Message[]>()
  for (const message of messages) {
    grouped.set(message.path, [...(grouped.get(message.path) ?? []), message])
  }
  return grouped
}

function editsOf(edits: readonly NamedEdit[], source: string, guide: string): ReportEdit[] {
  let present = source
  return edits.map((edit, index) => {
    const {offset, before, ruleId} = edit
    const context = {
      lead: leadOf(present, offset),
      tail: tailOf(present, offset + before.length)
    }
    present = replayOn(present, [edit])
    return {...edit, anchor: `${guide}e${index + 1}`, isStyle: isStyleRule(ruleId), context}
  })
}

// In UTF-16 code units. Enough for some words, by which a reader knows the place.
const longestContext = 36

function leadOf(text: string, end: number): string {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  const cut = line.slice(-longestContext)
  return cut.length < line.length ? `…${cut.replace(/^\S*\s/, '')}` : line
}

function tailOf(text: string, start: number): string {
  const [line = ''] = text.slice(start, start + 4 * longestContext).split('\n', 1)
  const cut = line.slice(0, longestContext)
  return cut.length < line.length ? `${cut.replace(/\s\S*$/, '')}…` : line
}

/** How many there are of each, the most first, then by name. */
export function countsOf(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>()
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
}

/** A number of things in words. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
