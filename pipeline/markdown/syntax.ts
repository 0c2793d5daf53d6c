import type {Code, Root} from 'mdast'
import {directiveFromMarkdown, directiveToMarkdown} from 'mdast-util-directive'
import {frontmatterFromMarkdown, frontmatterToMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown, gfmToMarkdown} from 'mdast-util-gfm'
import {mathFromMarkdown, mathToMarkdown} from 'mdast-util-math'
import {directive} from 'micromark-extension-directive'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {math} from 'micromark-extension-math'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import stringWidth from 'string-width'
import {type Processor, unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {markdownStyle, verbatimToMarkdown} from './style.js'

/** Which Markdown a guide is written in, beyond CommonMark, GFM and front matter. */
export interface Syntax {
  /** `$…$` and `$$` blocks are math. Off where a dollar is money. */
  math: boolean
  /** `:::name` and `::name` blocks are directives. */
  directives: boolean
}

/**
 * Teaches remark-parse and remark-stringify the syntax of the guides.
 *
 * Text directives (`:name` inside a line) stay off: in prose a colon before a
 * letter is a colon.
 */
export function markdownSyntax(this: Processor, syntax: Syntax, {frontMatter = true}: {frontMatter?: boolean} = {}): void {
  const data = this.data()
  // One tilde is not two: `H~2~O` is a subscript to some readers, and text to CommonMark.
  const micromark = [gfm({singleTilde: false})]
  // Where nothing closes it, the extension takes the list or quotation below a rule for a paragraph.
  if (frontMatter) micromark.push(frontmatter(['yaml', 'toml']))
  const fromMarkdown = [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])]
  const toMarkdown = [gfmToMarkdown({stringLength: stringWidth}), frontmatterToMarkdown(['yaml', 'toml'])]
  if (syntax.math) {
    micromark.push(math())
    fromMarkdown.push([mathFromMarkdown()])
    toMarkdown.push(mathToMarkdown())
  }
  if (syntax.directives) {
    micromark.push({flow: directive().flow ?? {}})
    fromMarkdown.push([directiveFromMarkdown()])
    const {text: _, ...handlers} = directiveToMarkdown().handlers ?? {}
    toMarkdown.push({handlers})
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...micromark]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...fromMarkdown]
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), ...toMarkdown, verbatimToMarkdown]
}

const frontMatterBlock = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?\1[ \t]*(?:[\r\n]|$)/

/** Markdown to mdast, with positions, and with a mark on links that were written `[text](url)`. */
export function parseMarkdown(markdown: string | VFile, syntax: Syntax): Root {
  const frontMatter = frontMatterBlock.test(String(markdown))
  const tree = unified().use(remarkParse).use(markdownSyntax, syntax, {frontMatter}).parse(markdown)
  visit(tree, 'link', (link) => {
    if (String(markdown)[link.position?.start.offset ?? -1] === '[') link.data = {...link.data, resource: true}
  })
  return tree
}

/** Markdown, and the tree that it parses to. Parsing costs more than all else: whoever changes the tree takes a copy. */
export interface ParsedMarkdown {
  readonly markdown: string
  readonly tree: Root
}

/** Parses Markdown and keeps both. */
export function readMarkdown(markdown: string, syntax: Syntax): ParsedMarkdown {
  return {markdown, tree: parseMarkdown(markdown, syntax)}
}

/** mdast to Markdown in the canonical style. */
export function printMarkdown(tree: Root, syntax: Syntax): string {
  const markdown = unified().use(markdownSyntax, syntax).use(remarkStringify, markdownStyle).stringify(tree)
  // A first rule and a second one would be read as front matter.
  return tree.children[0]?.type === 'thematicBreak' && frontMatterBlock.test(markdown) ? markdown.replace('---', '***') : markdown
}

/** Tells of an offset whether the character there stands in code or HTML, which says what it shows. */
export function codeFinder(tree: Root): (offset: number) => boolean {
  const ranges: {start: number; end: number}[] = []
  visit(tree, ['code', 'inlineCode', 'html'], ({position}) => {
    ranges.push({start: position?.start.offset ?? 0, end: position?.end.offset ?? 0})
  })
  return (offset) => ranges.some(({start, end}) => start <= offset && offset < end)
}

/** Whether a fence says that what it holds is Markdown. */
export function isMarkdownFence({lang}: Code): boolean {
  return /^(?:markdown|md)$/i.test(lang ?? '')
}
