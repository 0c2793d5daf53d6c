import {createHash} from 'node:crypto'
import type {Edit} from './ledger.js'

/** An edit, and what it is called. */
export interface NamedEdit extends Edit {
  /**
   * The path of the guide in its raw folder, a colon, and a hash: the same in every run on the
   * same source. A decision names an edit by it.
   */
  id: string
}

// Of 16 characters each. Two edits of one guide share their hash once in a million million guides.
const hashLength = 12

/** Gives the edits of one guide their ids, in one run after the other. */
export type EditNamer = (edits: readonly Edit[]) => NamedEdit[]

/**
 * Names the edits of a guide. An edit is told by its rule, its texts, which of the edits with the
 * same rule and texts it is, and how many of these there are: it keeps its id when other parts of
 * the source change, and loses it when nobody can tell any more which of them was meant. In later
 * runs, which leave edits out, an edit in the place of an earlier one has its id.
 *
 * @param path the guide's path in its raw folder
 */
export function editNamer(path: string): EditNamer {
  const known = new Map<string, string>()
  return (edits) => {
    const isFirst = known.size === 0
    const totals = countsOf(edits.map(saidBy))
    const counts = new Map<string, number>()
    return edits.map((edit) => {
      const said = saidBy(edit)
      const place = `${said} ${edit.source.start} ${edit.source.end}`
      const count = counts.get(said) ?? 0
      counts.set(said, count + 1)
      const about = `${said} ${count}/${totals.get(said)}${isFirst ? '' : ' later'}`
      const hash = createHash('sha256').update(about).digest('hex')
      const id = (isFirst ? undefined : known.get(place)) ?? `${path}:${hash.slice(0, hashLength)}`
      known.set(place, id)
      return {...edit, id}
    })
  }
}

function saidBy({ruleId, before, after}: Edit): string {
  return JSON.stringify([ruleId, before, after])
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** The path of the guide that an edit is of, as its id says it; undefined where it is no id. */
export function guideOfEdit(id: string): string | undefined {
  return /^(.+):[0-9a-f]{12}$/s.exec(id)?.[1]
}
