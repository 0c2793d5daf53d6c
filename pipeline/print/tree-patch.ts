import type {List, ListItem, Nodes, Parents, Root, RootContent} from 'mdast'
import type {Splice} from '../edits/splice.js'
import {copyOf} from '../markdown/copy.js'
import type {ParsedMarkdown} from '../markdown/parse.js'
import {endOf, type Range, rangeOf, sourceOf, startOf} from '../markdown/source.js'
import {printMarkdown} from '../markdown/stringify.js'
import type {Syntax} from '../markdown/syntax.js'
import {SKIP, visit} from '../markdown/visit.js'
import {settleLists} from './canonical-tree.js'
import {type ChangedRun, changedRuns, isUnchanged} from './changed-runs.js'

/**
 * Makes the splices that turn a text into that of a mended copy of its tree. What no rule
 * changed stays as it is written, byte for byte; in the ranges `whole`, the top-level blocks are
 * printed together, and nothing in them stays as it was written.
 */
export type Patcher = (mended: Root, whole?: readonly Range[]) => Splice[]

/** The patcher of a text. */
export function patcherOf(
  {markdown: source, tree}: ParsedMarkdown,
  {syntax, mend: {lists}}: PatchOptions
): Patcher {
  const written = writtenPhrasing(tree)
  // What one rule changed is mostly the same in the trees of the rules behind it.
  const printed = new Map<string, Splice>()
  return (mended, whole = []) =>
    changedRuns(tree, mended, whole).map((run) => {
      const range = rangeOfRun(run, source)
      const isWhole = whole.some(({start, end}) => start < range.end && range.start < end)
      const key = runKey(run, isWhole)
      const splice =
        printed.get(key) ??
        spliceOf(run, range, {source, syntax, lists, ...(isWhole ? {} : {written})})
      printed.set(key, splice)
      return splice
    })
}

/** All that decides how a run is printed. */
function runKey({before, from, to, after, newFrom, newTo}: ChangedRun, isWhole: boolean): string {
  const nodes: readonly Nodes[] = after.children.slice(newFrom, newTo)
  const place = [before.type, startOf(before), from, to, newFrom, isWhole]
  return JSON.stringify([place, {...after, children: nodes}])
}

/** What the profile says about the text. */
export interface PatchOptions {
  syntax: Syntax
  mend: {lists: boolean}
}

/** What siblings are printed with. */
interface PrintContext {
  /** The text that the tree was parsed from. */
  source: string
  syntax: Syntax
  /** Whether lists are as tight as their items allow. */
  lists: boolean
  /** Phrasing that stays as it is written where no rule changed it. */
  written?: ReadonlyMap<string, Nodes> | undefined
  /** The bullet of the list that the siblings are in. */
  marker?: string | undefined
}

function spliceOf(run: ChangedRun, {start, end}: Range, context: PrintContext): Splice {
  const {source} = context
  const nodes: Nodes[] = run.after.children.slice(run.newFrom, run.newTo)
  if (nodes.length === 0) {
    return {start, end, text: ''}
  }
  const prefix = prefixOf(run, source)
  const marker = run.before.type === 'list' ? source[startOf(run.before) ?? -1] : undefined
  const printed = indented(printRun(run.after, nodes, run.newFrom, {...context, marker}), prefix)
  if (run.from < run.to) {
    return {start, end, text: printed}
  }
  const [next] = run.before.children.slice(run.from)
  const separator = `\n${isSpread(run) ? `${prefix.trimEnd()}\n` : ''}${prefix}`
  return run.from === 0 && next
    ? {start, end, text: printed + separator}
    : {start, end, text: separator + printed}
}

/** The range of a run in the source. A run that goes takes the gap before it along. */
export function rangeOfRun({before, from, to, newFrom, newTo}: ChangedRun, source: string): Range {
  const siblings: readonly Nodes[] = before.children
  const [first, last] = [siblings[from], siblings[to - 1]]
  const [previous, next] = [siblings[from - 1], siblings[to]]
  if (from === to) {
    const at = (previous && endOf(previous)) ?? (next && startOf(next)) ?? source.length
    return {start: at, end: at}
  }
  const start = ((first && startOf(first)) ?? 0) + taskMark(before, from, source)
  const end = (last && endOf(last)) ?? source.length
  if (newFrom < newTo) {
    return {start, end}
  }
  if (previous) {
    return {start: endOf(previous) ?? start, end}
  }
  return {start, end: (next && startOf(next)) ?? end}
}

/**
 * Some children of a parent as Markdown, without the indent of what they are in.
 *
 * @param index which child of the parent the first of them is
 */
export function printRun(
  parent: Parents,
  nodes: readonly Nodes[],
  index: number,
  {source, syntax, lists, written, marker}: PrintContext
): string {
  const wrapped = copyOf(wrap(parent, nodes, index))
  if (lists) {
    settleLists(wrapped)
  }
  if (written) {
    keepPhrasing(wrapped, written, source)
  }
  const printed = printMarkdown(wrapped, syntax, source, bulletOf(marker)).replace(/\n+$/, '')
  return parent.type === 'listItem' ? printed.replace(/^(?:[-*+] | {2})/gm, '') : printed
}

function bulletOf(marker: string | undefined): '-' | '*' | '+' {
  return marker === '*' || marker === '+' ? marker : '-'
}

/** A root that prints some children of a parent the way they are printed there. */
function wrap(parent: Parents, nodes: readonly Nodes[], index: number): Root {
  const blocks = nodes.filter((node): node is RootContent => node.type !== 'root')
  if (parent.type === 'list') {
    const children = nodes.filter((node) => node.type === 'listItem')
    const list: List = {...parent, children, start: (parent.start ?? 1) + index}
    return {type: 'root', children: [parent.ordered ? list : {...list, start: null}]}
  }
  if (parent.type !== 'listItem') {
    return {type: 'root', children: blocks}
  }
  const children = blocks.filter(isInItem)
  const item: ListItem = {type: 'listItem', spread: parent.spread ?? false, children}
  const list: List = {type: 'list', ordered: false, spread: false, children: [item]}
  return {type: 'root', children: [list]}
}

function isInItem(node: RootContent): node is ListItem['children'][number] {
  return node.type !== 'listItem' && node.type !== 'tableRow' && node.type !== 'tableCell'
}

/** How long the box of a task is, which begins the first paragraph of its item. */
function taskMark(before: Parents, from: number, source: string): number {
  const [first] = before.children
  const isTask = before.type === 'listItem' && typeof before.checked === 'boolean' && from === 0
  const box = isTask && first ? /^\[[ \txX]\]\s/.exec(sourceOf(first, source)) : undefined
  return box?.[0].length ?? 0
}

/** Whether a blank line is between the siblings of a run. */
function isSpread({before, after, newFrom}: ChangedRun): boolean {
  if (before.type === 'list') {
    return before.spread === true
  }
  const isList = after.children[newFrom]?.type === 'list'
  return before.type !== 'listItem' || before.spread === true || !isList
}

const itemMarker = /^(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?=\S)| )?/

/** What every line of a run begins with: quotation marks, and the indent of items. */
function prefixOf({before, from}: ChangedRun, source: string): string {
  if (before.type === 'listItem') {
    const start = startOf(before) ?? 0
    const [marker = '- '] = itemMarker.exec(source.slice(start, start + 16)) ?? []
    return `${blankLine(source, start)}${' '.repeat(marker.length)}`
  }
  const siblings: readonly Nodes[] = before.children
  const beside = siblings[from] ?? siblings[from - 1]
  return blankLine(source, (beside && startOf(beside)) ?? 0)
}

/** The line up to an offset, with only the marks of quotations left in it. */
function blankLine(source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset)
  return line.replace(/[^>\t]/g, ' ')
}

function indented(text: string, prefix: string): string {
  return text.replace(/\n(?!\n)/g, `\n${prefix}`).replace(/\n(?=\n)/g, `\n${prefix.trimEnd()}`)
}

/** The phrasing of a text by its type and range. */
function writtenPhrasing(tree: Root): Map<string, Nodes> {
  const written = new Map<string, Nodes>()
  visit(tree, (node) => {
    const key = placeKey(node)
    if (key && isPhrasing(node)) {
      written.set(key, node)
    }
  })
  return written
}

function placeKey(node: Nodes): string | undefined {
  const range = rangeOf(node)
  return range && `${node.type} ${range.start} ${range.end}`
}

const phrasing: ReadonlySet<Nodes['type']> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'strong',
  'text'
])

function isPhrasing(node: Nodes): boolean {
  return phrasing.has(node.type)
}

/** Puts the source in place of phrasing that no rule changed. */
function keepPhrasing(
  tree: Nodes,
  written: ReadonlyMap<string, Nodes>,
  source: string,
  lineEnd = '\n'
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading' && node !== tree) {
      // It is printed on one line.
      keepPhrasing(node, written, source, ' ')
      return SKIP
    }
    if (node.type === 'link' && !node.position) {
      // The text of an autolink is what makes it one.
      return SKIP
    }
    const old = isPhrasing(node) ? written.get(placeKey(node) ?? '') : undefined
    if (!old || !parent || index === undefined || !isUnchanged(old, node)) {
      return undefined
    }
    const value = sourceOf(node, source).replace(/\n[ \t>]*/g, lineEnd)
    const siblings: Nodes[] = parent.children
    siblings.splice(index, 1, {type: 'verbatim', value})
    return index + 1
  })
}
