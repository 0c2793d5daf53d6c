import type {Link, Root} from 'mdast'
import {type Handle, toMarkdown} from 'mdast-util-to-markdown'
import {startsWithFrontMatter} from './parse.js'
import {processorOf} from './processor.js'
import {startOf} from './source.js'
import {link, markdownStyle} from './style.js'
import type {Syntax} from './syntax.js'

/**
 * mdast to Markdown in the canonical style.
 *
 * @param source the text that the tree was parsed from. A link that was written
 *   `[text](url)` there stays so where the text is the address; mdast alone does
 *   not tell it from `<url>`.
 */
export function printMarkdown(tree: Root, syntax: Syntax, source = ''): string {
  const {toMarkdownExtensions = []} = processorOf({...syntax, frontMatter: true}).data()
  const markdown = toMarkdown(tree, {
    ...markdownStyle,
    handlers: {...markdownStyle.handlers, link: linkAsIn(source)},
    extensions: toMarkdownExtensions
  })
  // A first rule and a second one would be read as front matter.
  const isBreak = tree.children[0]?.type === 'thematicBreak'
  return isBreak && startsWithFrontMatter(markdown) ? markdown.replace('---', '***') : markdown
}

/** Prints links, and keeps those in brackets that were written so. */
function linkAsIn(source: string): Handle {
  const handle: Handle = (node: Link, parent, state, info) => {
    const {resourceLink = null} = state.options
    state.options.resourceLink = resourceLink || source[startOf(node) ?? -1] === '['
    const printed = link(node, parent, state, info)
    state.options.resourceLink = resourceLink
    return printed
  }
  return Object.assign(handle, {peek: link.peek})
}
