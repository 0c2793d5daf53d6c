import type {Emphasis, Link, Literal, Text} from 'mdast'
import {
  type AttentionInfo,
  defaultHandlers,
  type Handle,
  type Info,
  type Options
} from 'mdast-util-to-markdown'

/** Markdown printed as it is, where printing its tree would not give the tree back. */
export interface Verbatim extends Literal {
  type: 'verbatim'
}

declare module 'mdast' {
  interface RootContentMap {
    verbatim: Verbatim
  }
  interface BlockContentMap {
    verbatim: Verbatim
  }
  interface PhrasingContentMap {
    verbatim: Verbatim
  }
  interface EmphasisData {
    /**
     * `_` would be no marker here: a letter is right beside it, or its text holds
     * such signs.
     */
    asterisk?: boolean
  }
}

/** The Markdown style of every emitted guide, as a table. It agrees with Prettier's defaults. */
export const markdownStyle: Options = {
  // `-` is the bullet; `*` only where two lists meet and would become one.
  bullet: '-',
  bulletOther: '*',
  // `1.` and it counts, so that the Markdown reads as the page does.
  bulletOrdered: '.',
  incrementListMarker: true,
  // One space after the marker; what is nested is under the parent's text.
  listItemIndent: 'one',
  emphasis: '_',
  strong: '*',
  // ATX headings without closing hashes: one form for all six ranks.
  setext: false,
  closeAtx: false,
  // A fence shows where code starts and ends, whatever is around it.
  fence: '`',
  fences: true,
  rule: '-',
  quote: '"',
  // One definition per line, as people write them.
  tightDefinitions: true,
  // Footnotes on consecutive lines stay so, for readers of Markdown that know no footnotes.
  join: [
    (left, right) =>
      left.type === 'footnoteDefinition' &&
      right.type === 'footnoteDefinition' &&
      left.position?.end.line === (right.position?.start.line ?? 0) - 1
        ? 0
        : undefined
  ],
  handlers: {link, emphasis, text}
}

export const verbatimToMarkdown: Options = {
  handlers: {verbatim: (node: Verbatim) => node.value}
}

// Prose in which nothing can be Markdown, whatever is around it. A full stop may end the number of
// a list, or be in an address.
const bareText = /^[\p{L}\p{N}](?:[\p{L}\p{N} ,;'’"“”…–—%?]|(?<![\dwW])\.(?![\p{L}\p{N}]))*(?<! )$/u

/** Most text has nothing to escape, and to find that out by the patterns takes long. */
function text(...[node, , state, info]: Parameters<Handle>): string {
  const {value}: Text = node
  return bareText.test(value) ? value : state.safe(value, info)
}

const defaultEmphasis: Handle = defaultHandlers.emphasis

function emphasis(...[node, parent, state, info]: Parameters<Handle>): string {
  return defaultEmphasis(node, parent, state, info)
}
/** The marker is `_`, and `*` where `_` would not be read as one. */
emphasis.attention = (node: Emphasis): AttentionInfo => ({
  construct: 'emphasis',
  markers: node.data?.asterisk ? ['*', '_'] : ['_', '*'],
  sizes: [1]
})
emphasis.peek = (): string => '_'

const defaultLink: Handle & {peek?: Handle} = defaultHandlers.link

/**
 * A web address that is in the text without a scheme stays as it is: `www.contoso.com`. So does
 * an address beside a letter: angle brackets would part a word that a person sees as one.
 */
export function link(...[node, parent, state, info]: Parameters<Handle>): string {
  const text = onlyText(node)
  const isBare =
    (/^www(?:\.|$)/.test(text) && node.url === `http://${text}`) ||
    (!state.options.resourceLink && isFoundInWord(text, node, info))
  return isBare ? text : defaultLink(node, parent, state, info)
}

// Where one of these is beside an address, the parser still finds it.
const endsWithOtherLetter = /(?![A-Za-z0-9])[\p{L}\p{N}]$/u
const startsWithOtherLetter = /^(?![A-Za-z0-9])[\p{L}\p{N}]/u

/** Whether a letter is beside an address that the parser found without brackets. */
function isFoundInWord(
  text: string,
  {url, title}: Link,
  {before, after}: Pick<Info, 'before' | 'after'>
): boolean {
  const isMail = url === `mailto:${text}`
  const isAddress = text !== '' && !title && (isMail || url === text)
  // To a web address belongs whatever follows it.
  const isBesideLetter =
    endsWithOtherLetter.test(before) || (isMail && startsWithOtherLetter.test(after))
  return isAddress && isBesideLetter
}

/** The text of a link; empty where it holds anything else. */
function onlyText({children}: Link): string {
  const [child] = children
  return children.length === 1 && child?.type === 'text' ? child.value : ''
}
link.peek = defaultLink.peek
