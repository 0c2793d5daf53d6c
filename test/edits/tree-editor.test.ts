import type {Paragraph, Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {Draft} from '../../pipeline/edits/draft.js'
import {Ledger, placesIn} from '../../pipeline/edits/ledger.js'
import {TreeEditor} from '../../pipeline/edits/tree-editor.js'
import {english} from '../../pipeline/languages/english/index.js'
import {applyRevisions} from '../../pipeline/print/revisions.js'
import {profileIn} from '../../pipeline/profile/corpus.js'
import {builtInProfile} from '../../pipeline/profile/load.js'

const profile = profileIn(builtInProfile('aadsts'), english)

/** Lets a rule of its own work on a text, and gives what the text and the ledger are then. */
function edited(
  text: string,
  rule: (tree: Root, editor: TreeEditor) => void,
  profileName: 'aadsts' | 'plain' = 'plain'
) {
  const used = profileIn(builtInProfile(profileName), english)
  const ledger = new Ledger()
  const draft = new Draft(text, ledger)
  const parsed = draft.parsed(used.syntax)
  const tree = structuredClone(parsed.tree)
  const editor = new TreeEditor('some-rule', used, ledger, {text, placeOf: placesIn(text)})
  rule(tree, editor)
  const revision = {ruleId: 'some-rule', tree, touches: editor.touches}
  const {kept} = applyRevisions(draft, parsed, [revision], used)
  return {text: draft.text, edits: ledger.edits, kept}
}

function paragraphOf(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

describe('what TreeEditor changes, in the text', () => {
  it('replaces nodes, and leaves what is beside them as it was written', () => {
    const {text, edits} = edited('A\n=\n\n*Text*.\n\nMore.\n\n* x\n', (tree, editor) => {
      editor.replace(tree, 1, 2, [paragraphOf('New')], ['some-sign'])
    })
    expect(text).toBe('A\n=\n\nNew\n\n* x\n')
    expect(edits).toEqual([
      {
        ruleId: 'some-rule',
        line: 4,
        column: 1,
        offset: 5,
        before: '*Text*.\n\nMore.',
        after: 'New',
        source: {start: 5, end: 19},
        signs: ['some-sign']
      }
    ])
  })

  it('removes nodes, list items too', () => {
    const {text, edits} = edited('* a\n* b\n* c\n', (tree, editor) => {
      const [list] = tree.children
      if (list?.type === 'list') {
        editor.remove(list, 1)
      }
    })
    expect(text).toBe('* a\n* c\n')
    expect(edits).toMatchObject([{line: 2, column: 1, before: '\n* b', after: ''}])
  })

  it('inserts in a list with the bullet that it has', () => {
    const {text} = edited('+ a\n+ b\n', (tree, editor) => {
      const [list] = tree.children
      if (list?.type === 'list') {
        editor.replace(list, 1, 0, [{type: 'listItem', children: [paragraphOf('new')]}])
      }
    })
    expect(text).toBe('+ a\n+ new\n+ b\n')
  })

  it('changes a node in a quotation, and keeps the marks of its lines', () => {
    const {text} = edited('> *a*\n> b\n>\n> > c\n', (tree, editor) => {
      const [quotation] = tree.children
      const paragraph = quotation?.type === 'blockquote' ? quotation.children[0] : undefined
      if (paragraph?.type === 'paragraph') {
        editor.update(paragraph, ({children}) => {
          children.push({type: 'text', value: ' and d'})
        })
      }
    })
    expect(text).toBe('> *a*\n> b and d\n>\n> > c\n')
  })
})

describe('what TreeEditor changes, in special cases', () => {
  it('records nothing where nothing changed', () => {
    const {edits} = edited('# A\n', (tree, editor) => editor.update(tree, () => {}))
    expect(edits).toEqual([])
  })

  it('shows a short line whole', () => {
    const {edits} = edited('# A title\n', (tree, editor) => {
      const [heading] = tree.children
      if (heading?.type === 'heading') {
        editor.update(heading, (node) => {
          node.depth = 2
        })
      }
    })
    expect(edits).toMatchObject([{before: '# A title', after: '## A title'}])
  })

  it('prints blocks with those beside them where they would run into each other', () => {
    const {text, kept} = edited('# A\nText.\n', (tree, editor) => {
      editor.replace(tree, 0, 1, [paragraphOf('A')])
    })
    expect({text, kept}).toEqual({text: 'A\n\nText.\n', kept: []})
  })

  it('tells where a tree does not come back from being printed, and keeps the text', () => {
    const {text, kept} = edited('Text.\n', (tree, editor) => {
      editor.replace(tree, 0, 1, [{type: 'heading', depth: 1, children: [{type: 'break'}]}])
    })
    expect({text, kept}).toMatchObject({text: 'Text.\n', kept: [{line: 1, column: 1}]})
  })
})

describe('TreeEditor', () => {
  it('reports a doubt at the place of a node', () => {
    const ledger = new Ledger()
    const text = '# A\n\nText.\n'
    const draft = new Draft(text, ledger)
    const editor = new TreeEditor('some-rule', profile, ledger, {text})
    const [, paragraph] = draft.parsed(profile.syntax).tree.children
    if (paragraph) {
      editor.doubt(paragraph, 'it is odd')
    }
    expect(ledger.doubts).toEqual([{ruleId: 'some-rule', line: 3, column: 1, reason: 'it is odd'}])
  })
})

describe('what cannot be written in Markdown', () => {
  // To an address without a scheme belongs the escape behind it.
  const unwritable: Paragraph = {
    type: 'paragraph',
    children: [
      {type: 'link', url: 'http://www', children: [{type: 'text', value: 'www'}]},
      {type: 'text', value: '.<x>'}
    ]
  }

  it.each([
    ['stays as it was, and what is around it is mended', true, 'Zero.\n\nTwo.\n\nFour.\n'],
    ['stays with what is around it where positions are lost', false, 'One.\n\nTwo.\n\nThree.\n']
  ])('%s', (_, hasPositions, text) => {
    const ledger = new Ledger()
    const draft = new Draft('One.\n\nTwo.\n\nThree.\n', ledger)
    const parsed = draft.parsed(profile.syntax)
    const tree = structuredClone(parsed.tree)
    const editor = new TreeEditor('some-rule', profile, ledger, {text: draft.text})
    const made = [paragraphOf('Zero.'), unwritable, paragraphOf('Four.')].map(
      (node, index): Paragraph => {
        const position = tree.children[index]?.position
        return hasPositions && position ? {...node, position} : node
      }
    )
    editor.replace(tree, 0, 3, made)
    const revision = {ruleId: 'some-rule', tree, touches: editor.touches}
    const {kept, unstable} = applyRevisions(draft, parsed, [revision], profile)
    expect(unstable).toBeUndefined()
    expect(kept).toHaveLength(1)
    expect(draft.text).toBe(text)
  })
})
