import type {Splice} from '../../edits/draft.js'
import {wordsOf} from '../../edits/words.js'
import type {TextRule, TextView} from '../rule.js'

// The innermost of nested conflicts first: no side holds the start of another.
const side = '((?:(?![ \\t]*<{7}(?: |$)).*\\n)*?)'
const conflict = new RegExp(
  `^[ \\t]*<{7}(?: .*)?[ \\t]*\\n${side}(?:[ \\t]*\\|{7}(?: .*)?\\n${side})?[ \\t]*={7}[ \\t]*\\n${side}[ \\t]*>{7}(?: .*)?(?:\\n|$)`,
  'gm'
)
const marker = /^[ \t]*(?:<{7}|>{7}|\|{7})(?: .*)?$/gm

export const mergeConflict: TextRule = {
  kind: 'text',
  id: 'merge-conflict',
  summary:
    'Between conflict markers, the side that says something is kept; when both sides do and differ, the guide is rejected.',
  signs: [],
  repeats: true,
  find(view) {
    const splices: Splice[] = []
    const conflicts = [...view.text.matchAll(conflict)]
    for (const match of conflicts) {
      if (view.isInCode(match.index)) {
        continue
      }
      const ours = match[1] ?? ''
      const theirs = match[3] ?? ''
      const kept = keptSide(view, ours, theirs)
      if (kept === undefined) {
        view.refuse(
          match.index,
          `both sides of a merge conflict say something, and they differ (${lineCount(match[0])} lines); choose one, and remove the markers`
        )
        continue
      }
      const end = match.index + match[0].length
      const keptStart =
        kept === 'ours'
          ? match.index + match[0].indexOf('\n') + 1
          : end - closingLength(match[0]) - theirs.length
      const keptEnd = keptStart + (kept === 'ours' ? ours : theirs).length
      splices.push({start: match.index, end: keptStart, text: ''}, {start: keptEnd, end, text: ''})
    }
    // A marker without its others: a generated guide holds none on purpose.
    if (splices.length === 0 && view.profile.generated) {
      refuseMarkers(view, conflicts)
    }
    return splices
  }
}

function refuseMarkers(view: TextView, conflicts: readonly RegExpExecArray[]): void {
  for (const {index, 0: line} of view.text.matchAll(marker)) {
    const counted = conflicts.some(
      (match) => match.index <= index && index < match.index + match[0].length
    )
    if (counted || view.isInCode(index)) {
      continue
    }
    view.refuse(
      index,
      `the marker ${JSON.stringify(line.trim())} belongs to no whole merge conflict; settle the conflict, and remove it`
    )
  }
}

function closingLength(conflicted: string): number {
  return conflicted.length - conflicted.search(/^[ \t]*>{7}(?: .*)?\n?$(?![\s\S])/m)
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function keptSide(view: TextView, ours: string, theirs: string): 'ours' | 'theirs' | undefined {
  const [a, b] = [sayings(view, ours), sayings(view, theirs)]
  if (a === b) {
    return lostBytes(theirs) < lostBytes(ours) ||
      (a === '' && theirs.trim() !== '' && ours.trim() === '')
      ? 'theirs'
      : 'ours'
  }
  if (` ${a} `.includes(` ${b} `) || b === '') {
    return 'ours'
  }
  if (` ${b} `.includes(` ${a} `) || a === '') {
    return 'theirs'
  }
  return undefined
}

/** The words of one side without what a failed generation left there. */
function sayings(view: TextView, side: string): string {
  const generated = view.profile.generated
  let text = side.replace(/\s+/g, ' ')
  for (const failure of generated?.failures ?? []) {
    text = text.replaceAll(failure, ' ')
  }
  const headingsOnly = generated ? text.replaceAll(`# ${generated.label}`, ' ') : text
  return wordsOf(wordsOf(headingsOnly).length === 0 ? '' : text).join(' ')
}

function lostBytes(text: string): number {
  return text.split('\uFFFD').length - 1
}
