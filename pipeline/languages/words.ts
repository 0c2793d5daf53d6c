import {once} from './once.js'

const sets = new Map<string, ReadonlySet<string>>()

/** The words of a list that is one text with spaces between them. */
export function listed(list: string): ReadonlySet<string> {
  const set = sets.get(list) ?? new Set(list.split(/\s+/))
  sets.set(list, set)
  return set
}

/** A pattern for any of some patterns. */
export function anyOf(patterns: readonly string[]): string {
  // None at all match nothing.
  return patterns.length > 0 ? `(?:${patterns.join('|')})` : '(?!)'
}

/** Patterns for the beginning of a sentence, whatever their case. */
export const compiled: (sources: readonly string[]) => readonly RegExp[] = once((sources) =>
  sources.map((source) => new RegExp(source, 'iu'))
)
