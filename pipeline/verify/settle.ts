// Mending runs straight through its stages, with four exceptions. They are all
// named here, with the reason for each:
//
// 1. A text rule that says `untilSettled` looks again after its own changes: joining one cut
//    shows the next one (rules/run.ts).
// 2. Printing is repeated while a block does not come back as it was printed: that
//    block is then kept as it is in the source (print/print.ts).
// 3. A mended guide is mended again until that finds nothing more: what one rule
//    mends can uncover damage for a rule that ran before it. The last of these
//    passes is also the check of the second law (below).
// 4. A guide that breaks a law although no rule changed its tree stays as it is
//    (below).
import {type Ledger, type Place, placesIn} from '../edits/ledger.js'
import {rejectedGuide} from '../errors.js'
import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import type {Syntax} from '../markdown/syntax.js'
import {conservationFaults} from './conservation.js'
import {brokenLaws, type Fault, type Mended} from './laws.js'

/** One pass through the stages of mending. */
export interface Pass extends Mended {
  /** The text as it was parsed; only where no rule changed its tree. */
  unprinted?: string
}

/** A guide on its way through the passes. */
export interface Settling {
  /** The raw text. */
  source: string
  /** The guide's path, for messages. */
  path: string
  syntax: Syntax
  /** Mends the raw text. */
  first(): Pass
  /** Mends a text that was printed, or one that was left as it was. */
  again(text: string, known?: ParsedMarkdown): Pass
}

/**
 * Mends a guide until nothing is left to mend, and holds it to the three laws.
 *
 * @throws RejectedGuide when it breaks one of them
 */
export function settle(settling: Settling): Mended {
  const {source, path} = settling
  const {mended, again} = mendThroughout(settling.first(), settling)
  const [fault] = brokenLaws(mended, again, source)
  if (!fault) {
    return mended
  }
  const left = leftAsItIs(mended, settling)
  if (!left) {
    throw rejectedGuide(fault.code, path, reasonsOf(fault))
  }
  return left
}

// A second pass rarely finds anything, and a third one less. What takes more does not settle.
const mostPasses = 6

/** Mends until another pass finds nothing, and gives that pass too. */
function mendThroughout(first: Pass, {source, again}: Settling): {mended: Pass; again: Pass} {
  let mended = first
  for (let passes = 1; ; passes++) {
    const next = again(mended.output.markdown, mended.output)
    if (next.ledger.edits.length === 0 || passes === mostPasses) {
      return {mended, again: next}
    }
    const {ledger} = mended
    recordLater(next.ledger, ledger, source)
    mended = {tree: next.tree, output: next.output, ledger}
  }
}

/** Records what a later pass did to the printed text, at its place in the raw text. */
function recordLater(later: Ledger, ledger: Ledger, source: string): void {
  for (const edit of later.edits) {
    ledger.record({...edit, ...placeOfWords(source, edit.before)})
  }
}

// So many words in a row rarely come twice in a guide.
const wordsToFind = 6

/** Where the first words of a passage are in the raw text; its start where they do not. */
function placeOfWords(raw: string, passage: string): Place {
  const words = passage.match(/[\p{L}\p{N}]+/gu)?.slice(0, wordsToFind) ?? []
  const between = '[^\\p{L}\\p{N}]+'
  const at = words.length === 0 ? -1 : raw.search(new RegExp(words.join(between), 'u'))
  return placesIn(raw)(Math.max(at, 0))
}

/**
 * A guide that no rule changed and that breaks a law when it is printed: it stays
 * as it is, with a warning. Undefined where a rule changed it, or where that
 * would lose words too, or would be mended by a second run.
 */
function leftAsItIs({unprinted, ledger}: Pass, settling: Settling): Mended | undefined {
  if (unprinted === undefined) {
    return undefined
  }
  const markdown = `${unprinted.trimEnd()}\n`
  const {mended: next, again} = mendThroughout(settling.again(markdown), settling)
  const isLost = conservationFaults(settling.source, markdown, ledger).length > 0
  if (next.ledger.edits.length > 0 || isLost) {
    return undefined
  }
  // The white space at its end may have been all that was in the way.
  if (brokenLaws(next, again, markdown).length === 0) {
    return {...next, ledger}
  }
  const reason =
    'this guide does not survive being printed in the canonical form, so it stays as it is'
  ledger.doubt({line: 1, column: 1, ruleId: 'canonical-form', reason})
  const output = readMarkdown(markdown, settling.syntax)
  return {tree: output.tree, output, ledger}
}

function reasonsOf({reasons}: Fault): string[] {
  const wayOut =
    'fix that part by hand, or use --keep-going to leave the guide out; ' +
    'this is a bug in mendmark, so please report it'
  return reasons.map((reason) => `${reason}; ${wayOut}`)
}
