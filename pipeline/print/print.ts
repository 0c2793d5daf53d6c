import type {Root} from 'mdast'
import type {FormChange} from '../edits/form-change.js'
import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import {startOf} from '../markdown/source.js'
import {printMarkdown} from '../markdown/stringify.js'
import type {Syntax} from '../markdown/syntax.js'
import {canonicalTree} from './canonical-tree.js'
import {withoutNeedlessEscapes} from './escapes.js'
import {formChanges} from './form-changes.js'
import {KeptBlocks} from './kept-blocks.js'
import {withKeptPhrasing} from './kept-phrasing.js'
import {lostBlocks} from './lost-blocks.js'

/** A text in its canonical form. */
export interface Canonical {
  /** The printed text and its tree. */
  output: ParsedMarkdown
  /** The differences from the source. */
  changes: readonly FormChange[]
}

/** What the profile says about the form. */
export interface CanonicalOptions {
  syntax: Syntax
  mend: {lists: boolean; addresses: boolean; tables: boolean; wraps: boolean}
}

// Each round keeps more blocks as they are, and most texts need one. A block whose words would
// change is found only when those above it are kept, so that each may take a few rounds.
const mostRounds = 32

/**
 * Prints a text in the canonical style. A block that would not come back from being printed
 * and parsed, or whose words would not be the same, is kept as it is.
 *
 * @returns undefined where that is not enough
 */
export function printCanonical(
  source: ParsedMarkdown,
  {syntax, mend}: CanonicalOptions
): Canonical | undefined {
  const tree = canonicalTree(source.tree, mend)
  const printable = withKeptPhrasing(tree, source.markdown, mend)
  const kept = new KeptBlocks(source, mend)
  const print = (blocks: Root) => {
    const printed = printMarkdown(blocks, syntax, source.markdown)
    return printed === source.markdown ? source : parsedPrint(printed, syntax)
  }
  for (let round = 0; round < mostRounds; round++) {
    const printed = print(kept.asTheyStand(printable))
    // What is printed as it was parses as it did.
    const lost =
      printed === source
        ? []
        : lostBlocks(tree.children, canonicalTree(printed.tree, mend).children)
    if (lost.length === 0) {
      // Where text stays as it was written, so do its escapes.
      const output = mend.wraps ? unescaped(printed, syntax) : printed
      const found = formChanges(source, output.markdown)
      if ('changes' in found) {
        return {output, changes: found.changes}
      }
      lost.push(blockAt(found.faultAt, source.tree))
    }
    if (!kept.keep(lost)) {
      return undefined
    }
  }
  return undefined
}

/** Whether a text says what its canonical form says. */
export function readsAs(
  canonical: ParsedMarkdown,
  text: ParsedMarkdown,
  {mend}: Pick<CanonicalOptions, 'mend'>
): boolean {
  const [wanted, got] = [canonical, text].map(({tree}) => canonicalTree(tree, mend).children)
  return lostBlocks(wanted ?? [], got ?? []).length === 0
}

/** A printed text, its tree, and what it is without needless escapes, where that was asked for. */
interface LastPrint {
  printed: ParsedMarkdown
  syntax: Syntax
  unescaped?: ParsedMarkdown
}

// The pass that verifies a guide prints it as the pass before did, so that it is parsed already.
let lastPrint: LastPrint | undefined

function parsedPrint(markdown: string, syntax: Syntax): ParsedMarkdown {
  if (lastPrint?.printed.markdown !== markdown || lastPrint.syntax !== syntax) {
    lastPrint = {printed: readMarkdown(markdown, syntax), syntax}
  }
  return lastPrint.printed
}

function unescaped(printed: ParsedMarkdown, syntax: Syntax): ParsedMarkdown {
  if (lastPrint?.printed !== printed) {
    return withoutNeedlessEscapes(printed, syntax)
  }
  lastPrint.unescaped ??= withoutNeedlessEscapes(printed, syntax)
  return lastPrint.unescaped
}

/** The index of the top-level block at an offset, or of the last one before it. */
function blockAt(offset: number, {children}: Root): number {
  return children.findLastIndex((node) => (startOf(node) ?? 0) <= offset)
}
