import type {Paragraph, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {Draft} from '../pipeline/edits/draft.js'
import {Ledger} from '../pipeline/edits/ledger.js'
import {replayOn} from '../pipeline/edits/replay.js'
import type {Revision} from '../pipeline/edits/revision.js'
import {readMarkdown} from '../pipeline/markdown/parse.js'
import {applyRevisions} from '../pipeline/print/revisions.js'

const syntax = {math: false, directives: false}
const mend = {lists: false, addresses: false, tables: false, wraps: false}

/** A block of a revised tree: one of the source, by its index, one made from it, or a new one. */
type Part = number | {from: number; node: RootContent} | RootContent

/** What a rule makes of the blocks of a text, and the offsets that it touches. */
interface Work {
  ruleId?: string
  parts: readonly Part[]
  touches?: readonly number[]
}

function treeOf({children}: Root, parts: readonly Part[]): Root {
  const blockAt = (index: number) => structuredClone(children.slice(index, index + 1))
  return {
    type: 'root',
    children: parts.flatMap((part): RootContent[] => {
      if (typeof part === 'number') {
        return blockAt(part)
      }
      if (!('from' in part)) {
        return [part]
      }
      return blockAt(part.from).map(({position}) =>
        position ? {...part.node, position} : part.node
      )
    })
  }
}

/** Brings a text to what some rules make of it, each given as the blocks that it leaves. */
function revised(text: string, ...works: readonly Work[]) {
  const source = readMarkdown(text, syntax)
  const ledger = new Ledger()
  const draft = new Draft(text, ledger)
  const revisions = works.map(
    ({ruleId = 'some-rule', parts, touches = []}): Revision => ({
      ruleId,
      tree: treeOf(source.tree, parts),
      touches: touches.map((offset) => ({offset, signs: []}))
    })
  )
  const applied = applyRevisions(draft, source, revisions, {syntax, mend})
  return {...applied, text: draft.text, edits: ledger.edits}
}

function paragraphOf(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

const definition: RootContent = {type: 'definition', identifier: 'a', label: 'a', url: 'u'}

/** A paragraph in place of a block of the source. */
function made(from: number, value: string): Part {
  return {from, node: paragraphOf(value)}
}

/** A heading that no Markdown parses to, in place of a block of the source. */
function unwritable(from: number): Part {
  return {from, node: {type: 'heading', depth: 1, children: [{type: 'break'}]}}
}

describe('a draft becomes what the last rule left', () => {
  it('and stays as it is where no rule changed it', () => {
    expect(revised('*a*\n')).toEqual({text: '*a*\n', edits: [], kept: [], revisions: []})
    expect(revised('*a*\n', {parts: [0]})).toMatchObject({text: '*a*\n', edits: [], kept: []})
  })

  it('with what no rule changed as it was written', () => {
    const {text, kept} = revised('A\n=\n\n*b*\n\n* c\n', {parts: [0, made(1, 'B'), 2]})
    expect({text, kept}).toEqual({text: 'A\n=\n\nB\n\n* c\n', kept: []})
  })

  it('by edits of each rule, one after the other', () => {
    const source = 'One.\n\nTwo.\n\nThree.\n'
    const {text, edits} = revised(
      source,
      {ruleId: 'first', parts: [made(0, '1.5'), 1, 2]},
      {ruleId: 'idle', parts: [made(0, '1.5'), 1, 2]},
      {ruleId: 'last', parts: [made(0, '1.5'), 2]}
    )
    expect(text).toBe('1.5\n\nThree.\n')
    expect(edits.map(({ruleId, before, after}) => [ruleId, before, after])).toEqual([
      ['first', 'One.', '1.5'],
      ['last', '\n\nTwo.', '']
    ])
    expect(replayOn(source, edits)).toBe(text)
  })
})

describe('a block that cannot be written', () => {
  const source = 'One.\n\nTwo.\n\nThree.\n'

  it('stays as it was, and the others are mended', () => {
    const parts = [made(0, 'Zero.'), unwritable(1), made(2, 'Four.')]
    const {text, kept, unstable} = revised(source, {parts})
    expect({text, unstable}).toEqual({text: 'Zero.\n\nTwo.\n\nFour.\n', unstable: undefined})
    expect(kept).toEqual([{line: 3, column: 1, ruleIds: []}])
  })

  it('is told for each that there is, and what is between them is mended', () => {
    const {text, kept} = revised(source, {parts: [unwritable(0), made(1, '2'), unwritable(2)]})
    expect(text).toBe('One.\n\n2\n\nThree.\n')
    expect(kept.map(({line}) => line)).toEqual([1, 5])
  })

  it('is as it was in every revision that is given back', () => {
    const {revisions, edits} = revised(
      source,
      {ruleId: 'first', parts: [made(0, 'Zero.'), made(1, '2'), 2]},
      {ruleId: 'last', parts: [made(0, 'Zero.'), unwritable(1), 2]}
    )
    expect(revisions.map(({ruleId}) => ruleId)).toEqual(['first', 'last'])
    const blocks = revisions.map(({tree}) => tree.children.map((node) => textOf(node)))
    expect(blocks).toEqual([
      ['Zero.', 'Two.', 'Three.'],
      ['Zero.', 'Two.', 'Three.']
    ])
    expect(edits.map(({ruleId}) => ruleId)).toEqual(['first'])
  })

  it.each([
    ['that touched its start', [6], true],
    ['that touched its last character', [9], true],
    ['that touched it among others', [0, 7, 12], true],
    ['that touched what is before it', [5], false],
    ['that touched what is behind it', [10], false],
    ['that touched others on both sides', [0, 12], false],
    ['that touched nothing', [], false]
  ])('names a rule only where it changed it, such as one %s', (_, touches, isNamed) => {
    const parts = [0, unwritable(1), 2]
    const {kept} = revised(
      source,
      {ruleId: 'a', parts, touches},
      {ruleId: 'b', parts, touches: [6]}
    )
    expect(kept).toEqual([{line: 3, column: 1, ruleIds: isNamed ? ['a', 'b'] : ['b']}])
  })
})

describe('blocks that run into each other', () => {
  it('are printed apart, and what is farther away stays as it was written', () => {
    const parts = [0, 1, made(2, 'A'), 3, 4, 5]
    const {text, kept} = revised('*u*\n\n*v*\n\n# A\nB.\n\n*w*\n\n*x*\n', {parts})
    expect(text).toMatch(/^\*u\*\n\n.v.\n\nA\n\nB\.\n\n.w.\n\n\*x\*\n$/)
    expect(kept).toEqual([])
  })

  it('are printed apart between new ones', () => {
    const parts = [0, paragraphOf('New'), made(1, 'A'), 2, paragraphOf('newer'), 3]
    const {text} = revised('*v*\n\n# A\nB.\n\n*w*\n', {parts})
    expect(text).toBe('*v*\n\nNew\n\nA\n\nB.\n\nnewer\n\n*w*\n')
  })

  it('are printed with all others where their places are not known', () => {
    const {text, kept} = revised('# A\nB.\n\n*c*\n', {parts: [paragraphOf('A'), 1, 2]})
    expect({text, kept}).toEqual({text: 'A\n\nB.\n\n_c_\n', kept: []})
  })

  it('are printed anew where a new definition would change what one says', () => {
    const {text, kept} = revised('*v*\n\n*w* [a]\n\n*x*\n', {parts: [0, 1, 2, definition]})
    expect(text).toMatch(/^.v.\n\n.w. \\\[a\]\n\n.x.\n\n\[a\]: u\n$/)
    expect(kept).toEqual([])
  })

  it('are printed anew without the others where a rule changed them', () => {
    const source = '*v*\n\n[a] *w*\n\n*x*\n'
    const phrasing = readMarkdown(source, syntax).tree.children.flatMap((block) =>
      block.type === 'paragraph' ? block.children : []
    )
    const children = [...phrasing.slice(1, 2), ...paragraphOf('w').children]
    const changed: Part = {from: 1, node: {type: 'paragraph', children}}
    const {text, kept} = revised(source, {parts: [0, changed, 2, definition]})
    expect({text, kept}).toEqual({text: '*v*\n\n\\[a] w\n\n*x*\n\n[a]: u\n', kept: []})
  })

  it('are told by what is lost before all are printed together', () => {
    // Printed anew, the address has no bracket that closes the comment.
    const parts: Part[] = [0, {from: 1, node: {type: 'html', value: '<!-- x'}}, 2, made(3, 'Z')]
    const {text, kept} = revised('*v*\n\nW\n\n[a]: <b-->\n\n*z*\n', {parts})
    expect(text).toBe('*v*\n\nW\n\n[a]: <b-->\n\nZ\n')
    expect(kept).toContainEqual({line: 3, column: 1, ruleIds: []})
  })
})

describe('a block that is lost because of another', () => {
  // The first block needs the definition.
  const blocks = ['[a]', 'One.', 'Two.', '[a]: u', '*x*']

  it.each([1, 2, 3])('stays with the block that it needs, at a distance of %i', (distance) => {
    const source = [...blocks.slice(0, distance), ...blocks.slice(3)]
    const between = [...source.keys()].slice(0, distance)
    const parts = [...between, made(distance, 'b'), made(distance + 1, 'X')]
    const {text, kept, unstable} = revised(source.join('\n\n'), {parts})
    expect({text, unstable}).toEqual({
      text: [...source.slice(0, -1), 'X'].join('\n\n'),
      unstable: undefined
    })
    expect(kept).toContainEqual({line: 2 * distance + 1, column: 1, ruleIds: []})
  })

  it('stays with what was put before the first block', () => {
    const html: RootContent = {type: 'html', value: '-->'}
    const {text, kept} = revised('A.\n\n*b*\n', {parts: [html, 0, made(1, 'B')]})
    expect({text, kept}).toMatchObject({text: 'A.\n\nB\n', kept: [{line: 1, column: 1}]})
  })
})

describe('nothing is applied where the text does not parse to the tree', () => {
  it('as where a definition goes that a block needs', () => {
    const {revisions, ...rest} = revised('[a]\n\n[a]: u\n', {parts: [0]})
    expect(rest).toMatchObject({text: '[a]\n\n[a]: u\n', edits: [], kept: []})
    expect(rest.unstable?.wanted.children).toMatchObject([{children: [{type: 'linkReference'}]}])
    expect(rest.unstable?.got.children).toMatchObject([{children: [{type: 'text', value: '[a]'}]}])
    expect(revisions).toMatchObject([{ruleId: 'some-rule', tree: {children: [{}]}}])
  })
})
