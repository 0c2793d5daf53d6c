import {htmlTagNames} from 'html-tag-names'
import type {Html, Paragraph, Parents, Text} from 'mdast'
import {startOf} from '../../markdown/source.js'
import {visit} from '../../markdown/visit.js'
import type {TreeRule} from '../rule.js'

// Elements that were dropped from HTML long ago, or never became part of it.
// Nobody writes them in a guide today, and each name says what to fill in:
// `type <command>`, `open <dir>`. HTML in use (`<title>`, `<label>`) stays HTML.
const placeholderNames = new Set([
  'command',
  'content',
  'dir',
  'element',
  'image',
  'listing',
  'menuitem',
  'plaintext',
  'shadow'
])
const elements = new Set(htmlTagNames.filter((name) => !placeholderNames.has(name)))

// Words alone: attributes with values are HTML. A closing tag shows as little as
// the opening one: `<Issuer>…</Issuer>`.
const tag = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z][\w-]*)*\s*>$/

// To an address without a scheme belongs whatever is right behind it, an escape too. It has no
// form with brackets around it.
const bareAddress = /(?<![\p{L}\p{N}/])www\.[^\s<]*$/iu
// As long as a host name can be.
const longestAddress = 255

export const placeholder: TreeRule = {
  kind: 'tree',
  id: 'placeholder',
  summary:
    'A placeholder in angle brackets, which Markdown takes for HTML and a page would not show, ' +
    'is escaped.',
  changes: 'form',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.placeholders) {
      return
    }
    visit(tree, 'html', (node, index, parent) => {
      if (index === undefined || !parent || !isPlaceholder(node)) {
        return
      }
      if (bareAddress.test(editor.source.slice(0, startOf(node) ?? 0).slice(-longestAddress))) {
        editor.doubt(node, `a page does not show “${node.value}”; write the address as code`)
      } else {
        editor.replace(parent, index, 1, [shown(node, parent)])
      }
    })
  }
}

function isPlaceholder(node: Html): boolean {
  const name = tag.exec(node.value)?.[1]
  return name !== undefined && !elements.has(name.toLowerCase())
}

/** A placeholder as text; as a paragraph where a block has to be. */
function shown(node: Html, parent: Parents): Text | Paragraph {
  const text: Text = {type: 'text', value: node.value}
  const holdsBlocks =
    parent.type === 'root' || parent.type === 'listItem' || parent.type === 'blockquote'
  return holdsBlocks ? {type: 'paragraph', children: [text]} : text
}
