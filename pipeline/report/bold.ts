import {wordsOf} from '../edits/words.js'
import {counted, type Report, type ReportEdit, type ReportGuide} from './data.js'
import {exactDifferences} from './differences.js'

/** An edit that a person should look at, and what is bold about it. */
export interface BoldEdit {
  guide: ReportGuide
  edit: ReportEdit
  /** A clause in words. */
  what: string
}

/** An edit with what its kind ranks it by; the highest first. */
interface Ranked extends BoldEdit {
  rank: readonly number[]
}

/** A kind of edit that a person should look at first. */
export interface BoldKind {
  id: string
  title: string
  /** Why such edits are bold, and which are shown first; a sentence or two. */
  why: string
  find(report: Report): Ranked[]
}

/** The kinds, the boldest first. */
export const boldKinds: readonly BoldKind[] = [
  {
    id: 'words',
    title: 'Removed words',
    why:
      'An edit that takes words out is right only where they said nothing, or something that the ' +
      'guide still says. Those that lost the most words come first; text removed in several ' +
      'places is listed once.',
    find: wordsRemoved
  },
  {
    id: 'elections',
    title: 'Choices between generations',
    why:
      'Of two texts that both say something, one stays. Which of them is the better one is a ' +
      'judgement, so check it. The largest removals come first.',
    find: elections
  },
  {
    id: 'bytes',
    title: 'Restored characters',
    why:
      'What stood there is gone, so the character is worked out from what is around it. A ' +
      'change made many times is rarely wrong, so each is listed once, rarest first.',
    find: restored
  }
]

/** As many as a person looks at in a minute or two. */
export const mostShown = 8

/** The boldest edits of a kind, and how many more there are. */
export function boldest(kind: BoldKind, report: Report): {edits: BoldEdit[]; more: number} {
  const found = kind.find(report).sort(byRank)
  return {edits: found.slice(0, mostShown), more: Math.max(0, found.length - mostShown)}
}

function byRank(a: Ranked, b: Ranked): number {
  const at = a.rank.findIndex((value, index) => value !== b.rank[index])
  return at === -1 ? 0 : (b.rank[at] ?? 0) - (a.rank[at] ?? 0)
}

/** The rules that choose one of two texts. */
const choosing: ReadonlySet<string> = new Set(['repeated-generation', 'merge-conflict'])
/** The rules that put back characters that are not in the source. */
const restoring: ReadonlySet<string> = new Set(['lost-byte', 'double-encoding', 'windows-1252'])

function wordsRemoved(report: Report): Ranked[] {
  return everyEdit(report)
    .filter(({edit}) => !(choosing.has(edit.ruleId) || restoring.has(edit.ruleId)))
    .flatMap((found) => rankedByWords(found, 'removed'))
    .filter(firstOfItsKind())
}

/**
 * Says of each change, the first time, that it is new: a phrase may go in every guide, with its
 * number in it.
 */
function firstOfItsKind(): (found: Ranked) => boolean {
  const seen = new Set<string>()
  return ({edit}) => {
    const key = JSON.stringify([edit.ruleId, edit.before.trim(), edit.after.trim()]).replace(
      /\d+/g,
      '0'
    )
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  }
}

function elections(report: Report): Ranked[] {
  return everyEdit(report)
    .filter(({edit}) => choosing.has(edit.ruleId))
    .flatMap((found) => rankedByWords(found, 'dropped'))
}

type Found = Omit<BoldEdit, 'what'>

function everyEdit({guides}: Report): Found[] {
  return guides.flatMap((guide) => guide.edits.map((edit) => ({guide, edit})))
}

function rankedByWords({guide, edit}: Found, verb: string): Ranked[] {
  const removed = removedWords(edit)
  if (removed.length === 0) {
    return []
  }
  const lost = new Set(removed.filter((word) => !saidIn(guide).has(word))).size
  const said = lost === 0 ? 'the guide still has all of them' : `${lost} no longer in the guide`
  const what = `${counted(removed.length, 'word')} ${verb}, ${said}`
  return [{guide, edit, what, rank: [lost, removed.length]}]
}

/** The words of the text before that are not in the text after, each as often as it went. */
export function removedWords({before, after}: Pick<ReportEdit, 'before' | 'after'>): string[] {
  const left = new Map<string, number>()
  for (const word of lowerWords(after)) {
    left.set(word, (left.get(word) ?? 0) + 1)
  }
  return lowerWords(before.replace(conflictMarker, '')).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

// The line itself says nothing of the guide.
const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7}).*$/gm

function lowerWords(text: string): string[] {
  return wordsOf(text).map((word) => word.toLowerCase())
}

const wordsByGuide = new WeakMap<ReportGuide, ReadonlySet<string>>()

function saidIn(guide: ReportGuide): ReadonlySet<string> {
  const words = wordsByGuide.get(guide) ?? new Set(lowerWords(guide.markdown))
  wordsByGuide.set(guide, words)
  return words
}

/** Each change of characters once, with its first edit. */
function restored(report: Report): Ranked[] {
  const alike = new Map<string, Found[]>()
  for (const found of everyEdit(report).filter(({edit}) => restoring.has(edit.ruleId))) {
    const key = `${found.edit.ruleId} ${changeOf(found.edit)}`
    alike.set(key, [...(alike.get(key) ?? []), found])
  }
  return [...alike.values()].flatMap((all) => {
    const [first] = all
    const times = all.length === 1 ? 'the only one of its kind' : `made ${all.length} times`
    return first ? [{...first, what: times, rank: [-all.length]}] : []
  })
}

function changeOf({before, after}: ReportEdit): string {
  return JSON.stringify(exactDifferences(before, after).filter(({kind}) => kind !== 'kept'))
}
