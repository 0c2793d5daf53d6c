import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {contentKey} from '../markdown/compare.js'
import {parseMarkdown, type Syntax} from '../markdown/syntax.js'

const escaped = /\\[!-/:-@[-`{-~]/g

/**
 * Removes the escapes that the printed Markdown does not need: those without
 * which it still parses to the same tree. The printer escapes whatever might
 * be markup; this asks the parser.
 *
 * Two kinds stay although they are not needed everywhere, as Prettier has it:
 * every escaped `*`, and `_` at the edge of a word.
 */
export function withoutNeedlessEscapes(markdown: string, syntax: Syntax): string {
  const tree = parseMarkdown(markdown, syntax)
  const blocks = blockEscapes(markdown, tree)
  if (blocks.length === 0) return markdown
  const wanted = contentKey(tree)
  const holds = (escapes: readonly number[]) => contentKey(parseMarkdown(dropAt(markdown, escapes), syntax)) === wanted
  // Most often none is needed, or all of one block are: ask for the whole, then for halves.
  const needless = largestDroppable(blocks.flat(), [], holds)
  return dropAt(markdown, needless)
}

/** The offsets of the escapes in the text of each top-level block that has any. */
function blockEscapes(markdown: string, tree: Root): number[][] {
  return tree.children
    .map((block) => {
      const found: number[] = []
      visit(block, 'text', (node) => {
        const start = node.position?.start.offset ?? 0
        const slice = markdown.slice(start, node.position?.end.offset)
        for (const {index} of slice.matchAll(escaped)) {
          if (!staysEscaped(markdown, start + index)) found.push(start + index)
        }
      })
      return found
    })
    .filter((found) => found.length > 0)
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
