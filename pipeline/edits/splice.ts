import type {Range} from '../markdown/source.js'
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
  for (const splice of splices) {
    if (splice.start >= start && splice.end <= end) {
      result += text.slice(at, splice.start) + splice.text
      at = splice.end
    }
  }
  return result + text.slice(at, end)
}
