import type {Splice} from '../../edits/splice.js'
import {wordsOf} from '../../edits/words.js'
import type {Range} from '../../markdown/source.js'
import {withoutFailures} from '../../profile/failures.js'
import {decide, type Sign, type SignIds} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {type Conflict, conflictsIn, loneMarkersIn, startBelow} from './conflicts.js'
import {generatedSides} from './generations.js'
import {askedSigns, droppedSideSigns, electionSigns, type Side} from './signs.js'

// Git nests a conflict where it merged the bases too; people see two or three. Each takes a round.
const deepest = 10

export const mergeConflict: TextRule = {
  kind: 'text',
  id: 'merge-conflict',
  summary:
    'Between conflict markers, the side that says something is kept; of two generations, the ' +
    'more complete one. When both sides say something else and differ, the guide is rejected. ' +
    '`--conflicts` says otherwise.',
  changes: 'removal',
  signs: [...askedSigns, ...droppedSideSigns, ...electionSigns],
  choices: [...askedSigns, ...electionSigns].map(({id}) => id),
  loss({line, before}) {
    const last = line + lineCount(before.trim()) - 1
    return `lines ${line} to ${last}, a side of a merge conflict, were dropped`
  },
  untilSettled: true,
  find(view) {
    const conflicts = conflictsIn(view.text)
    if (isTooDeep(view, conflicts)) {
      return []
    }
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

/** Whether conflicts are nested too deep to settle them one inside the other; then it refuses. */
function isTooDeep(view: TextView, conflicts: readonly Conflict[]): boolean {
  // Code holds examples.
  const counts = (offset: number) => !view.isInCode(firstMark(view.text, offset))
  const start = conflicts.length > 0 ? startBelow(deepest, view.text, counts) : undefined
  if (start !== undefined) {
    view.refuse(
      start,
      `merge conflicts are nested more than ${deepest} deep; ` +
        'resolve them by hand, and remove the markers'
    )
  }
  return start !== undefined
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
      'choose one and remove the markers, or use --conflicts ours or --conflicts theirs to take ' +
      'one side of every conflict'
  )
  return []
}

/** The side that stays, and the signs by which the other one goes. */
interface Choice {
  kept: Range
  signs: SignIds
}

function keptSide(view: TextView, conflict: Conflict): Choice | undefined {
  const asked = chosenBy(conflict, askedSigns, (side) => otherOf[side] === view.conflicts)
  if (asked) {
    return asked
  }
  const sides = {ours: sideAt(view, conflict.ours), theirs: sideAt(view, conflict.theirs)}
  const told = chosenBy(conflict, droppedSideSigns, (side) => ({
    side: sides[side],
    other: sides[otherOf[side]]
  }))
  return told ?? (view.conflicts === 'best' ? elected(view, conflict) : undefined)
}

/** Of two generations, the more complete one. */
function elected(view: TextView, conflict: Conflict): Choice | undefined {
  const sides = generatedSides(view, conflict)
  return (
    sides &&
    chosenBy(conflict, electionSigns, (side) => ({
      side: sides[side],
      other: sides[otherOf[side]],
      isLater: side === 'theirs',
      goesOn: sides.goesOn
    }))
  )
}

const otherOf = {ours: 'theirs', theirs: 'ours'} as const

/** Weighs the signs that a side may be dropped for either side, `theirs` first. */
function chosenBy<Subject>(
  conflict: Conflict,
  signs: readonly Sign<Subject>[],
  subjectOf: (side: 'ours' | 'theirs') => Subject
): Choice | undefined {
  for (const side of ['theirs', 'ours'] as const) {
    const decisive = decide(signs, subjectOf(side))
    if (decisive) {
      return {kept: conflict[otherOf[side]], signs: decisive}
    }
  }
  return undefined
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
