import type {Root, RootContent} from 'mdast'
import type {Draft} from '../edits/draft.js'
import type {Place} from '../edits/ledger.js'
import {type Revision, spliceBetween} from '../edits/revision.js'
import {applySplices, type Splice} from '../edits/splice.js'
import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import {endOf, type Range, startOf, unionOf} from '../markdown/source.js'
import {canonicalTree} from './canonical-tree.js'
import {rangesBehind, withReverted} from './changed-runs.js'
import {lostBlocks} from './lost-blocks.js'
import type {CanonicalOptions} from './print.js'
import {type Patcher, patcherOf} from './tree-patch.js'

// Blocks that do not come back from being printed are printed whole, then with
// their neighbours, then everything is.
const mostRounds = 4

// Each attempt takes back the changes of more neighbours, as two blocks that run into each
// other need. Where no attempt helps, the guide breaks the law of stability.
const mostAttempts = 4

/** What became of the revisions of a draft. */
export interface Applied {
  /** The revisions as they were applied: without the changes that were taken back. */
  revisions: readonly Revision[]
  /** The blocks whose changes were taken back. */
  kept: readonly KeptBlock[]
  /** The two trees where the text does not parse to the last one, and nothing was applied. */
  unstable?: Unstable
}

/** Where a block is that stays as it was, and the rules that would have changed it. */
export interface KeptBlock extends Place {
  ruleIds: readonly string[]
}

/** A text that does not parse to the tree that it was printed from. */
export interface Unstable {
  wanted: Root
  got: Root
}

/**
 * Brings a draft to what the last revision of its tree says. What no rule changed stays as
 * it is written; every edit bears the name of the rule that made it. A block that does not come
 * back as its rules left it, however it is printed, stays as it was before them.
 *
 * @param source the text of the draft, and the tree that the first revision was made from
 */
export function applyRevisions(
  draft: Draft,
  source: ParsedMarkdown,
  revisions: readonly Revision[],
  options: CanonicalOptions
): Applied {
  const patch = patcherOf(source, options)
  let applied = revisions
  let kept: Range[] = []
  for (let attempt = 0; ; attempt++) {
    const last = applied.at(-1)
    if (!last) {
      return {revisions: applied, kept: []}
    }
    const settled = settlePatch(source, last, patch, options)
    if (settled.lost.length === 0) {
      const blocks = unionOf(kept).map((range) => ({
        ...draft.placeOf(range.start),
        ruleIds: rulesIn(range, revisions)
      }))
      spliceAll(draft, source, applied, patch, settled)
      return {revisions: applied, kept: blocks}
    }
    if (attempt === mostAttempts) {
      return {revisions, kept: [], unstable: {wanted: last.tree, got: settled.output.tree}}
    }
    const isLost = (index: number) => settled.lost.some((at) => Math.abs(at - index) <= attempt)
    kept = [...kept, ...rangesBehind(source.tree, last.tree, isLost)]
    applied = revisions.map((revision) => ({
      ...revision,
      tree: withReverted(source.tree, revision.tree, kept)
    }))
  }
}

/** The rules that changed something in a range. */
function rulesIn({start, end}: Range, revisions: readonly Revision[]): string[] {
  return revisions
    .filter(({touches}) => touches.some(({offset}) => offset >= start && offset < end))
    .map(({ruleId}) => ruleId)
}

function spliceAll(
  draft: Draft,
  source: ParsedMarkdown,
  revisions: readonly Revision[],
  patch: Patcher,
  {whole, output}: Settled
): void {
  let before: readonly Splice[] = []
  for (const revision of revisions) {
    const after = patch(revision.tree, whole)
    draft.splice(spliceBetween(source.markdown, before, after, revision))
    before = after
  }
  draft.know(output)
}

/** How the last revision is printed, and the blocks that do not come back from it. */
interface Settled {
  whole: Range[]
  output: ParsedMarkdown
  lost: number[]
}

/** Finds the blocks that have to be printed whole for the text to parse to the tree. */
function settlePatch(
  source: ParsedMarkdown,
  {tree}: Revision,
  patch: Patcher,
  {syntax, mend}: CanonicalOptions
): Settled {
  const wanted = canonicalTree(tree, mend).children
  let whole: Range[] = []
  let first: number[] | undefined
  for (let round = 1; ; round++) {
    const output = readMarkdown(applySplices(source.markdown, patch(tree, whole)), syntax)
    const lost = lostBlocks(wanted, canonicalTree(output.tree, mend).children)
    first ??= lost
    if (lost.length === 0 || round === mostRounds) {
      // Where everything is printed together, more is lost than what cannot be printed.
      return {whole, output, lost: lost.length === 0 ? lost : first}
    }
    whole = round === mostRounds - 1 ? [everything] : widened(lost, tree.children, round - 1)
  }
}

const everything: Range = {start: 0, end: Number.MAX_SAFE_INTEGER}

/** The ranges of blocks with so many neighbours on either side. */
function widened(blocks: readonly number[], siblings: readonly RootContent[], by: number): Range[] {
  return blocks.map((index) => {
    const around = siblings.slice(Math.max(0, index - by), index + by + 1)
    const starts = around.flatMap((node) => startOf(node) ?? [])
    const ends = around.flatMap((node) => endOf(node) ?? [])
    return {start: Math.min(...starts), end: Math.max(...ends)}
  })
}
