import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../pipeline/markdown/parse.js'
import {KeptBlocks} from '../pipeline/print/kept-blocks.js'
import {printCanonical} from '../pipeline/print/print.js'

const syntax = {math: true, directives: true}
const printsAll = {tables: true, wraps: true}
const keepsLines = {tables: true, wraps: false}
const keepsTables = {tables: false, wraps: true}

/** What is left to be printed of a tree: text as it stands, or the type of a block. */
function shown({children}: Root): string[] {
  return children.map((node) => (node.type === 'verbatim' ? node.value : `(${node.type})`))
}

/** The blocks of a text after those at some indexes were lost, once or again and again. */
function withLost(markdown: string, ...losses: readonly number[][]): string[] {
  const source = readMarkdown(markdown, syntax)
  const kept = new KeptBlocks(source, printsAll)
  for (const lost of losses) {
    kept.keep(lost)
  }
  return shown(kept.asTheyStand(source.tree))
}

/** The blocks of a text as they stand before any was lost. */
function atFirst(markdown: string, options = printsAll): string[] {
  const source = readMarkdown(markdown, syntax)
  return shown(new KeptBlocks(source, options).asTheyStand(source.tree))
}

function printed(markdown: string, options = printsAll): string | undefined {
  const mend = {lists: true, addresses: true, ...options}
  return printCanonical(readMarkdown(markdown, syntax), {syntax, mend})?.output.markdown
}

describe('a block that was lost', () => {
  it.each([
    ['stays as it is, and those beside it are printed', [1], ['(list)', '*b*', '(paragraph)']],
    ['stays where it is the first', [0], ['* a', '(paragraph)', '(paragraph)']],
    ['stays where it is the last', [2], ['(list)', '(paragraph)', '*c*']],
    ['is a block of its own where the next is lost, too', [0, 1], ['* a', '*b*', '(paragraph)']],
    ['before the first means the first', [-1], ['* a', '(paragraph)', '(paragraph)']],
    ['behind the last means the last', [3], ['(list)', '(paragraph)', '*c*']],
    ['outside changes nothing beside one inside', [-1, 3, 1], ['(list)', '*b*', '(paragraph)']]
  ])('%s', (_, lost, blocks) => {
    expect(withLost('* a\n\n*b*\n\n*c*\n', lost)).toEqual(blocks)
  })
})

describe('a block that is lost though it is kept', () => {
  const five = 'a\n\n\nb\n\n\n\nc\n\n\nd\n\n\ne\n'

  it.each([
    ['keeps its neighbours and the blank lines', [2], ['(paragraph)', 'b\n\n\n\nc\n\n\nd']],
    ['keeps its only neighbour at the start', [0], ['a\n\n\nb', '(paragraph)', '(paragraph)']]
  ])('%s', (_, lost, blocks) => {
    expect(withLost(five, lost, lost).slice(0, blocks.length)).toEqual(blocks)
  })

  it('keeps its only neighbour at the end', () => {
    expect(withLost(five, [4], [4]).slice(2)).toEqual(['(paragraph)', 'd\n\n\ne'])
  })

  it('waits where another is lost that is not kept yet', () => {
    expect(withLost(five, [2], [2, 0])).toEqual([
      'a',
      '(paragraph)',
      'c',
      '(paragraph)',
      '(paragraph)'
    ])
  })

  it('keeps more each time that it is lost with what it was kept with', () => {
    expect(withLost(five, [2], [2], [1, 2, 3])).toEqual(['a\n\n\nb\n\n\n\nc\n\n\nd\n\n\ne'])
  })

  it('leaves the blank lines between other blocks to the printer', () => {
    expect(withLost(five, [0, 1, 2, 3, 4], [1])).toEqual(['a\n\n\nb\n\n\n\nc', 'd', 'e'])
  })
})

describe('keep', () => {
  const source = readMarkdown('a\n\nb\n\nc\n', syntax)

  it('says whether there was anything left to keep', () => {
    const kept = new KeptBlocks(source, printsAll)
    expect([[1], [1], [1]].map((lost) => kept.keep(lost))).toEqual([true, true, false])
  })

  it('says so where all blocks are kept, and only the blank lines are not', () => {
    const kept = new KeptBlocks(source, printsAll)
    const losses = [[0, 1, 2], [1], [1], [0], [0]]
    expect(losses.map((lost) => kept.keep(lost))).toEqual([true, true, false, true, false])
  })

  it('has nothing to keep where nothing was lost, or the text is empty', () => {
    expect(new KeptBlocks(source, printsAll).keep([])).toBe(false)
    expect(new KeptBlocks(readMarkdown('', syntax), printsAll).keep([-1, 0])).toBe(false)
  })
})

describe('a block as it stands', () => {
  it.each([
    ['begins where its line does', 'a\n\n   * b', '   * b'],
    ['is a single letter', 'a\n\nb', 'b'],
    ['ends before the marks below it', 'a\n\n> <!-- b\n>\n> > \n>', '> <!-- b'],
    ['ends before the blank lines of HTML that is open', 'a\n\n<!-- b\n \n\n', '<!-- b'],
    ['is one mark where there is nothing else', 'a\n\n>\n>', '>'],
    ['keeps a mark that text is behind', 'a\n\n> b\n> > c', '> b\n> > c'],
    ['has the blank lines of code that is open', 'a\n\n```\nb\n\n\n', '```\nb\n\n\n']
  ])('%s', (_, markdown, text) => {
    expect(withLost(markdown, [1])).toEqual(['(paragraph)', text])
  })

  it('is printed where a rule made it, so that it is nowhere in the text', () => {
    const source = readMarkdown('a\n\nb\n\nc\n', syntax)
    const kept = new KeptBlocks(source, printsAll)
    kept.keep([0, 1, 2])
    kept.keep([1])
    const children = source.tree.children.map((node, index) =>
      index === 1 ? {...node, position: undefined} : node
    )
    expect(shown(kept.asTheyStand({type: 'root', children}))).toEqual(['a', '(paragraph)', 'c'])
  })

  it('leaves the tree that it was in alone', () => {
    const source = readMarkdown('a\n\nb\n', syntax)
    const kept = new KeptBlocks(source, printsAll)
    kept.keep([0])
    kept.asTheyStand(source.tree)
    expect(shown(source.tree)).toEqual(['(paragraph)', '(paragraph)'])
  })
})

describe('where lines stay as they were written, a block is not printed', () => {
  it.each([
    ['that is an admonition', '!!! note "A"\n    *b*'],
    ['that can be folded', '??? note\n    *b*'],
    ['that is folded open', '???+ note\n    *b*'],
    ['that is a tab', '=== "A"\n    *b*'],
    ['that begins as a definition', ': *a*'],
    ['with a definition below its term', '*a*\n:\tb'],
    ['with attributes below it', '*a*\n{: .b}'],
    ['with a definition in a quotation', '> *a*\n> : b'],
    ['with a definition in a list, not in its last item', '* *a*\n  : b\n* c']
  ])('%s', (_, markdown) => {
    expect(atFirst(markdown, keepsLines)).toEqual([markdown])
    expect(atFirst(markdown, printsAll)).not.toEqual([markdown])
  })

  it.each([
    ['marks without a word', '!!!\n*a*'],
    ['marks beside a word', '!!!a *b*'],
    ['marks inside a line', 'a !!! *b*'],
    ['a colon beside a word', '*a*\n:b'],
    ['a heading that begins so', '# : *a*']
  ])('but one with %s is', (_, markdown) => {
    expect(atFirst(markdown, keepsLines)).toEqual([expect.stringMatching(/^\(/)])
  })
})

describe('indented code', () => {
  const note = '!!! note\n    *a*'

  it.each([
    ['stays below an admonition', `${note}\n\n    b`, [note, '    b']],
    ['stays there with a backtick in it', `${note}\n\n    b \`c\` ~d`, [note, '    b `c` ~d']],
    ['is printed above one', `    b\n\n${note}`, ['(code)', note]],
    ['is printed below other text', `${note}\n\nb\n\n    c`, [note, '(paragraph)', '(code)']],
    ['is printed in a fence of backticks', `${note}\n\n\`\`\`\nb\n\`\`\``, [note, '(code)']],
    ['is printed in a fence of tildes', `${note}\n\n  ~~~\n  b\n  ~~~`, [note, '(code)']]
  ])('%s', (_, markdown, blocks) => {
    expect(atFirst(markdown, keepsLines)).toEqual(blocks)
  })

  it('is printed below an admonition where lines are wrapped', () => {
    expect(atFirst(`${note}\n\n    b`, printsAll)).toEqual(['(paragraph)', '(code)'])
  })
})

describe('a table', () => {
  it('stays as it is where the profile leaves tables alone, and nothing else does', () => {
    const table = '| a |\n| - |\n| *b* |'
    expect(atFirst(`*c*\n\n${table}`, keepsTables)).toEqual(['(paragraph)', table])
    expect(atFirst(table, printsAll)).toEqual(['(table)'])
  })
})

describe('what nothing closes stays open', () => {
  it.each([
    ['math', '$$\na'],
    ['math of more signs', '$$$\na\n$$ b'],
    ['a directive', ':::note\n*a*'],
    ['a directive that holds a closed one', '::::note\n:::tip\na\n:::\nb'],
    ['math in a quotation', '> $$\n> a'],
    ['math in an item, whatever the next item holds', '- $$\n  a\n- $$\n  b\n  $$'],
    ['math in an item, whatever the item before it holds', '- $$\n  a\n  $$\n- $$\n  b']
  ])('%s', (_, markdown) => {
    expect(atFirst(markdown)).toEqual([markdown])
    expect(printed(markdown)).toBe(`${markdown}\n`)
  })

  it.each([
    ['math', '$$\na\n$$', 'math'],
    ['math with spaces at its end', '$$\na\n$$ \t', 'math'],
    ['a directive', ':::note\n*a*\n:::', 'containerDirective'],
    ['a directive of more signs', '::::note\na\n::::', 'containerDirective'],
    ['math in a quotation', '> $$\n> a\n> $$', 'blockquote'],
    ['a directive in a list', '* :::note\n  *a*\n  :::', 'list']
  ])('and what is closed is printed: %s', (_, markdown, type) => {
    expect(atFirst(markdown)).toEqual([`(${type})`])
  })
})

describe('the canonical form', () => {
  it.each([
    ['of an admonition is as it was written', '!!! note\n    *a*\n\n    b', keepsLines],
    ['of an admonition stays code that begins like a fence', '!!! n\n\n    `b` *c*', keepsLines],
    ['of a table is as it was written', '| a |\n| - |\n| *b* |', keepsTables],
    ['of an open directive is as it was written', ':::note\n*a*', printsAll]
  ])('%s, and what is around it is printed', (_, markdown, options) => {
    expect(printed(`* x\n\n${markdown}\n`, options)).toBe(`- x\n\n${markdown}\n`)
  })
})
