import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {ParsedMarkdown} from '../markdown/parse.js'
import {rangeOf, sourceOf} from '../markdown/source.js'

/** What the profile says about tables and lines. */
interface KeepOptions {
  tables: boolean
  wraps: boolean
}

/** The top-level blocks of a tree that are printed as they are in the source. */
export class KeptBlocks {
  readonly #source: ParsedMarkdown
  readonly #kept: Set<number>

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
    const children = tree.children.map((node, index): RootContent => {
      const value = this.#kept.has(index) ? linesOf(node, this.#source.markdown) : undefined
      return value === undefined ? node : {type: 'verbatim', value}
    })
    return {...tree, children}
  }

  /**
   * Keeps the blocks that were lost when they were printed. Where they are all
   * kept already, it keeps their neighbours: of two blocks that run into each
   * other, both may have to stay.
   *
   * @returns whether there was anything left to keep
   */
  keep(lost: readonly number[]): boolean {
    const {length} = this.#source.tree.children
    const isNew = (index: number) => !this.#kept.has(index) && index >= 0 && index < length
    const own = lost.filter(isNew)
    const beside = lost.flatMap((index) => [index - 1, index + 1])
    const chosen = own.length > 0 ? own : beside.filter(isNew)
    for (const index of chosen) {
      this.#kept.add(index)
    }
    return chosen.length > 0
  }
}

/** A block as it is in the source; undefined for one without a position. */
function linesOf(node: RootContent, source: string): string | undefined {
  const range = rangeOf(node)
  if (!range) {
    return undefined
  }
  // From the start of its line: the indent of a block is part of how it parses.
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1
  return source.slice(lineStart, range.end)
}

/** The blocks that printing is known to change. */
function unprintableBlocks(
  tree: Root,
  source: string,
  {tables, wraps}: Pick<KeepOptions, 'tables' | 'wraps'>
): number[] {
  const found = new Set<number>()
  for (const [index, node] of tree.children.entries()) {
    const isIndentedCode = node.type === 'code' && !/^[ \t]*[`~]/.test(sourceOf(node, source))
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
