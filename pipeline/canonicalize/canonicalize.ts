import {diffArrays} from 'diff'
import type {Nodes, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {wordsOf} from '../ledger/words.js'
import {contentKey} from '../markdown/compare.js'
import {parseMarkdown, printMarkdown, type Syntax} from '../markdown/syntax.js'
import {withoutNeedlessEscapes} from './escapes.js'
import {canonicalTree} from './tree.js'

/** A guide in its canonical form: the tree that was printed, and the Markdown. */
export interface Canonical {
  tree: Root
  markdown: string
}

/** What the profile says of the form. */
export interface CanonicalOptions {
  syntax: Syntax
  mend: {lists: boolean; addresses: boolean; tables: boolean}
}

// Each round prints more blocks as they stood; what is not settled by then the check of stability rejects.
const mostRounds = 8

/**
 * Prints a mended tree in the canonical style.
 *
 * Where a block does not survive being printed and parsed, and `source` still
 * holds it as it was parsed, it is printed as it stood: what cannot be settled
 * safely stays as it is.
 */
export function canonicalize(mended: Root, source: string, {syntax, mend}: CanonicalOptions): Canonical {
  const tree = canonicalTree(mended, mend)
  const printable = withRawPhrasing(tree, source, mend)
  const tables = mend.tables ? [] : [...tree.children.entries()].filter(([, node]) => node.type === 'table').map(([index]) => index)
  let unchanged = tables.length > 0 ? unchangedBlocks(tree, source, {syntax, mend}) : undefined
  const verbatim = new Set(tables.filter((index) => unchanged?.has(index)))
  for (let round = 0; round < mostRounds; round++) {
    const printed = printMarkdown(withVerbatim(printable, verbatim, source), syntax)
    const parsed = parseMarkdown(printed, syntax)
    const lost = differences(tree.children, canonicalTree(parsed, mend).children)
    if (lost.length > 0) unchanged ??= unchangedBlocks(tree, source, {syntax, mend})
    const unstable = unchanged ? choose(lost, unchanged, verbatim) : []
    if (lost.length === 0) return {tree, markdown: withoutNeedlessEscapes(printed, parsed, syntax)}
    if (unstable.length === 0) break
    for (const index of unstable) verbatim.add(index)
  }
  return {tree, markdown: printMarkdown(printable, syntax)}
}

/** Phrasing that mdast cannot hold whole, or that stays bare, as it stood in the source. */
function withRawPhrasing(tree: Root, source: string, {addresses}: CanonicalOptions['mend']): Root {
  const copy = structuredClone(tree)
  visit(copy, (node, index, parent) => {
    if (node.type === 'link' && rawSlice(node, source).startsWith('[')) node.data = {...node.data, resource: true}
    if (index === undefined || !parent || !staysRaw(node, source, addresses)) return
    parent.children.splice(index, 1, {type: 'verbatim', value: rawSlice(node, source) || textOf(node)})
  })
  return copy
}

function staysRaw(node: Nodes, source: string, addresses: boolean): boolean {
  // The alternative text of an image is plain in mdast: links in it are lost there.
  if (node.type === 'image' || node.type === 'imageReference') return holdsLink(node, source)
  if (addresses || node.type !== 'link') return false
  const [child] = node.children
  if (node.children.length !== 1 || child?.type !== 'text' || child.value === '') return false
  // The parser finds some addresses only after it has read the text, and gives them no position.
  return node.position ? rawSlice(node, source) === child.value : node.url === `mailto:${child.value}` || node.url === child.value
}

function holdsLink(node: Nodes, source: string): boolean {
  const shown = node.type === 'image' ? [node.alt, node.url, node.title] : node.type === 'imageReference' ? [node.alt] : []
  return wordsOf(rawSlice(node, source)).length > wordsOf(shown.join(' ')).length
}

function rawSlice(node: Nodes, source: string): string {
  const {start, end} = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined ? '' : source.slice(start.offset, end.offset)
}

/** The blocks that do not come back as they were. */
function differences(wanted: readonly RootContent[], got: readonly RootContent[]): number[] {
  const lost: number[] = []
  let at = 0
  for (const change of diffArrays(wanted.map(contentKey), got.map(contentKey))) {
    if (change.added) continue
    if (change.removed) for (let index = at; index < at + change.value.length; index++) lost.push(index)
    at += change.value.length
  }
  return lost.length === 0 && wanted.length !== got.length ? [...wanted.keys()] : lost
}

/** The blocks that no rule changed: what the source holds for them is what they say. */
function unchangedBlocks(tree: Root, source: string, {syntax, mend}: CanonicalOptions): Set<number> {
  const original = new Map(
    canonicalTree(parseMarkdown(source, syntax), mend).children.map((node) => [node.position?.start.offset, contentKey(node)])
  )
  return new Set(
    tree.children.flatMap((node, index) =>
      node.position && original.get(node.position.start.offset) === contentKey(node) && blockSlice(node, source) !== undefined
        ? [index]
        : []
    )
  )
}

/**
 * Which blocks to print as they stood. Where all that were lost are printed so
 * already, those beside them: two that run into each other may both have to stay.
 */
function choose(lost: readonly number[], unchanged: ReadonlySet<number>, verbatim: ReadonlySet<number>): number[] {
  const can = (index: number) => unchanged.has(index) && !verbatim.has(index)
  const first = lost.filter(can)
  return first.length > 0 ? first : [...new Set(lost.flatMap((index) => [index - 1, index + 1]))].filter(can)
}

function withVerbatim(tree: Root, verbatim: ReadonlySet<number>, source: string): Root {
  if (verbatim.size === 0) return tree
  const children = tree.children.map((node, index): RootContent => {
    const value = verbatim.has(index) ? blockSlice(node, source) : undefined
    return value === undefined ? node : {type: 'verbatim', value}
  })
  return {...tree, children}
}

function blockSlice(node: RootContent, source: string): string | undefined {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  // From the start of its line: the indent of a block is part of how it parses.
  const lineStart = source.lastIndexOf('\n', start.offset - 1) + 1
  return source.slice(lineStart, end.offset).replace(/[ \t]+$/gm, (spaces) => (spaces.length > 1 ? '  ' : ''))
}
