import type {Range} from '../../markdown/source.js'

/** A conflict that git left in a text, with its markers. */
export interface Conflict extends Range {
  /** What is between the markers, above and below the middle one. */
  readonly ours: Range
  readonly theirs: Range
}

const marker = /^[ \t]*(?:<{7}|>{7}|={7}|\|{7})/
const start = /^[ \t]*<{7}(?: .*)?[ \t]*$/
const base = /^[ \t]*\|{7}(?: .*)?$/
const middle = /^[ \t]*={7}[ \t]*$/
const end = /^[ \t]*>{7}(?: .*)?$/
// The innermost of nested conflicts comes first: no side holds the start of another.
const startInside = /^[ \t]*<{7}(?:[ \t]|$)/
// Without the middle one, which also underlines a heading.
const markerPattern = /^[ \t]*(?:<{7}|>{7}|\|{7})(?: .*)?$/gm

/** A conflict that is read line by line, as far as it goes. */
interface Open {
  start: number
  ours: Range
  /** Where the side below the middle marker begins; undefined above that marker. */
  theirs?: number
  hasBase?: boolean
}

/** The whole conflicts in a text, in order. Of nested ones, only the innermost. */
export function conflictsIn(text: string): Conflict[] {
  const conflicts: Conflict[] = []
  let open: Open | undefined
  for (const {line, ...range} of markersIn(text)) {
    if (startInside.test(line) || start.test(line)) {
      open = start.test(line) && text[range.end - 1] === '\n' ? opened(range) : undefined
    } else if (open?.theirs !== undefined && end.test(line)) {
      const {start: from, ours, theirs} = open
      conflicts.push({start: from, end: range.end, ours, theirs: {start: theirs, end: range.start}})
      open = undefined
    } else if (open && open.theirs === undefined) {
      readMarker(open, line, range)
    }
  }
  return conflicts
}

function opened(range: Range): Open {
  return {start: range.start, ours: {start: range.end, end: range.end}}
}

/** Ends the first side of a conflict at the marker of its base or at the middle one. */
function readMarker(open: Open, line: string, range: Range): void {
  const isMiddle = middle.test(line)
  if (!open.hasBase && (isMiddle || base.test(line))) {
    open.ours.end = range.start
    open.hasBase = true
  }
  if (isMiddle) {
    open.theirs = range.end
  }
}

/** The lines of a text that begin with a marker, each with its range, the line end included. */
function* markersIn(text: string): Generator<Range & {line: string}> {
  let from = 0
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd === -1 ? text.length : lineEnd
    const line = text.slice(from, to)
    const after = Math.min(to + 1, text.length)
    if (marker.test(line)) {
      yield {line, start: from, end: after}
    }
    from = to + 1
  }
}

/**
 * Where a conflict begins inside more than `most` others; undefined where none does.
 *
 * @param counts whether the marker at an offset is one, and not part of an example
 */
export function startBelow(
  most: number,
  text: string,
  counts: (offset: number) => boolean
): number | undefined {
  let depth = 0
  for (const {line, start: at} of markersIn(text)) {
    const isStart = startInside.test(line)
    if ((isStart || end.test(line)) && counts(at)) {
      depth = isStart ? depth + 1 : Math.max(depth - 1, 0)
    }
    if (depth > most) {
      return at
    }
  }
  return undefined
}

/** The markers in a text that belong to none of `conflicts`, which are in its order. */
export function loneMarkersIn(text: string, conflicts: readonly Conflict[]): RegExpExecArray[] {
  let next = 0
  return [...text.matchAll(markerPattern)].filter(({index}) => {
    while ((conflicts[next]?.end ?? Number.POSITIVE_INFINITY) <= index) {
      next += 1
    }
    return (conflicts[next]?.start ?? Number.POSITIVE_INFINITY) > index
  })
}
