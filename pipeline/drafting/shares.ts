// Of so many guides, a few may be written otherwise.
const smallestMost = 0.8
const smallestMany = 0.6

/** Whether so many are nearly all. */
export function isMost(count: number, of: number): boolean {
  return count > 0 && count >= of * smallestMost
}

/** Whether so many are more than chance. */
export function areMany(count: number, of: number): boolean {
  return count > 0 && count >= of * smallestMany
}

/** Each thing with how often it comes, the most frequent first, else in the order they came. */
export function mostFrequent<Thing>(things: readonly Thing[]): [thing: Thing, count: number][] {
  const counts = new Map<Thing, number>()
  for (const thing of things) {
    counts.set(thing, (counts.get(thing) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}
