import type {Splice} from '../../edits/splice.js'
import {wordsOf} from '../../edits/words.js'
import type {Range} from '../../markdown/source.js'
import {withoutFailures} from '../../profile/failures.js'
import {decide, type SignIds} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {type Conflict, conflictsIn, loneMarkersIn} from './conflicts.js'
import {droppedSideSigns, type Side} from './signs.js'

export const mergeConflict: TextRule = {
  kind: 'text',
  id: 'merge-conflict',
  summary:
    'Between conflict markers, the side that says something is kept; ' +
    'when both sides do and differ, the guide is rejected.',
  changes: 'removal',
  signs: droppedSideSigns,
  untilSettled: true,
  find(view) {
    const conflicts = conflictsIn(view.text)
    const splices = conflicts
      .filter(({start}) => !view.isInCode(firstMark(view.text, start)))
      .flatMap((conflict) => settled(view, conflict))
    // A generated guide holds no marker on purpose.
    if (splices.length === 0 && view.profile.generated) {
      refuseMarkers(view, conflicts)
    }
    return splices
  }
}

/** What removes the markers and one side of a conflict; nothing where that has to be decided. */
function settled(view: TextView, conflict: Conflict): Splice[] {
  const choice = keptSide(view, conflict)
  if (choice) {
    const {kept, signs} = choice
    return [
      {start: conflict.start, end: kept.start, text: '', signs},
      {start: kept.end, end: conflict.end, text: '', signs}
    ]
  }
  const lines = lineCount(view.text.slice(conflict.start, conflict.end))
  view.refuse(
    conflict.start,
    `both sides of a merge conflict say something, and they differ (${lines} lines); ` +
      'choose one, and remove the markers'
  )
  return []
}

/** The side that stays, and the signs by which the other one goes. */
function keptSide(view: TextView, conflict: Conflict): {kept: Range; signs: SignIds} | undefined {
  const ours = sideAt(view, conflict.ours)
  const theirs = sideAt(view, conflict.theirs)
  const theirsGoes = decide(droppedSideSigns, {side: theirs, other: ours})
  if (theirsGoes) {
    return {kept: conflict.ours, signs: theirsGoes}
  }
  const oursGoes = decide(droppedSideSigns, {side: ours, other: theirs})
  return oursGoes && {kept: conflict.theirs, signs: oursGoes}
}

function sideAt({text, profile}: TextView, {start, end}: Range): Side {
  const side = text.slice(start, end)
  return {
    words: sayings(side, profile.generated),
    lostBytes: side.split('\uFFFD').length - 1,
    isBlank: side.trim() === ''
  }
}

/** The words of one side without what a failed generation left there. */
function sayings(side: string, generated: TextView['profile']['generated']): string {
  const text = withoutFailures(side.replace(/\s+/g, ' '), generated?.failures ?? [])
  // A failed generation also left its heading.
  const unheaded = (generated?.labels ?? []).reduce(
    (rest, label) => rest.replaceAll(`# ${label}`, ' '),
    text
  )
  return wordsOf(unheaded).length === 0 ? '' : wordsOf(text).join(' ')
}

function refuseMarkers(view: TextView, conflicts: readonly Conflict[]): void {
  for (const {index, 0: line} of loneMarkersIn(view.text, conflicts)) {
    if (!view.isInCode(firstMark(view.text, index))) {
      const marker = JSON.stringify(line.trim())
      view.refuse(
        index,
        `the marker ${marker} is not part of a complete conflict; ` +
          'resolve the conflict by hand, and remove the marker'
      )
    }
  }
}

/** The first character of a line that is no white space: code begins after its indent. */
function firstMark(text: string, start: number): number {
  return start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0)
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}
