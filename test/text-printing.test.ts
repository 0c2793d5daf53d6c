import fc from 'fast-check'
import type {PhrasingContent, Root} from 'mdast'
import {defaultHandlers, toMarkdown} from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {markdownStyle} from '../pipeline/markdown/style.js'
import {runs, seed} from './support/runs.js'

const extensions = unified().use(remarkGfm).freeze().data().toMarkdownExtensions ?? []

/** A tree as Markdown, with text printed by our handler or by that of the library. */
function printed(tree: Root, text = markdownStyle.handlers?.['text']): string {
  const handlers = {...markdownStyle.handlers, ...(text && {text})}
  return toMarkdown(tree, {...markdownStyle, handlers, extensions})
}

const value = fc
  .array(
    fc.constantFrom(
      ...'a W 1 . , ; : - – ’ “ " ( ) * _ # + > ! [ ] & < % ? / @ 10. w. é 漢'.split(' '),
      ' '
    ),
    {minLength: 1, maxLength: 12}
  )
  .map((parts) => parts.join(''))

it('text without a mark to escape is printed as the library prints it', () => {
  const node = fc.oneof(
    value.map((text): PhrasingContent => ({type: 'text', value: text})),
    value.map(
      (text): PhrasingContent => ({type: 'strong', children: [{type: 'text', value: text}]})
    ),
    value.map((text): PhrasingContent => ({type: 'inlineCode', value: text}))
  )
  const children = fc.array(node, {minLength: 1, maxLength: 3})
  fc.assert(
    fc.property(
      children,
      fc.constantFrom('paragraph', 'heading', 'item', 'cell'),
      (nodes, kind) => {
        const paragraph = {type: 'paragraph' as const, children: nodes}
        const blocks = {
          paragraph,
          heading: {type: 'heading' as const, depth: 2 as const, children: nodes},
          item: {
            type: 'list' as const,
            spread: false,
            children: [{type: 'listItem' as const, spread: false, children: [paragraph]}]
          },
          cell: {
            type: 'table' as const,
            children: [
              {type: 'tableRow' as const, children: [{type: 'tableCell' as const, children: nodes}]}
            ]
          }
        }
        const tree: Root = {type: 'root', children: [blocks[kind]]}
        expect(printed(tree)).toBe(printed(tree, defaultHandlers.text))
      }
    ),
    {numRuns: runs * 5, seed}
  )
})
