import type {Root, RootContent} from 'mdast'
import type {Draft} from '../edits/draft.js'
import {type Revision, spliceBetween} from '../edits/revision.js'
import {applySplices, type Splice} from '../edits/splice.js'
import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import {endOf, type Range, startOf} from '../markdown/source.js'
import {canonicalTree} from './canonical-tree.js'
import {lostBlocks} from './lost-blocks.js'
import type {CanonicalOptions} from './print.js'
import {type Patcher, patcherOf} from './tree-patch.js'

// Blocks that do not come back from being printed are printed whole, then with
// their neighbours, then everything is.
const mostRounds = 4

/**
 * Brings a draft to what the last revision of its tree says. What no rule changed stays as
 * it is written; every edit bears the name of the rule that made it.
 *
 * @param source the text of the draft, and the tree that the first revision was made from
 * @returns the two trees where the text does not parse to the last one; undefined where it does
 */
export function applyRevisions(
  draft: Draft,
  source: ParsedMarkdown,
  revisions: readonly Revision[],
  options: CanonicalOptions
): Unstable | undefined {
  const last = revisions.at(-1)
  if (!last) {
    return undefined
  }
  const patch = patcherOf(source, options)
  const {whole, output, lost} = settlePatch(source, last, patch, options)
  let before: readonly Splice[] = []
  for (const revision of revisions) {
    const after = patch(revision.tree, whole)
    draft.splice(spliceBetween(source.markdown, before, after, revision))
    before = after
  }
  draft.know(output)
  return lost.length === 0 ? undefined : {wanted: last.tree, got: output.tree}
}

/** A text that does not parse to the tree that it was printed from. */
export interface Unstable {
  wanted: Root
  got: Root
}

/** Finds the blocks that have to be printed whole for the text to parse to the tree. */
function settlePatch(
  source: ParsedMarkdown,
  {tree}: Revision,
  patch: Patcher,
  {syntax, mend}: CanonicalOptions
): {whole: Range[]; output: ParsedMarkdown; lost: number[]} {
  const wanted = canonicalTree(tree, mend).children
  let whole: Range[] = []
  for (let round = 1; ; round++) {
    const output = readMarkdown(applySplices(source.markdown, patch(tree, whole)), syntax)
    const lost = lostBlocks(wanted, canonicalTree(output.tree, mend).children)
    if (lost.length === 0 || round === mostRounds) {
      return {whole, output, lost}
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
