import type {Emphasis, Link, Literal} from 'mdast'
import {
  type AttentionInfo,
  defaultHandlers,
  type Handle,
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
  handlers: {link, emphasis}
}

export const verbatimToMarkdown: Options = {
  handlers: {verbatim: (node: Verbatim) => node.value}
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

/** A web address that is in the text without a scheme stays as it is: `www.contoso.com`. */
export function link(node: Link, ...rest: RestOf<Handle>): string {
  const [child] = node.children
  const isBare =
    node.children.length === 1 &&
    child?.type === 'text' &&
    /^www(?:\.|$)/.test(child.value) &&
    node.url === `http://${child.value}`
  return isBare ? child.value : defaultLink(node, ...rest)
}
link.peek = defaultLink.peek

type RestOf<T extends Handle> = Parameters<T> extends [unknown, ...infer Rest] ? Rest : never
