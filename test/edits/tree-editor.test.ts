import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {Ledger, placesIn} from '../../pipeline/edits/ledger.js'
import {TreeEditor} from '../../pipeline/edits/tree-editor.js'
import {parseMarkdown} from '../../pipeline/markdown/parse.js'
import {builtInProfile} from '../../pipeline/profile/load.js'

const profile = builtInProfile('aadsts')

function editorOf(text: string): {tree: Root; editor: TreeEditor; ledger: Ledger} {
  const ledger = new Ledger()
  const editor = new TreeEditor('some-rule', profile, ledger, {text, placeOf: placesIn(text)})
  return {tree: parseMarkdown(text, profile.syntax), editor, ledger}
}

describe('TreeEditor.replace and remove', () => {
  it('replaces nodes and records what stood there, with the signs', () => {
    const {tree, editor, ledger} = editorOf('# A\n\nText.\n\nMore.\n')
    const text = {type: 'text', value: 'New'} as const
    editor.replace(tree, 1, 2, [{type: 'paragraph', children: [text]}], ['some-sign'])
    expect(tree.children.map(({type}) => type)).toEqual(['heading', 'paragraph'])
    expect(ledger.edits).toEqual([
      {
        ruleId: 'some-rule',
        line: 3,
        column: 1,
        before: 'Text.\n\nMore.',
        after: 'New',
        signs: ['some-sign']
      }
    ])
  })

  it('removes nodes, list items too', () => {
    const {tree, editor, ledger} = editorOf('- a\n- b\n- c\n')
    const [list] = tree.children
    if (list?.type !== 'list') {
      throw new TypeError('a list was expected')
    }
    editor.remove(list, 1)
    expect(list.children).toHaveLength(2)
    expect(ledger.edits).toMatchObject([{line: 2, column: 1, before: '- b', after: ''}])
  })
})

describe('TreeEditor.update', () => {
  it('updates a node, and records nothing where nothing changed', () => {
    const {tree, editor, ledger} = editorOf('# A\n')
    const [heading] = tree.children
    if (heading?.type !== 'heading') {
      throw new TypeError('a heading was expected')
    }
    editor.update(heading, () => {})
    expect(ledger.edits).toEqual([])
    editor.update(heading, (node) => {
      node.depth = 2
    })
    expect(ledger.edits).toMatchObject([{before: '# A', after: '## A'}])
  })
})

describe('what TreeEditor records', () => {
  it('records a node without a place at the place of its first child that has one', () => {
    const {tree, editor, ledger} = editorOf('Text.\n\nMore.\n')
    const more = tree.children.slice(1)
    const made: Root = {type: 'root', children: [{type: 'blockquote', children: []}]}
    Object.assign(made.children[0] ?? {}, {children: more})
    editor.remove(made, 0)
    expect(ledger.edits).toMatchObject([{line: 3, column: 1, before: '> More.'}])
  })

  it('records a link as it was written', () => {
    const text = '[https://example.com](https://example.com) and <https://example.com>\n'
    const {tree, editor, ledger} = editorOf(text)
    editor.remove(tree, 0)
    expect(ledger.edits[0]?.before).toBe(text.trim())
  })

  it('reports a doubt once, with its place', () => {
    const {tree, editor, ledger} = editorOf('Text.\n\nMore.\n')
    const node = tree.children[1]
    if (node) {
      editor.doubt(node, 'what is this')
      editor.doubt(node, 'what is this')
    }
    expect(ledger.doubts).toEqual([
      {ruleId: 'some-rule', line: 3, column: 1, reason: 'what is this'}
    ])
  })
})
