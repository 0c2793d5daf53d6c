import {writeWhole} from '../disk/write-whole.js'
import {guideOfEdit} from '../edits/edit-id.js'
import {FileError, messageOf} from '../errors.js'
import {readPlaces} from '../profile/json-places.js'
import {readIfThere} from './files.js'

/** Where decisions are kept, where no option names another file. */
export const usualDecisions = 'mendmark.decisions.json'

/** That an edit is not made. Only its id counts; the rest tells a person what it was. */
export interface Decision {
  /** The id of the edit, as `explain` and `report` show it. */
  id: string
  rule?: string
  line?: number
  before?: string
  after?: string
  /** Why somebody rejected it. */
  why?: string
}

/** The decisions of a project, in the order of their ids. */
export interface Decisions {
  path: string
  rejected: readonly Decision[]
}

/**
 * Reads a file of decisions. Where the usual one is not there, nothing is decided.
 *
 * @param isMade whether it is made where it is not there
 * @throws FileError when it is not there, is no JSON, or says no decisions
 */
export function readDecisions(path: string, isMade = path === usualDecisions): Decisions {
  const text = readIfThere(path)
    ?.toString('utf8')
    .replace(/^\uFEFF/, '')
  if (text === undefined && !isMade) {
    const reason = 'is not there; name the file that mendmark reject wrote'
    throw new FileError('decisions-invalid', {path, reason})
  }
  if (text === undefined) {
    return {path, rejected: []}
  }
  const rejected = listIn(parsed(text, path))
  if (!rejected) {
    throw invalid(path, 'it must hold a list “rejected”')
  }
  return {
    path,
    rejected: rejected.map((entry, index) => {
      if (!isDecision(entry)) {
        const node = readPlaces(text).root?.children.get('rejected')?.children.get(String(index))
        const what = 'each decision must have the “id” of an edit, as mendmark explain prints it'
        throw invalid(path, what, node && lineAt(text, node.start))
      }
      return entry
    })
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const {fault} = readPlaces(text)
    const line = fault && lineAt(text, fault.offset)
    throw invalid(path, `it is not valid JSON (${messageOf(error)})`, line)
  }
}

function listIn(data: unknown): readonly unknown[] | undefined {
  const isObject = typeof data === 'object' && data !== null
  return isObject && 'rejected' in data && Array.isArray(data.rejected) ? data.rejected : undefined
}

function isDecision(entry: unknown): entry is Decision {
  const isObject = typeof entry === 'object' && entry !== null
  return isObject && 'id' in entry && typeof entry.id === 'string' && isEditId(entry.id)
}

function isEditId(text: string): boolean {
  return guideOfEdit(text) !== undefined
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function invalid(path: string, what: string, line?: number): FileError {
  const reason = `${what}; correct it, or remove the file and reject the edits again`
  return new FileError('decisions-invalid', {path, line, reason})
}

/** The ids of the rejected edits of each guide, by its path in the raw folder. */
export function rejectedByGuide({rejected}: Decisions): ReadonlyMap<string, readonly string[]> {
  const byGuide = new Map<string, string[]>()
  for (const {id} of rejected) {
    const guide = guideOfEdit(id) ?? ''
    byGuide.set(guide, [...(byGuide.get(guide) ?? []), id])
  }
  return byGuide
}

/**
 * Writes decisions, in the order of their ids.
 *
 * @throws FileError when that fails; the file is then as it was
 */
export function writeDecisions({path, rejected}: Decisions): void {
  const ordered = [...rejected].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id))
  try {
    writeWhole(path, `${JSON.stringify({rejected: ordered}, null, 2)}\n`)
  } catch (error) {
    const reason = `cannot be written (${messageOf(error)}); make its folder writable`
    throw new FileError('decisions-unwritable', {path, reason})
  }
}
