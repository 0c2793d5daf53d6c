import type {Root, RootContent} from 'mdast'
import {contentKey} from '../markdown/compare.js'
import {parseMarkdown, printMarkdown, type Syntax} from '../markdown/syntax.js'
import {withoutNeedlessEscapes} from './escapes.js'
import {canonicalTree} from './tree.js'

/** A guide in its canonical form: the tree that was printed, and the Markdown. */
export interface Canonical {
  tree: Root
  markdown: string
}

/**
 * Prints a mended tree in the canonical style.
 *
 * Where a block does not survive being printed and parsed, and `source` still
 * holds it as it was parsed, it is printed as it stood: what cannot be settled
 * safely stays as it is.
 */
export function canonicalize(mended: Root, source: string, syntax: Syntax): Canonical {
  const tree = canonicalTree(mended)
  const verbatim = new Set<number>()
  for (let round = 0; round <= tree.children.length; round++) {
    const printed = printMarkdown(withVerbatim(tree, verbatim, source), syntax)
    const parsed = parseMarkdown(printed, syntax)
    const unstable = firstDifference(tree.children, canonicalTree(parsed).children, verbatim, source)
    if (unstable === undefined) return {tree, markdown: withoutNeedlessEscapes(printed, syntax)}
    verbatim.add(unstable)
  }
  return {tree, markdown: printMarkdown(tree, syntax)}
}

/** The first block that comes back different and could be printed as it stood. */
function firstDifference(
  wanted: readonly RootContent[],
  got: readonly RootContent[],
  verbatim: ReadonlySet<number>,
  source: string
): number | undefined {
  const at = wanted.findIndex((node, index) => {
    const other = got[index]
    return !other || contentKey(node) !== contentKey(other)
  })
  const start = at === -1 ? (got.length > wanted.length ? wanted.length - 1 : -1) : at
  for (let index = start; index >= 0; index--) {
    const node = wanted[index]
    if (node && !verbatim.has(index) && sliceOf(node, source) !== undefined) return index
  }
  return undefined
}

function withVerbatim(tree: Root, verbatim: ReadonlySet<number>, source: string): Root {
  if (verbatim.size === 0) return tree
  const children = tree.children.map((node, index): RootContent => {
    const value = verbatim.has(index) ? sliceOf(node, source) : undefined
    return value === undefined ? node : {type: 'verbatim', value}
  })
  return {...tree, children}
}

function sliceOf(node: RootContent, source: string): string | undefined {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  // From the start of its line: the indent of a block is part of how it parses.
  const lineStart = source.lastIndexOf('\n', start.offset - 1) + 1
  return source.slice(lineStart, end.offset).replace(/[ \t]+$/gm, (spaces) => (spaces.length > 1 ? '  ' : ''))
}
