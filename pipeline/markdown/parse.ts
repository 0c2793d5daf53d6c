import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {processorOf} from './processor.js'
import type {Syntax} from './syntax.js'

/** Markdown, and the tree that it parses to. Copy the tree before you change it. */
export interface ParsedMarkdown {
  readonly markdown: string
  readonly tree: Root
}

const frontMatterBlock =
  /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?\1[ \t]*(?:[\r\n]|$)/

/** Whether a text begins with front matter that is closed. */
export function startsWithFrontMatter(markdown: string): boolean {
  return frontMatterBlock.test(markdown)
}

/** Markdown to mdast, with positions. */
export function parseMarkdown(markdown: string | VFile, syntax: Syntax): Root {
  // Where nothing closes it, remark-frontmatter takes the list or quotation below a rule for text.
  const frontMatter = startsWithFrontMatter(String(markdown))
  return processorOf({...syntax, frontMatter}).parse(markdown)
}

/** Parses Markdown and keeps both. */
export function readMarkdown(markdown: string, syntax: Syntax): ParsedMarkdown {
  return {markdown, tree: parseMarkdown(markdown, syntax)}
}
