import {z} from 'zod'
import type {Problem, ProfileCode} from '../errors.js'
import {type JsonNode, placeAt, readPlaces} from './json-places.js'

type Issue = z.core.$ZodIssue
type ProfileProblem = Problem<ProfileCode>

// More than these say nothing more about what is wrong with a file.
const mostProblems = 10
// Longer values and names do not fit into a line.
const longestShown = 60
// What the schema says holds an example, or the whole pattern, where that is wrong.
const longestMessage = 500

/** A profile that is checked. */
export interface GivenProfile {
  /** The file, or what else the profile comes from. */
  origin: string
  data: unknown
  /** The text of the file, where there is one. */
  text?: string | undefined
}

/** One thing that is wrong in a profile, by the keys that lead to it. */
export interface Fault {
  code: ProfileCode
  path: readonly PropertyKey[]
  message: string
}

/** What a schema found wrong. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          code: 'profile-key',
          path: [...issue.path, key],
          message: 'is no key of a profile; correct its name, or take it out'
        }))
      : [{code: codeOf(issue), path: issue.path, message: issue.message}]
  )
}

function codeOf({code}: Issue): ProfileCode {
  if (code === 'too_big') {
    return 'profile-limit'
  }
  // What the schema cannot say for itself is all about patterns.
  return code === 'custom' ? 'profile-pattern' : 'profile-value'
}

/** The problems to report, with their places in the file where the profile comes from one. */
export function problemsOf(faults: readonly Fault[], given: GivenProfile): ProfileProblem[] {
  const {origin, data, text} = given
  const root = text === undefined ? undefined : readPlaces(text).root
  const ordered = faults
    .map((fault) => ({...fault, start: startOf(fault.path, root)}))
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  const problems = ordered.slice(0, mostProblems).map(
    ({code, path, message, start}): ProfileProblem => ({
      code,
      path: origin,
      ...(start !== undefined && placeAt(text ?? '', start)),
      reason:
        `${shownPath(path)}: ${shortened(message, longestMessage)}` +
        (code === 'profile-key' ? '' : foundAt(data, path))
    })
  )
  const more = ordered.slice(mostProblems)
  return more[0] === undefined
    ? problems
    : [...problems, {code: more[0].code, path: origin, reason: `and ${more.length} more`}]
}

/** Where a value is, by its name in an object; or the nearest that there is above it. */
function startOf(path: readonly PropertyKey[], root: JsonNode | undefined): number | undefined {
  let found = root
  for (const key of path) {
    found = found?.children.get(String(key)) ?? found
  }
  return found?.nameStart ?? found?.start
}

function shownPath(path: readonly PropertyKey[]): string {
  return path.map((key) => shortened(String(key), longestShown)).join('.') || 'the profile'
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** What stands where something is wrong, to be shown. */
function foundAt(data: unknown, path: readonly PropertyKey[]): string {
  let found = data
  for (const key of path) {
    found = z.record(z.string(), z.unknown()).safeParse(found).data?.[String(key)]
  }
  const text = JSON.stringify(found)
  return text === undefined || text.length > longestShown ? '' : `; found ${text}`
}
