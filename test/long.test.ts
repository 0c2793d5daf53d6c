import type {Paragraph, Text} from 'mdast'
import {expect, it} from 'vitest'
import {replaceChildren} from '../pipeline/markdown/children.js'
import {canonicalTree} from '../pipeline/print/canonical-tree.js'
import {formChanges} from '../pipeline/print/form-changes.js'
import {lostBlocks} from '../pipeline/print/lost-blocks.js'

// More than a call can take as its arguments.
const many = 200_000
const texts = Array.from({length: many}, (_, index): Text => ({type: 'text', value: `${index}`}))

it('puts in any number of children', () => {
  const parent: Paragraph = {type: 'paragraph', children: [...texts]}
  replaceChildren(parent, 1, 2, texts)
  expect(parent.children).toHaveLength(2 * many - 2)
  expect(parent.children.slice(0, 2)).toEqual([texts[0], texts[0]])
  expect(parent.children.slice(-2)).toEqual(texts.slice(-2))
})

it('finds any number of lost blocks', () => {
  expect(lostBlocks(texts, [])).toHaveLength(many)
})

it('tells any number of changes between two words', () => {
  const tree = {type: 'root' as const, children: []}
  const source = {markdown: `a${'- '.repeat(many)}b`, tree}
  expect(Object.keys(formChanges(source, 'a b'))).toEqual(['changes'])
})

it('joins any number of texts side by side', () => {
  const tree = canonicalTree(
    {type: 'root', children: [{type: 'paragraph', children: texts}]},
    {lists: true, wraps: true}
  )
  expect(tree.children).toEqual([
    {type: 'paragraph', children: [{type: 'text', value: texts.map(({value}) => value).join('')}]}
  ])
})
