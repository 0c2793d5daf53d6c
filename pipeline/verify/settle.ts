// Mending runs straight through its stages, with four exceptions. They are all
// named here, with the reason for each:
//
// 1. A text rule that says `untilSettled` looks again after its own changes: joining one cut
//    shows the next one (rules/run.ts).
// 2. Printing is repeated while a block does not come back as it was printed: a block that a
//    rule changed is then printed whole (print/revisions.ts), and one whose form alone would
//    change stays as it is written (print/print.ts).
// 3. A mended guide is mended again until that finds nothing more: what one rule
//    mends can uncover damage for a rule that ran before it. The last of these
//    passes is also the check of the second law (below).
// 4. A guide that breaks a law in the canonical style is mended without it, and one that breaks
//    it by what a rule does is mended without that rule (below).
import {Draft} from '../edits/draft.js'
import {type Doubt, Ledger} from '../edits/ledger.js'
import type {LeftOut} from '../edits/left-out.js'
import {rejectedGuide} from '../errors.js'
import {conservationFaults, type ReachOf} from './conservation.js'
import type {Fault} from './fault.js'
import {idempotenceFaults} from './idempotence.js'
import {replayFaults} from './replay.js'

/** A guide on its way through the passes. */
export interface Settling {
  /** The raw text. */
  source: string
  /** The guide's path, for messages. */
  path: string
  /** Whether the guide is written in the canonical style. */
  hasStyle: boolean
  /** The places of the source where a rule changes nothing. */
  leftOut?: readonly LeftOut[]
  /** What the edits of a rule may change. */
  reachOf: ReachOf
  /** Whether the others can do without a rule. */
  canLeaveOut(ruleId: string): boolean
  /** Mends a draft once, and says which law that breaks. */
  mend(draft: Draft, options: PassOptions): Fault | undefined
}

/** How a draft is mended once. */
export interface PassOptions {
  /** Takes what the rules report; the edits go to the ledger of the draft. */
  reports: Ledger
  /** Whether the draft is the raw text. */
  isFirst: boolean
  hasStyle: boolean
  /** The rules that are left out. */
  without: ReadonlySet<string>
}

/** A mended guide, with what was done to it. */
export interface Mended {
  draft: Draft
  ledger: Ledger
}

/**
 * Mends a guide until nothing is left to mend, and holds it to the laws.
 *
 * @throws RejectedGuide when it breaks one of them
 */
export function settle(settling: Settling): Mended {
  let settled = settleOnce(settling)
  const {mended} = settled
  // A rule that was left out may find its damage in what the others made of the guide, and so
  // would the next run. What was mended by all the rules is settled already.
  for (let round = 1; settled.doubts.length > 0; round++) {
    const {draft} = mended
    const leftOut = settling.leftOut?.map((place) => ({
      ...place,
      source: draft.presentOf(place.source)
    }))
    const next = settleOnce({...settling, source: draft.text, ...(leftOut && {leftOut})})
    if (next.mended.ledger.edits.length === 0) {
      break
    }
    const {fault} = mendThroughout(settling, next.options, mended)
    if (fault || round === mostRounds) {
      const unsettled: Fault = {
        code: 'idempotence',
        reasons: idempotenceFaults(next.mended.ledger.edits)
      }
      throw rejectedGuide(unsettled.code, settling.path, reasonsOf(fault ?? unsettled))
    }
    settled = next
  }
  for (const doubt of settled.doubts) {
    mended.ledger.doubt(doubt)
  }
  return mended
}

// One rule that breaks a law is a bug. Where leaving out a few does not help, the guide is beyond
// the program. The same holds for mending such a guide again.
const mostLeftOut = 3
const mostRounds = 3

/** How a guide is mended. */
type Options = Pick<PassOptions, 'hasStyle' | 'without'>

/** A guide that breaks no law, how it was mended, and what had to stay out for that. */
interface Settled {
  mended: Mended
  options: Options
  doubts: Doubt[]
}

/** Mends a guide in the canonical style and by all the rules, or by as much as the laws allow. */
function settleOnce(settling: Settling): Settled {
  const without = new Map<string, string>()
  for (;;) {
    const {mended, fault, options, doubts} = mendInAnyStyle(settling, new Set(without.keys()))
    if (!fault) {
      const leftOut = [...without].map(([ruleId, reason]) => leftOutDoubt(ruleId, reason))
      return {mended, options, doubts: [...doubts, ...leftOut]}
    }
    const {ruleId, reasons} = fault
    const canGo = ruleId !== undefined && settling.canLeaveOut(ruleId) && !without.has(ruleId)
    if (!canGo || without.size === mostLeftOut) {
      throw rejectedGuide(fault.code, settling.path, reasonsOf(fault))
    }
    without.set(ruleId, reasons[0] ?? fault.code)
  }
}

function leftOutDoubt(ruleId: string, reason: string): Doubt {
  const what = `not done here: ${reason}; this is a bug in mendmark, so please report it`
  return {line: 1, column: 1, ruleId, reason: what}
}

/** Mends in the canonical style, and without it where that breaks a law. */
function mendInAnyStyle(
  settling: Settling,
  without: ReadonlySet<string>
): Settled & Pick<Attempt, 'fault'> {
  const options = {hasStyle: settling.hasStyle, without}
  const styled = mendThroughout(settling, options)
  // What somebody rejected is refused rather than done by halves.
  if (!(styled.fault && settling.hasStyle) || styled.fault.code === 'decision') {
    return {...styled, options, doubts: []}
  }
  const reason =
    'this guide cannot be written in the canonical form, so only its damage was mended ' +
    `(${styled.fault.reasons[0]})`
  const unstyled = {...options, hasStyle: false}
  return {
    ...mendThroughout(settling, unstyled),
    options: unstyled,
    doubts: [{line: 1, column: 1, ruleId: 'canonical-form', reason}]
  }
}

/** A guide, and the law that it breaks. */
interface Attempt {
  mended: Mended
  fault?: Fault | undefined
}

// A second pass rarely finds anything, and a third one less. What takes more does not settle.
const mostPasses = 7

/**
 * Mends until another pass finds nothing.
 *
 * @param earlier the guide as it was mended so far, where that is not the raw text
 */
function mendThroughout(
  {source, leftOut, reachOf, mend}: Settling,
  options: Options,
  earlier?: Mended
): Attempt {
  const mended = earlier ?? unmended(source, leftOut)
  const {draft, ledger} = mended
  for (let pass = 1; pass <= mostPasses; pass++) {
    const before = ledger.edits.length
    const isFirst = pass === 1 && !earlier
    const fault = mend(draft, {
      // What there is to report is in the raw text.
      reports: isFirst ? ledger : new Ledger(),
      isFirst,
      ...options
    })
    if (fault) {
      return {mended, fault}
    }
    if (ledger.edits.length === before) {
      break
    }
    if (pass === mostPasses) {
      const left = ledger.edits.slice(before)
      const reasons = idempotenceFaults(left)
      const [ruleId, ...others] = new Set(left.map((edit) => edit.ruleId))
      // Of two rules that undo what the other does, nobody can tell which is wrong.
      const culprit = others.length === 0 ? ruleId : undefined
      return {mended, fault: {code: 'idempotence', reasons, ruleId: culprit}}
    }
  }
  const [fault] = brokenLaws(source, mended, reachOf)
  return {mended, fault}
}

function unmended(source: string, leftOut: readonly LeftOut[] = []): Mended {
  const ledger = new Ledger()
  return {draft: new Draft(source, ledger, {leftOut}), ledger}
}

function brokenLaws(source: string, {draft, ledger: {edits}}: Mended, reachOf: ReachOf): Fault[] {
  const faults: Fault[] = [
    {code: 'conservation', reasons: replayFaults(source, edits, draft.text)},
    ...edits.flatMap(({ruleId}, index): Fault[] => {
      const reasons = conservationFaults(edits.slice(index, index + 1), reachOf)
      return [{code: 'conservation', reasons, ruleId}]
    })
  ]
  return faults.filter(({reasons}) => reasons.length > 0)
}

function reasonsOf({code, reasons}: Fault): string[] {
  if (code === 'decision') {
    return reasons
  }
  const wayOut =
    'fix that part by hand, or use --keep-going to leave the guide out; ' +
    'this is a bug in mendmark, so please report it'
  return reasons.map((reason) => `${reason}; ${wayOut}`)
}
