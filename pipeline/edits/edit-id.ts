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

/**
 * Edits of one guide with their ids. An edit is told by its rule, its texts, and how many edits
 * with the same rule and texts are before it, so that it keeps its id when other parts of the
 * source change.
 *
 * @param path the guide's path in its raw folder
 */
export function namedEdits(edits: readonly Edit[], path: string): NamedEdit[] {
  const counts = new Map<string, number>()
  return edits.map((edit) => {
    const said = JSON.stringify([edit.ruleId, edit.before, edit.after])
    const count = counts.get(said) ?? 0
    counts.set(said, count + 1)
    const hash = createHash('sha256').update(`${said} ${count}`).digest('hex')
    return {...edit, id: `${path}:${hash.slice(0, hashLength)}`}
  })
}

/** The path of the guide that an edit is of, as its id says it; undefined where it is no id. */
export function guideOfEdit(id: string): string | undefined {
  return /^(.+):[0-9a-f]{12}$/s.exec(id)?.[1]
}
