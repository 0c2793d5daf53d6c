import type {Root} from 'mdast'
import {divergenceIn, divergenceInTree} from './divergences.js'
import {startsWithFrontMatter} from './front-matter-block.js'
import {processorOf} from './processor.js'
import {readWithSatteri} from './satteri.js'
import type {Syntax} from './syntax.js'

/** Markdown, and the tree that it parses to. Copy the tree before you change it. */
export interface ParsedMarkdown {
  readonly markdown: string
  readonly tree: Root
}

/**
 * Markdown to mdast, with positions. The tree is that of remark-parse; satteri makes the same one
 * in a thirtieth of the time where the text holds none of the divergences.
 */
export function parseMarkdown(markdown: string, syntax: Syntax): Root {
  return parseFast(markdown, syntax) ?? parseWithRemark(markdown, syntax)
}

function parseFast(markdown: string, syntax: Syntax): Root | undefined {
  const tree = divergenceIn(markdown, syntax) ? undefined : readWithSatteri?.(markdown)
  return tree && !divergenceInTree(tree, markdown) ? tree : undefined
}

/** Markdown to mdast as remark-parse reads it, which decides what Markdown means here. */
export function parseWithRemark(markdown: string, syntax: Syntax): Root {
  // Where nothing closes it, remark-frontmatter takes the list or quotation below a rule for text.
  const frontMatter = startsWithFrontMatter(markdown)
  return processorOf({...syntax, frontMatter}).parse(markdown)
}

/** Parses Markdown and keeps both. */
export function readMarkdown(markdown: string, syntax: Syntax): ParsedMarkdown {
  return {markdown, tree: parseMarkdown(markdown, syntax)}
}
