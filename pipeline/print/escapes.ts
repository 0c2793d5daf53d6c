import type {Nodes, Root, RootContent} from 'mdast'
import {applySplices} from '../edits/splice.js'
import {contentKey} from '../markdown/content-key.js'
import {type ParsedMarkdown, parseMarkdown, readMarkdown} from '../markdown/parse.js'
import {sourceOf, startOf} from '../markdown/source.js'
import type {Syntax} from '../markdown/syntax.js'
import {visit} from '../markdown/visit.js'

const escaped = /\\[!-/:-@[-`{-~]/g

// How much text the parser is asked to read again, in UTF-16 code units: this much, and as
// often the whole text. Guides of the corpora take a tenth of it. Where it is used up, the
// escapes that are left stay: they are needless at worst.
const mostReadAgain = 200_000
const timesReadAgain = 4
// The time that the parser takes for markup in one block grows with the square of its length. A
// long block is counted so.
const longBlock = 1000
// A parse of next to nothing costs remark-parse as much as so many characters more.
const startOfParse = 200

/**
 * Removes the escapes that printed Markdown does not need: those without
 * which it still parses to the same tree. The printer escapes whatever might
 * be markup; this asks the parser.
 *
 * Two kinds stay although they are not needed everywhere, as Prettier has it:
 * every escaped `*`, and `_` at the edge of a word.
 */
export function withoutNeedlessEscapes(printed: ParsedMarkdown, syntax: Syntax): ParsedMarkdown {
  const {markdown, tree} = printed
  const trials = trialsOf(printed, syntax)
  const needless = tree.children.flatMap((block) => needlessIn(block, markdown, trials))
  if (needless.length === 0) {
    return printed
  }
  const dropped = readMarkdown(dropAt(markdown, needless), syntax)
  return contentKey(dropped.tree) === contentKey(tree) ? dropped : printed
}

/** The definitions of a document: what a block needs to be parsed by itself. */
function definitionsOf(markdown: string, tree: Root): string {
  const slices: string[] = []
  visit(tree, 'definition', (node) => {
    slices.push(sourceOf(node, markdown))
  })
  return slices.length === 0 ? '' : `\n\n${slices.join('\n')}`
}

/** Finds out whether a block parses to the same tree without some of its escapes. */
type Trials = (leaf: Leaf) => (escapes: readonly number[]) => boolean

/** Trials on the blocks of a text. Those of all blocks together have an end; then each fails. */
function trialsOf({markdown, tree}: ParsedMarkdown, syntax: Syntax): Trials {
  const definitions = definitionsOf(markdown, tree)
  let left = mostReadAgain + timesReadAgain * markdown.length
  return ({node, lead}) => {
    const start = startOf(node) ?? 0
    const slice = sourceOf(node, markdown)
    // Without a bracket, nothing in it refers to a definition.
    const needed = slice.includes(']') ? definitions : ''
    const keyOf = (text: string) => {
      const {length} = text + needed
      left -= startOfParse + length * Math.max(1, length / longBlock)
      return contentKey(parseMarkdown(lead + text + needed, syntax))
    }
    let wanted: string | undefined
    return (escapes) => {
      if (left < 0) {
        return false
      }
      wanted ??= keyOf(slice)
      const inSlice = escapes.map((offset) => offset - start)
      return keyOf(dropAt(slice, inSlice)) === wanted
    }
  }
}

/** The offsets of the escapes in one top-level block that it does not need. */
function needlessIn(block: RootContent, markdown: string, trials: Trials): number[] {
  // Leaf by leaf: what is needed is found by halving, which takes many parses of little text.
  const needless = leavesOf(block).flatMap((leaf) =>
    largestDroppable(escapesIn(leaf.node, markdown), [], trials(leaf))
  )
  const holds = trials({node: block, lead: ''})
  return needless.length === 0 || holds(needless) ? needless : largestDroppable(needless, [], holds)
}

/** A block with text, and what has to come before it so that it parses as it does in place. */
interface Leaf {
  node: Nodes
  lead: string
}

function leavesOf(block: RootContent): Leaf[] {
  const leaves: Leaf[] = []
  visit(block, ['paragraph', 'heading', 'table'], (node, index, parent) => {
    // Brackets at the start of an item may be the box of a task.
    leaves.push({node, lead: parent?.type === 'listItem' && index === 0 ? '- ' : ''})
  })
  return leaves
}

/** The offsets of the escapes in the text of a block, without those that always stay. */
function escapesIn(block: Nodes, markdown: string): number[] {
  const found: number[] = []
  visit(block, 'text', (node) => {
    const start = startOf(node) ?? 0
    const slice = sourceOf(node, markdown)
    for (const {index} of slice.matchAll(escaped)) {
      if (!staysEscaped(markdown, start + index) && !opensTag(slice, index)) {
        found.push(start + index)
      }
    }
  })
  return found
}

// A tag or an autolink, as CommonMark has them (sections 6.5 and 6.6); it may run over a line end.
const attributeValue = /(?:[^\s"'=<>`]+|'[^']*'|"[^"]*")/.source
const attribute = `\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*${attributeValue})?`
const openingTag = `[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>`
const closingTag = '/[A-Za-z][A-Za-z0-9-]*\\s*>'
const autolink = '[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*>'
const tag = new RegExp(`\\\\<(?:${openingTag}|${closingTag}|${autolink})`, 'y')

/**
 * Whether `<` would open a tag without its escape. This saves asking the parser, in
 * texts with many placeholders.
 */
function opensTag(text: string, offset: number): boolean {
  tag.lastIndex = offset
  return tag.test(text)
}

function staysEscaped(markdown: string, offset: number): boolean {
  const character = markdown[offset + 1]
  if (character === '*' || character === '\\') {
    return true
  }
  if (character !== '_') {
    return false
  }
  const wordCharacter = /[\p{L}\p{N}_]/u
  return (
    !wordCharacter.test(markdown[offset - 1] ?? '') ||
    !wordCharacter.test(markdown[offset + 2] ?? '')
  )
}

function dropAt(markdown: string, offsets: readonly number[]): string {
  const ordered = [...offsets].sort((a, b) => a - b)
  return applySplices(
    markdown,
    ordered.map((start) => ({start, end: start + 1, text: ''}))
  )
}

/** As many of `escapes` as can be dropped together with `dropped`, found by halving. */
function largestDroppable(
  escapes: readonly number[],
  dropped: readonly number[],
  holds: (escapes: readonly number[]) => boolean
): number[] {
  if (escapes.length === 0) {
    return [...dropped]
  }
  if (holds([...dropped, ...escapes])) {
    return [...dropped, ...escapes]
  }
  if (escapes.length === 1) {
    return [...dropped]
  }
  const middle = escapes.length >> 1
  const first = largestDroppable(escapes.slice(0, middle), dropped, holds)
  return largestDroppable(escapes.slice(middle), first, holds)
}
