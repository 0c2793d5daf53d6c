import type {Root, RootContent} from 'mdast'
import type {ParsedMarkdown} from '../markdown/parse.js'
import {endOf, sourceOf, startOf} from '../markdown/source.js'
import {visit} from '../markdown/visit.js'

/** What the profile says about tables and lines. */
interface KeepOptions {
  tables: boolean
  wraps: boolean
}

/** The top-level blocks of a tree that are printed as they are in the source. */
export class KeptBlocks {
  readonly #source: ParsedMarkdown
  readonly #kept: Set<number>
  /** The blocks before which the blank lines stay, too. */
  readonly #gaps = new Set<number>()

  /** Begins with the blocks that are known not to survive being printed. */
  constructor(source: ParsedMarkdown, options: KeepOptions) {
    this.#source = source
    this.#kept = new Set(unprintableBlocks(source.tree, source.markdown, options))
  }

  /** The tree with its kept blocks as verbatim nodes. */
  asTheyStand(tree: Root): Root {
    if (this.#kept.size === 0) {
      return tree
    }
    const children: RootContent[] = []
    // The first of the blocks that are one verbatim node.
    let first: RootContent | undefined
    for (const [index, node] of tree.children.entries()) {
      const isInGroup = first !== undefined && this.#gaps.has(index)
      const value = this.#kept.has(index)
        ? linesOf((isInGroup && first) || node, node, this.#source.markdown)
        : undefined
      if (value === undefined) {
        first = undefined
        children.push(node)
      } else if (isInGroup) {
        children[children.length - 1] = {type: 'verbatim', value}
      } else {
        first = node
        children.push({type: 'verbatim', value})
      }
    }
    return {...tree, children}
  }

  /**
   * Keeps the blocks that were lost when they were printed. Where they are all
   * kept already, it keeps their neighbours, and what is between them: of two blocks
   * that run into each other, both may have to stay, with as many blank lines.
   *
   * @returns whether there was anything left to keep
   */
  keep(lost: readonly number[]): boolean {
    const {length} = this.#source.tree.children
    const isInside = (index: number) => index >= 0 && index < length
    const own = lost.filter((index) => isInside(index) && !this.#kept.has(index))
    if (own.length > 0) {
      addAll(this.#kept, own)
      return true
    }
    const before = this.#kept.size + this.#gaps.size
    addAll(this.#kept, lost.flatMap((index) => [index - 1, index + 1]).filter(isInside))
    addAll(this.#gaps, lost.flatMap((index) => [index, index + 1]).filter(isInside))
    return this.#kept.size + this.#gaps.size > before
  }
}

function addAll(set: Set<number>, numbers: readonly number[]): void {
  for (const number of numbers) {
    set.add(number)
  }
}

/** Where the line begins that an offset is in. */
function lineStartOf(offset: number, source: string): number {
  return source.lastIndexOf('\n', offset - 1) + 1
}

/** Two blocks and what is between them as in the source; undefined for one without a position. */
function linesOf(first: RootContent, last: RootContent, source: string): string | undefined {
  const [start, end] = [startOf(first), endOf(last)]
  if (start === undefined || end === undefined) {
    return undefined
  }
  // From the start of its line: the indent of a block is part of how it parses.
  const lines = source.slice(lineStartOf(start, source), end)
  // What nothing closes takes along the blank lines below it, which are printed anyway.
  return last.type === 'code' ? lines : withoutBlankEnd(lines)
}

/** Lines without those at their end that hold nothing but the marks of quotations. */
function withoutBlankEnd(lines: string): string {
  let end = lines.length
  for (
    let start = lines.lastIndexOf('\n');
    start !== -1;
    start = lines.lastIndexOf('\n', end - 1)
  ) {
    if (!/^[ \t>]*$/.test(lines.slice(start + 1, end))) {
      break
    }
    end = start
  }
  return lines.slice(0, end)
}

/** The blocks that printing is known to change. */
function unprintableBlocks(
  tree: Root,
  source: string,
  {tables, wraps}: Pick<KeepOptions, 'tables' | 'wraps'>
): number[] {
  const found = new Set<number>()
  for (const [index, node] of tree.children.entries()) {
    const isIndentedCode = node.type === 'code' && !/^[`~]/.test(sourceOf(node, source))
    const belongs = found.has(index - 1) && isIndentedCode
    const isMarked = !wraps && (belongs || holdsMarkedLine(node, source))
    if (isMarked || (!tables && node.type === 'table') || holdsOpenFence(node, source)) {
      found.add(index)
    }
  }
  return [...found]
}

/**
 * What means more to other readers of Markdown because of where it is: an
 * admonition, a tab, a definition, attributes.
 */
const markedLine = /^(?:!!!|\?\?\?\+?|===)[ +]|^:[ \t]|\n[ \t>]*(?::[ \t]|\{)/

function holdsMarkedLine(block: RootContent, source: string): boolean {
  let marked = false
  visit(block, 'paragraph', (node) => {
    marked ||= markedLine.test(sourceOf(node, source))
  })
  return marked
}

/**
 * Whether a block holds math or a directive that nothing closes. Printing would
 * close it, and it may be neither.
 */
function holdsOpenFence(block: RootContent, source: string): boolean {
  let open = false
  visit(block, ['math', 'containerDirective'], (node) => {
    const fence = node.type === 'math' ? '\\$' : ':'
    const closed = new RegExp(`\\n[ \\t>]*${fence}{2,}[ \\t]*$`)
    open ||= !closed.test(sourceOf(node, source))
  })
  return open
}
