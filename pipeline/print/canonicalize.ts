import {diffArrays} from 'diff'
import type {Nodes, Root, RootContent, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {decodeString} from 'micromark-util-decode-string'
import {visit} from 'unist-util-visit'
import {wordsOf} from '../edits/words.js'
import {contentKey} from '../markdown/content-key.js'
import {type ParsedMarkdown, readMarkdown} from '../markdown/parse.js'
import {printMarkdown} from '../markdown/stringify.js'
import type {Verbatim} from '../markdown/style.js'
import type {Syntax} from '../markdown/syntax.js'
import {canonicalTree} from './canonical-tree.js'
import {withoutNeedlessEscapes} from './escapes.js'

/** A guide in its canonical form. */
export interface Canonical {
  /** The tree that was printed. */
  tree: Root
  /** What came out, and what it parses to. */
  output: ParsedMarkdown
}

/** What the profile says of the form. */
export interface CanonicalOptions {
  syntax: Syntax
  mend: {lists: boolean; addresses: boolean; tables: boolean; wraps: boolean}
}

// Each round prints more blocks as they stood; what is not settled by then the check of stability rejects.
const mostRounds = 8

/**
 * Prints a mended tree in the canonical style.
 *
 * Where a block does not survive being printed and parsed, and the text before
 * it was mended still holds it as it was parsed, it is printed as it stood:
 * what cannot be settled safely stays as it is.
 */
export function canonicalize(
  mended: Root,
  unmended: ParsedMarkdown,
  {syntax, mend}: CanonicalOptions
): Canonical {
  const tree = canonicalTree(mended, mend)
  const source = unmended.markdown
  const read = (printed: string) => (printed === source ? unmended : readMarkdown(printed, syntax))
  const printable = withRawPhrasing(tree, source, mend)
  const kept = blocksToKeep(tree, source, mend)
  let unchanged = kept.length > 0 ? unchangedBlocks(tree, unmended, mend) : undefined
  const verbatim = new Set(kept.filter((index) => unchanged?.has(index)))
  for (let round = 0; round < mostRounds; round++) {
    const printed = read(printMarkdown(withVerbatim(printable, verbatim, source), syntax, source))
    const lost = differences(tree.children, canonicalTree(printed.tree, mend).children)
    if (lost.length > 0) {
      unchanged ??= unchangedBlocks(tree, unmended, mend)
    }
    const unstable = unchanged ? choose(lost, unchanged, verbatim) : []
    // Where text stays as it was written, so do its escapes.
    if (lost.length === 0) {
      return {tree, output: mend.wraps ? withoutNeedlessEscapes(printed, syntax) : printed}
    }
    if (unstable.length === 0) {
      break
    }
    for (const index of unstable) {
      verbatim.add(index)
    }
  }
  return {tree, output: read(printMarkdown(printable, syntax, source))}
}

/** Phrasing that mdast cannot hold whole, or that stays bare, as it stood in the source. */
function withRawPhrasing(
  tree: Root,
  source: string,
  {addresses, wraps}: CanonicalOptions['mend']
): Root {
  const copy = structuredClone(tree)
  // Before anything beside it is replaced.
  visit(copy, 'emphasis', (node, index = 0, parent) => {
    const isInWord = isInsideWord(parent?.children[index - 1], parent?.children[index + 1])
    if (isInWord || (!wraps && isBesideSigns(rawSlice(node, source)))) {
      node.data = {...node.data, asterisk: true}
    }
  })
  visit(copy, (node, index, parent) => {
    if (index === undefined || !parent) {
      return undefined
    }
    if (staysRaw(node, source, addresses) || (!wraps && isTripleInWord(node))) {
      parent.children.splice(index, 1, {
        type: 'verbatim',
        value: rawSlice(node, source) || textOf(node)
      })
      return undefined
    }
    // An autolink is told by the text in it.
    const inAutolink = parent.type === 'link' && !rawSlice(parent, source).startsWith('[')
    if (!wraps && !inAutolink && (node.type === 'text' || node.type === 'inlineMath')) {
      const written = asWritten(node, rawSlice(node, source), parent.type === 'heading')
      if (written !== undefined) {
        parent.children.splice(index, 1, {type: 'verbatim', value: written})
      }
      return undefined
    }
    if (node.type !== 'text' || !invisible.test(node.value)) {
      return undefined
    }
    const parts = withReferences(node, rawSlice(node, source))
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return copy
}

/** What stands in the source for text that no rule changed, without the indents and markers that its lines have there. */
function asWritten(
  node: Text | Extract<Nodes, {type: 'inlineMath'}>,
  raw: string,
  inHeading: boolean
): string | undefined {
  const oneSpaced = (text: string) => text.replace(/\s+/g, ' ')
  const lines = raw.replace(/[ \t]*\r?\n[ \t>]*/g, inHeading ? ' ' : '\n')
  const start = /^\s/.test(node.value) ? lines : lines.trimStart()
  const written = /\s$/.test(node.value) ? start : start.trimEnd()
  const says = node.type === 'text' ? decodeString(written) : written.replace(/^\$+|\$+$/g, '')
  const isSame =
    oneSpaced(says) === oneSpaced(node.value) ||
    (node.type === 'inlineMath' && says.trim() === node.value.trim())
  return isSame ? written : undefined
}

/** A character reference, as `&nbsp;` and `&#39;` are. */
const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g
const invisible = /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]/
const invisibleOrReference = new RegExp(`${reference.source}|${invisible.source}`, 'g')

/** Text whose no-break spaces and the like were written as `&nbsp;`, and stay so: as characters nobody would see them. */
function withReferences(node: Text, raw: string): (Text | Verbatim)[] {
  const written = [...raw.matchAll(invisibleOrReference)]
    .map(([found]) => found)
    .filter((found) => invisible.test(decodeString(found)))
  const characters = [...node.value.matchAll(new RegExp(invisible, 'g'))]
  if (written.length !== characters.length) {
    return [node]
  }
  const parts: (Text | Verbatim)[] = []
  let at = 0
  for (const [order, {index, 0: character}] of characters.entries()) {
    const reference = written[order] ?? character
    if (reference === character) {
      continue
    }
    parts.push(
      {type: 'text', value: node.value.slice(at, index)},
      {type: 'verbatim', value: reference}
    )
    at = index + 1
  }
  parts.push({type: 'text', value: node.value.slice(at)})
  return parts.filter(({value}) => value !== '')
}

/** Whether text stands right beside a node, as a word or an emoji does and a bracket does not. */
function isInsideWord(before: Nodes | undefined, after: Nodes | undefined): boolean {
  return (
    (before?.type === 'text' && /[^\s\p{P}]$/u.test(before.value)) ||
    (after?.type === 'text' && /^[^\s\p{P}]/u.test(after.value))
  )
}

/** `foo***bar***`: emphasis and strong text in one, whose markers the printer can part only by hiding the letters beside them. */
function isTripleInWord(node: Nodes): boolean {
  if (node.type !== 'emphasis' || !node.data?.asterisk) {
    return false
  }
  return node.children.at(0)?.type === 'strong' || node.children.at(-1)?.type === 'strong'
}

/** Whether `*` may be no marker to whoever wrote it: globs and comments, `*.js and test/*`, and addresses with `_` in them. */
function isBesideSigns(emphasis: string): boolean {
  return /^\*(?:[^\s\p{L}\p{N}*_`[(<"“‘'«「（]|.*_|.*[^\s\p{L}\p{N}*_`\])>.,;:!?…"”’'»」）。、！？]\*$)/su.test(
    emphasis
  )
}

function staysRaw(node: Nodes, source: string, addresses: boolean): boolean {
  // The alternative text of an image is plain in mdast: links in it are lost there.
  if (node.type === 'image' || node.type === 'imageReference') {
    return holdsLink(node, source)
  }
  if (addresses || node.type !== 'link') {
    return false
  }
  const [child] = node.children
  if (node.children.length !== 1 || child?.type !== 'text' || child.value === '') {
    return false
  }
  // The parser finds some addresses only after it has read the text, and gives them no position.
  return node.position
    ? rawSlice(node, source) === child.value
    : node.url === `mailto:${child.value}` || node.url === child.value
}

function holdsLink(node: Nodes, source: string): boolean {
  const shown =
    node.type === 'image'
      ? [node.alt, node.url, node.title]
      : node.type === 'imageReference'
        ? [node.alt]
        : []
  return wordsOf(rawSlice(node, source)).length > wordsOf(shown.join(' ')).length
}

function rawSlice(node: Nodes, source: string): string {
  const {start, end} = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined
    ? ''
    : source.slice(start.offset, end.offset)
}

/** The blocks that are printed as they stood from the start. */
function blocksToKeep(
  tree: Root,
  source: string,
  {tables, wraps}: CanonicalOptions['mend']
): number[] {
  const kept = new Set<number>()
  for (const [index, node] of tree.children.entries()) {
    const belongs =
      kept.has(index - 1) && node.type === 'code' && !/^[ \t]*[`~]/.test(rawSlice(node, source))
    const marked = !wraps && (belongs || holdsMarkedLine(node, source))
    if (marked || (!tables && node.type === 'table') || holdsOpenFence(node, source)) {
      kept.add(index)
    }
  }
  return [...kept]
}

/** What is more to other readers of Markdown, by where it stands: an admonition, a tab, a definition, attributes. */
const markedLine = /^(?:!!!|\?\?\?\+?|===)[ +]|^:[ \t]|\n[ \t>]*(?::[ \t]|\{)/

function holdsMarkedLine(block: RootContent, source: string): boolean {
  let marked = false
  visit(block, 'paragraph', (node) => {
    marked ||= markedLine.test(rawSlice(node, source))
  })
  return marked
}

/** Whether a block holds math or a directive that nothing closes: to printing, which would close it, it may be no such thing. */
function holdsOpenFence(block: RootContent, source: string): boolean {
  let open = false
  visit(block, ['math', 'containerDirective'], (node) => {
    const fence = node.type === 'math' ? '\\$' : ':'
    open ||= !new RegExp(`\\n[ \\t>]*${fence}{2,}[ \\t]*$`).test(rawSlice(node, source))
  })
  return open
}

/** The blocks that do not come back as they were. */
function differences(wanted: readonly RootContent[], got: readonly RootContent[]): number[] {
  const lost: number[] = []
  let at = 0
  for (const change of diffArrays(wanted.map(contentKey), got.map(contentKey))) {
    if (change.added) {
      continue
    }
    if (change.removed) {
      for (let index = at; index < at + change.value.length; index++) {
        lost.push(index)
      }
    }
    at += change.value.length
  }
  return lost.length === 0 && wanted.length !== got.length ? [...wanted.keys()] : lost
}

/** The blocks that no rule changed: what the source holds for them is what they say. */
function unchangedBlocks(
  tree: Root,
  unmended: ParsedMarkdown,
  mend: CanonicalOptions['mend']
): Set<number> {
  const original = new Map(
    canonicalTree(unmended.tree, mend).children.map((node) => [
      node.position?.start.offset,
      contentKey(node)
    ])
  )
  return new Set(
    tree.children.flatMap((node, index) =>
      node.position &&
      original.get(node.position.start.offset) === contentKey(node) &&
      blockSlice(node, unmended.markdown) !== undefined
        ? [index]
        : []
    )
  )
}

/**
 * Which blocks to print as they stood. Where all that were lost are printed so
 * already, those beside them: two that run into each other may both have to stay.
 */
function choose(
  lost: readonly number[],
  unchanged: ReadonlySet<number>,
  verbatim: ReadonlySet<number>
): number[] {
  const can = (index: number) => unchanged.has(index) && !verbatim.has(index)
  const first = lost.filter(can)
  return first.length > 0
    ? first
    : [...new Set(lost.flatMap((index) => [index - 1, index + 1]))].filter(can)
}

function withVerbatim(tree: Root, verbatim: ReadonlySet<number>, source: string): Root {
  if (verbatim.size === 0) {
    return tree
  }
  const children = tree.children.map((node, index): RootContent => {
    const value = verbatim.has(index) ? blockSlice(node, source) : undefined
    return value === undefined ? node : {type: 'verbatim', value}
  })
  return {...tree, children}
}

function blockSlice(node: RootContent, source: string): string | undefined {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) {
    return undefined
  }
  // From the start of its line: the indent of a block is part of how it parses.
  const lineStart = source.lastIndexOf('\n', start.offset - 1) + 1
  return source
    .slice(lineStart, end.offset)
    .replace(/[ \t]+$/gm, (spaces) => (spaces.length > 1 ? '  ' : ''))
}
