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
