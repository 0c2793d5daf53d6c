import {diffArrays} from 'diff'
import type {Root, RootContent} from 'mdast'
import {contentKey} from '../markdown/content-key.js'
import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import {printMarkdown} from '../markdown/stringify.js'
import type {Syntax} from '../markdown/syntax.js'
import {canonicalTree} from './canonical-tree.js'
import {withoutNeedlessEscapes} from './escapes.js'
import {KeptBlocks} from './kept-blocks.js'
import {withKeptPhrasing} from './kept-phrasing.js'

/** A guide in its canonical form. */
export interface Canonical {
  /** The tree that was printed. */
  tree: Root
  /** What came out, and what it parses to. */
  output: ParsedMarkdown
}

/** What the profile says about the form. */
export interface CanonicalOptions {
  syntax: Syntax
  mend: {lists: boolean; addresses: boolean; tables: boolean; wraps: boolean}
}

// Each round keeps more blocks as they are. What does not settle in so many rounds
// breaks the law of stability, and is rejected or left as it is.
const mostRounds = 8

/**
 * Prints a mended tree in the canonical style.
 *
 * A block that would not come back from being printed and parsed is kept as it
 * is in the source, where no rule changed it.
 *
 * @param unmended what the tree was parsed from, before the rules changed it
 */
export function printCanonical(
  mended: Root,
  unmended: ParsedMarkdown,
  {syntax, mend}: CanonicalOptions
): Canonical {
  const tree = canonicalTree(mended, mend)
  const source = unmended.markdown
  const printable = withKeptPhrasing(tree, source, mend)
  const kept = new KeptBlocks(tree, unmended, mend)
  const print = (blocks: Root) => {
    const printed = printMarkdown(blocks, syntax, source)
    return printed === source ? unmended : readMarkdown(printed, syntax)
  }
  for (let round = 0; round < mostRounds; round++) {
    const printed = print(kept.asTheyStand(printable))
    const lost = changedBlocks(tree.children, canonicalTree(printed.tree, mend).children)
    if (lost.length === 0) {
      // Where text stays as it was written, so do its escapes.
      return {tree, output: mend.wraps ? withoutNeedlessEscapes(printed, syntax) : printed}
    }
    if (!kept.keep(lost)) {
      break
    }
  }
  return {tree, output: print(printable)}
}

/** The indexes of the blocks that do not come back as they were. */
function changedBlocks(wanted: readonly RootContent[], got: readonly RootContent[]): number[] {
  const changed: number[] = []
  let at = 0
  for (const {added, removed, value} of diffArrays(wanted.map(contentKey), got.map(contentKey))) {
    if (removed) {
      changed.push(...value.map((_, index) => at + index))
    }
    at += added ? 0 : value.length
  }
  const isLonger = changed.length === 0 && wanted.length !== got.length
  return isLonger ? [...wanted.keys()] : changed
}
