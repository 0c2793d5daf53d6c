import type {Link, Nodes, Root, Yaml} from 'mdast'
import {defaultHandlers, type Handle, type Options, toMarkdown} from 'mdast-util-to-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import {copyOf} from './copy.js'
import {startsWithFrontMatter} from './front-matter-block.js'
import {processorOf} from './processor.js'
import {sourceOf, startOf} from './source.js'
import {link, markdownStyle} from './style.js'
import type {Syntax} from './syntax.js'
import {EXIT, SKIP, visit} from './visit.js'

/**
 * mdast to Markdown in the canonical style.
 *
 * @param source the text that the tree was parsed from. A link that was written
 *   `[text](url)` there stays so where the text is the address; mdast alone does
 *   not tell it from `<url>`.
 * @param bullet the marker of bulleted lists
 */
export function printMarkdown(
  tree: Root,
  syntax: Syntax,
  source = '',
  bullet: '-' | '*' | '+' = '-'
): string {
  const {toMarkdownExtensions = []} = processorOf({...syntax, frontMatter: true}).data()
  const markdown = toMarkdown(withoutUnknownNodes(tree, toMarkdownExtensions, source), {
    ...markdownStyle,
    bullet,
    bulletOther: bullet === '-' ? '*' : '-',
    handlers: {
      ...markdownStyle.handlers,
      link: linkAsIn(source),
      ...frontMatterAsIn(source)
    },
    extensions: toMarkdownExtensions
  })
  // A first rule and a second one would be read as front matter.
  const isBreak = tree.children[0]?.type === 'thematicBreak'
  return isBreak && startsWithFrontMatter(markdown) ? markdown.replace('---', '***') : markdown
}

/**
 * The tree with nodes of other syntax as they are in the source. Another plugin may have
 * taught remark math, for example, where the profile knows none.
 */
function withoutUnknownNodes(tree: Root, extensions: readonly Options[], source: string): Root {
  const handlers = extensions.flatMap(handlersIn)
  const known = new Set(['root', ...Object.keys(defaultHandlers), ...handlers])
  let copy = tree
  visit(tree, (node) => {
    if (!known.has(node.type)) {
      copy = copyOf(tree)
      return EXIT
    }
    return undefined
  })
  if (copy !== tree) {
    visit(copy, (node, index, parent) => {
      if (index === undefined || !parent || known.has(node.type)) {
        return undefined
      }
      const value = sourceOf(node, source) || textOf(node)
      const siblings: Nodes[] = parent.children
      siblings.splice(index, 1, {type: 'verbatim', value})
      return SKIP
    })
  }
  return copy
}

function handlersIn({handlers, extensions = []}: Options): string[] {
  return [...Object.keys(handlers ?? {}), ...(extensions ?? []).flatMap(handlersIn)]
}

/** Prints front matter as it is in the source, byte for byte. */
function frontMatterAsIn(source: string): Record<'yaml' | 'toml', Handle> {
  const asIn = (fence: string) => (node: Yaml) => {
    const written = sourceOf(node, source)
    return written.startsWith(fence) ? written : `${fence}\n${node.value}\n${fence}`
  }
  return {yaml: asIn('---'), toml: asIn('+++')}
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
