// What satteri reads otherwise than remark-parse, or may. Text in which one of these signs is, or
// whose tree has one, goes to remark-parse, which decides what Markdown means here. Each sign is
// wider than the divergence behind it: a guide that did not need the slower reader loses some
// milliseconds, and one that is read wrongly loses its meaning. All of them take time in step with
// the length of the text.

import type {Root} from 'mdast'
import {
  hasAddressBesideMarks,
  hasAddressInBrackets,
  hasCodeOverLines,
  hasOpenFence,
  hasTextBelowDefinition
} from './divergence-finders.js'
import type {Syntax} from './syntax.js'

/** A sign that a text may be read otherwise. */
export interface Divergence {
  id: string
  /** What the two readers differ in. */
  reason: string
  /** A text that they read differently. */
  example: string
  /** Whether it may be in a text. */
  isIn?: (markdown: string, syntax: Syntax) => boolean
  /** Whether it is in a text, as satteri's tree of it tells. */
  isInTree?: (tree: Root, markdown: string) => boolean
}

/** What a line of a list or quotation begins with. */
const marker = String.raw`(?:[-*+]|\d{1,9}[.)])`
const item = String.raw`^[ \t>]*(?:${marker}[ \t]+)+`

function matching(source: string, flags = 'm'): (markdown: string) => boolean {
  const pattern = new RegExp(source, flags)
  return (markdown) => pattern.test(markdown)
}

export const divergences: readonly Divergence[] = [
  {
    id: 'line-end',
    reason: 'code in a list ends in another column before CR',
    example: '1. R\n   ```\r\n```',
    isIn: (markdown) => markdown.includes('\r')
  },
  {
    id: 'no-character',
    reason: 'NUL, and half of a surrogate pair, become U+FFFD',
    example: '\uDE00',
    isIn: matching(String.raw`\0|\p{Surrogate}`, 'u')
  },
  {
    id: 'astral',
    reason: 'a character beyond the first 65,536 is punctuation to emphasis beside it',
    example: '😀_;_',
    isIn: matching(String.raw`[\uDC00-\uDFFF][*_~]|[*_~][\uD800-\uDBFF]`)
  },
  {
    id: 'byte-order-mark',
    reason: 'U+FEFF is white space to emphasis beside it, or is not',
    example: '*:*\uFEFF',
    isIn: (markdown) => markdown.includes('\uFEFF')
  },
  {
    id: 'single-tilde',
    reason: 'one tilde strikes out, or does not',
    example: '~d~',
    isIn: matching('(?<!~)~(?!~)')
  },
  {
    id: 'mixed-emphasis',
    reason: 'a marker of another kind, or an escaped one, is no punctuation to a marker',
    example: '*_*N',
    isIn: matching(String.raw`\*[_~]|_[*~]|~[*_]|[*_~]\\[*_~]|\\[*_~][*_~]`)
  },
  {
    id: 'address',
    reason: 'remark finds some addresses after it has parsed, and gives them no place',
    example: '[e@c.c',
    isIn: matching(String.raw`\w@\w|[.+-]@\w|(?<!https?:\/\/)www\.|https?:\/\/(?![a-z0-9])`, 'i')
  },
  {
    id: 'written-otherwise',
    reason: 'so it does with an address of which a letter or sign is escaped or a reference',
    example: 'http\\://x.y',
    isIn: matching(String.raw`[a-z]\\[:./]|\\@|&(?:#|colon;|commat;|period;|sol;)`, 'i')
  },
  {
    id: 'address-in-brackets',
    reason: 'so it does where a bracket is open before one',
    example: '[http://o.c',
    isIn: hasAddressInBrackets
  },
  {
    id: 'address-beside-marks',
    reason: 'an address before a mark of emphasis or a cell ends elsewhere',
    example: 'http://x|\n|-',
    isIn: hasAddressBesideMarks
  },
  {
    id: 'html-below-table',
    reason: 'a table with HTML on the next line ends on another line',
    example: 'a| |\n-|-\n<b>',
    isIn: (markdown) => markdown.includes('|') && /^[ \t>]*</m.test(markdown)
  },
  {
    id: 'below-definition',
    reason: 'a definition with something else on the next line ends on another line',
    example: '[a]:u\n    a| |\n-|-',
    isIn: hasTextBelowDefinition
  },
  {
    id: 'table-in-item',
    reason: 'the second line of a table is an item',
    example: '.\nu\n- |',
    isIn: matching(String.raw`^[ \t>]*${marker}[ \t]+[|:-][ \t|:-]*$`)
  },
  {
    id: 'blank-end',
    reason: 'a text that ends in a line of spaces ends in another place',
    example: '1) <v>\n\t ',
    isIn: (markdown) => /\n[ \t]+$/.test(markdown)
  },
  {
    id: 'declaration',
    reason: 'the white space of a comment over several lines is another in a list',
    example: '- a<!--\n\t-->',
    isIn: matching('<[!?]')
  },
  {
    id: 'html-in-block',
    reason: 'HTML in a list ends on another line',
    example: '- <b>\n   \n',
    isIn: matching(String.raw`^[ \t]+<[a-z/]|${item}<`, 'im')
  },
  {
    id: 'quotation',
    reason: 'a quotation of other blocks than paragraphs ends on another line',
    example: '>>\n> ',
    isIn: matching(String.raw`^[ \t]*>[ \t]*(?:[>+*\-<${'`'}~#|[=]|\d{1,9}[.)]|$)|${item}>`)
  },
  {
    id: 'footnote',
    reason: 'a footnote in another one ends elsewhere',
    example: '[^1]:[^1]:',
    isIn: matching(String.raw`^[ \t>]*\[\^`)
  },
  {
    id: 'block-in-item',
    reason: 'a block right behind the marker of a list ends on another line',
    example: '1. ~~~\n0.',
    isIn: matching(String.raw`${item}(?:${'```'}|~~~|${marker}[ \t])`)
  },
  {
    id: 'empty-item',
    reason: 'an item without text ends on another line',
    example: '-\n\t  m\n\t ',
    isIn: matching(String.raw`^[ \t>]*(?:${marker}[ \t]+)*${marker}[ \t]*$`)
  },
  {
    id: 'task',
    reason: 'a task without a paragraph is one, and its text begins elsewhere',
    example: '- [ ] h\n  =',
    isIn: matching(String.raw`${item}\[[ xX]\]`)
  },
  {
    id: 'open-fence',
    reason: 'a fence that nothing closes ends on another line in a list',
    example: '- a\n\n  ~~~\n ',
    isInTree: hasOpenFence
  },
  {
    id: 'front-matter-end',
    reason: 'a line of three dots ends front matter, or does not',
    example: '---\na: 1\n...\n---\nb: 2\n---\n',
    isIn: (markdown) => /^(?:---|\+\+\+)/.test(markdown) && /^\.\.\./m.test(markdown)
  },
  {
    id: 'code-over-lines',
    reason: 'code over several lines ends in another column in a list',
    example: '- ``\n  ` `',
    isIn: hasCodeOverLines
  },
  {
    id: 'backslash-break',
    reason: 'a line that ends with a backslash goes on in a link',
    example: '[\\\n]()',
    isIn: matching(String.raw`\\$`)
  },
  {
    id: 'dollar',
    reason: 'math has no data for HTML',
    example: '$a$',
    isIn: (markdown, {math}) => math && markdown.includes('$')
  },
  {
    id: 'directive',
    reason: 'directives in a line cannot be left out',
    example: ':::note\na:b\n:::',
    isIn: (markdown, {directives}) => directives && markdown.includes('::')
  }
]

/** What there is in a text that satteri reads otherwise. */
export function divergenceIn(markdown: string, syntax: Syntax): Divergence | undefined {
  return divergences.find(({isIn}) => isIn?.(markdown, syntax))
}

/** The same, of what its tree of the text tells. */
export function divergenceInTree(tree: Root, markdown: string): Divergence | undefined {
  return divergences.find(({isInTree}) => isInTree?.(tree, markdown))
}
