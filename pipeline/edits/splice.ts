import {firstFrom, type Range} from '../markdown/source.js'
import type {SignIds} from '../signs/sign.js'

/** A change of text: a half-open range of UTF-16 code units becomes `text`. */
export interface Splice extends Range {
  text: string
  /** The signs that decided for it. */
  signs?: SignIds
}

/**
 * What a text becomes, or a range of it, by the splices that lie in the range. They are in
 * order and do not overlap.
 */
export function applySplices(
  text: string,
  splices: readonly Splice[],
  {start, end}: Range = {start: 0, end: text.length}
): string {
  let result = ''
  let at = start
  for (let index = firstFrom(start, splices); index < splices.length; index++) {
    const splice = splices[index]
    if (!splice || splice.end > end) {
      break
    }
    result += text.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return result + text.slice(at, end)
}

/** How many characters two texts share at their start, and then at their end. */
export function sharedEnds(before: string, after: string): {start: number; end: number} {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) {
    start += 1
  }
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1
  }
  return {start, end}
}
