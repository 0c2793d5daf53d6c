import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import stringWidth from 'string-width'
import type {Processor} from 'unified'
import {verbatimToMarkdown} from './style.js'

/** Which Markdown a guide is written in, beyond CommonMark, GFM and front matter. */
export interface Syntax {
  /** `$…$` and `$$` blocks are math. Off where a dollar is money. */
  math: boolean
  /** `:::name` and `::name` blocks are directives. */
  directives: boolean
}

/** The syntax of a document, with whether it begins with front matter. */
export interface DocumentSyntax extends Syntax {
  frontMatter: boolean
}

/** Teaches a remark processor, with remark-parse and remark-stringify, the syntax of the guides. */
export function markdownSyntax(this: Processor, syntax: DocumentSyntax): void {
  // One tilde is not two: `H~2~O` is a subscript to some readers, and text to CommonMark.
  this.use(remarkGfm, {singleTilde: false, stringLength: stringWidth})
  if (syntax.frontMatter) {
    this.use(remarkFrontmatter, ['yaml', 'toml'])
  }
  if (syntax.math) {
    this.use(remarkMath)
  }
  if (syntax.directives) {
    this.use(remarkDirective).use(withoutTextDirectives)
  }
  this.use(verbatim)
}

/**
 * Takes back what remark-directive did for `:name` inside a line: in prose a
 * colon before a letter is a colon, and needs no escape.
 */
function withoutTextDirectives(this: Processor): void {
  const data = this.data()
  const parsed = data.micromarkExtensions?.at(-1)
  const printed = data.toMarkdownExtensions?.at(-1)
  if (parsed && 'text' in parsed) {
    delete parsed.text
  }
  if (printed) {
    delete printed.unsafe
  }
}

function verbatim(this: Processor): void {
  const data = this.data()
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), verbatimToMarkdown]
}
