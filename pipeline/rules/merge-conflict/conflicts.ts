import type {Range} from '../../markdown/source.js'

/** A conflict that git left in a text, with its markers. */
export interface Conflict extends Range {
  /** What is between the markers, above and below the middle one. */
  readonly ours: Range
  readonly theirs: Range
}

// The innermost of nested conflicts comes first: no side holds the start of another.
const lines = '(?:(?![ \\t]*<{7}(?: |$)).*\\n)*?'
const conflictPattern = new RegExp(
  '^[ \\t]*<{7}(?: .*)?[ \\t]*\\n' +
    `(?<ours>${lines})` +
    `(?:[ \\t]*\\|{7}(?: .*)?\\n${lines})?` +
    '[ \\t]*={7}[ \\t]*\\n' +
    `(?<theirs>${lines})` +
    '[ \\t]*>{7}(?: .*)?(?:\\n|$)',
  'dgm'
)
// Without the middle one, which also underlines a heading.
const markerPattern = /^[ \t]*(?:<{7}|>{7}|\|{7})(?: .*)?$/gm

/** The whole conflicts in a text, in order. Of nested ones, only the innermost. */
export function conflictsIn(text: string): Conflict[] {
  return [...text.matchAll(conflictPattern)].map(({indices, index, 0: whole}) => ({
    start: index,
    end: index + whole.length,
    ours: rangeOf(indices?.groups?.['ours']),
    theirs: rangeOf(indices?.groups?.['theirs'])
  }))
}

/** The markers in a text that belong to none of `conflicts`. */
export function loneMarkersIn(text: string, conflicts: readonly Conflict[]): RegExpExecArray[] {
  return [...text.matchAll(markerPattern)].filter(
    ({index}) => !conflicts.some(({start, end}) => start <= index && index < end)
  )
}

function rangeOf([start, end]: [number, number] = [0, 0]): Range {
  return {start, end}
}
