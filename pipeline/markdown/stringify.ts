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
  const {extension, known} = printerOf(syntax)
  const markdown = toMarkdown(withoutUnknownNodes(tree, known, source), {
    ...markdownStyle,
    bullet,
    bulletOther: bullet === '-' ? '*' : '-',
    handlers: {
      ...markdownStyle.handlers,
      link: linkAsIn(source),
      ...frontMatterAsIn(source)
    },
    extensions: [extension]
  })
  // A first rule and a second one would be read as front matter.
  const isBreak = tree.children[0]?.type === 'thematicBreak'
  return isBreak && startsWithFrontMatter(markdown) ? markdown.replace('---', '***') : markdown
}

/** What a syntax adds to the printer. */
interface Printer {
  extension: Options
  /** The types of the nodes that can be printed. */
  known: ReadonlySet<string>
}

const printers = new Map<string, Printer>()

/** The printer of a syntax. It is put together once: many prints are of a few words. */
function printerOf(syntax: Syntax): Printer {
  const key = `${syntax.math} ${syntax.directives}`
  const made = printers.get(key)
  if (made) {
    return made
  }
  const {toMarkdownExtensions = []} = processorOf({...syntax, frontMatter: true}).data()
  const extension = joined(toMarkdownExtensions)
  const types = ['root', ...Object.keys(defaultHandlers), ...Object.keys(extension.handlers ?? {})]
  const printer = {extension, known: new Set(types)}
  printers.set(key, printer)
  return printer
}

/** Several extensions, and those that they hold, as one that does the same. */
function joined(extensions: readonly Options[]): Options {
  return extensions.reduce((all: Options, {extensions: inner, ...own}) => {
    const base = inner ? joined([all, ...inner]) : all
    return {
      ...base,
      ...own,
      handlers: {...base.handlers, ...own.handlers},
      join: [...(base.join ?? []), ...(own.join ?? [])],
      unsafe: [...(base.unsafe ?? []), ...(own.unsafe ?? [])]
    }
  }, {})
}

/**
 * The tree with nodes of other syntax as they are in the source. Another plugin may have
 * taught remark math, for example, where the profile knows none.
 */
function withoutUnknownNodes(tree: Root, known: ReadonlySet<string>, source: string): Root {
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
