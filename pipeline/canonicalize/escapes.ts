import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {contentKey} from '../markdown/compare.js'
import {type ParsedMarkdown, parseMarkdown, readMarkdown, type Syntax} from '../markdown/syntax.js'

const escaped = /\\[!-/:-@[-`{-~]/g

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
  const definitions = definitionsOf(markdown, tree)
  const needless = tree.children.flatMap((block) => needlessIn(block, markdown, definitions, syntax))
  if (needless.length === 0) return printed
  const dropped = readMarkdown(dropAt(markdown, needless), syntax)
  return contentKey(dropped.tree) === contentKey(tree) ? dropped : printed
}

/** The definitions of a document: what a block needs to be parsed by itself. */
function definitionsOf(markdown: string, tree: Root): string {
  const slices: string[] = []
  visit(tree, 'definition', (node) => {
    slices.push(markdown.slice(node.position?.start.offset, node.position?.end.offset))
  })
  return slices.length === 0 ? '' : `\n\n${slices.join('\n')}`
}

/** The offsets of the escapes in one top-level block that it does not need. */
function needlessIn(block: RootContent, markdown: string, definitions: string, syntax: Syntax): number[] {
  const start = block.position?.start.offset ?? 0
  const slice = markdown.slice(start, block.position?.end.offset)
  const found = escapesIn(block, markdown).map((offset) => offset - start)
  if (found.length === 0) return []
  const wanted = contentKey(parseMarkdown(slice + definitions, syntax))
  const holds = (escapes: readonly number[]) => contentKey(parseMarkdown(dropAt(slice, escapes) + definitions, syntax)) === wanted
  return largestDroppable(found, [], holds).map((offset) => offset + start)
}

/** The offsets of the escapes in the text of a block, but for those that stay. */
function escapesIn(block: RootContent, markdown: string): number[] {
  const found: number[] = []
  visit(block, 'text', (node) => {
    const start = node.position?.start.offset ?? 0
    for (const {index} of markdown.slice(start, node.position?.end.offset).matchAll(escaped)) {
      if (!staysEscaped(markdown, start + index)) found.push(start + index)
    }
  })
  return found
}

function staysEscaped(markdown: string, offset: number): boolean {
  const character = markdown[offset + 1]
  if (character === '*' || character === '\\') return true
  if (character !== '_') return false
  const wordCharacter = /[\p{L}\p{N}_]/u
  return !wordCharacter.test(markdown[offset - 1] ?? '') || !wordCharacter.test(markdown[offset + 2] ?? '')
}

function dropAt(markdown: string, offsets: readonly number[]): string {
  let text = ''
  let at = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    text += markdown.slice(at, offset)
    at = offset + 1
  }
  return text + markdown.slice(at)
}

/** As many of `escapes` as can go besides `dropped`, found by halving. */
function largestDroppable(
  escapes: readonly number[],
  dropped: readonly number[],
  holds: (escapes: readonly number[]) => boolean
): number[] {
  if (escapes.length === 0) return [...dropped]
  if (holds([...dropped, ...escapes])) return [...dropped, ...escapes]
  if (escapes.length === 1) return [...dropped]
  const middle = escapes.length >> 1
  const first = largestDroppable(escapes.slice(0, middle), dropped, holds)
  return largestDroppable(escapes.slice(middle), first, holds)
}
