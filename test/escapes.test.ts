import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../pipeline/markdown/parse.js'
import {withoutNeedlessEscapes} from '../pipeline/print/escapes.js'

const syntax = {math: false, directives: false}
const mended = (markdown: string) =>
  withoutNeedlessEscapes(readMarkdown(markdown, syntax), syntax).markdown

describe('an escape goes where nothing needs it', () => {
  it.each([
    ['inside a word', 'a\\_b', 'a_b'],
    ['a number inside a line', 'a 1\\. b', 'a 1. b'],
    ['a bracket that leads nowhere', '\\[a] and [^1\\]', '[a] and [^1]'],
    ['one that another definition is for', '\\[a]\n\n[b]: u', '[a]\n\n[b]: u'],
    ['a sign of headings inside a line', 'a \\# b', 'a # b'],
    ['in a heading', '# a \\# b', '# a # b'],
    ['a backtick alone', '\\`a', '`a'],
    ['all of a pair but one', '\\`a\\`', '\\`a`'],
    ['all of four but one', '\\~\\~x\\~\\~', '~~x~\\~'],
    ['in a cell', '| a\\_b |\n| - |', '| a_b |\n| - |'],
    ['in an item', '- a\\_b\n- c \\[ ] d', '- a_b\n- c [ ] d'],
    ['in the text of a link', '[a\\_b](c)', '[a_b](c)'],
    ['an ampersand alone', 'a \\& b', 'a & b'],
    ['a sign that opens no tag', 'a \\< b', 'a < b'],
    ['dashes before text', 'a\n\\--- b', 'a\n--- b'],
    ['beside one that stays', 'a\\_b \\# c \\*d \\[e]', 'a_b # c \\*d [e]'],
    ['of many, those in other blocks', '\\# a\n\nb \\# c\n\n- \\# d', '\\# a\n\nb # c\n\n- \\# d']
  ])('%s', (_, markdown, output) => {
    expect(mended(markdown)).toBe(output)
  })
})

describe('an escape stays', () => {
  it.each([
    ['before every asterisk', 'a \\* b \\*c\\*'],
    ['before a backslash', 'a\\\\b'],
    ['at the edge of a word', '\\_a\\_ and a\\_ b'],
    ['before the number of a list', '1\\. a'],
    ['before a reference', '\\[a]\n\n[a]: u'],
    ['before a reference to a note', '\\[^1]\n\n[^1]: a'],
    ['before a heading', '\\# a\n\nb\n\\==='],
    ['at the end of a heading', '# a \\#'],
    ['in a cell, before a line between cells', '| a\\|b |\n| - |'],
    ['before a list, in a quotation and an item', '> \\- a\n\n- \\+ b'],
    ['before the box of a task', '- \\[ ] a'],
    ['before a character reference', '\\&amp;'],
    ['before a tag, and what closes one', '\\<b a="c"> \\</b> \\<br/> \\<xy:z>'],
    ['before an image and its address', '\\![a](b) and !\\[a](b)'],
    ['in an address', 'http\\://x.y and a\\@b.c'],
    ['before a bracket in a link', '[a\\]b](c)'],
    ['in code, where it is none', '`a\\_b`\n\n```\nc\\_d\n```']
  ])('%s', (_, markdown) => {
    expect(mended(markdown)).toBe(markdown)
  })
})

describe('an escape goes beside one that stays', () => {
  it.each([
    ['before a reference', 'a\\_b \\[c]\n\n[c]: u', 'a_b \\[c]\n\n[c]: u'],
    ['before a second one', 'a\\_b \\[d]\n\n[c]: u\n[d]: v', 'a_b \\[d]\n\n[c]: u\n[d]: v'],
    ['before one to a quotation', 'a\\_b \\[c]\n\n> [c]: u', 'a_b \\[c]\n\n> [c]: u'],
    ['in an item of an item', '- - - a\\_b\n      \\# c', '- - - a_b\n      \\# c'],
    ['before the box of a task', '- \\[ ] a\\_b', '- \\[ ] a_b'],
    ['before a list', '- a\\_b\n  \\- c', '- a_b\n  \\- c']
  ])('%s', (_, markdown, output) => {
    expect(mended(markdown)).toBe(output)
  })
})

describe('an escape goes before what means nothing', () => {
  it.each([
    ['a box where no item begins', '\\[ ] a', '[ ] a'],
    ['a box in a quotation', '> \\[ ] a', '> [ ] a'],
    ['a box in a second paragraph of an item', '- a\n\n  \\[ ] b', '- a\n\n  [ ] b'],
    ['a line that is too far left to underline an item', '- a\n\\===', '- a\n===']
  ])('%s', (_, markdown, output) => {
    expect(mended(markdown)).toBe(output)
  })
})

it('is not asked for without end: what is left of a very long text stays escaped', () => {
  const block = `${'\\[a](b) '.repeat(400)}\n\n`
  const text = `${block.repeat(8)}c\\_d\n\ne\n`
  expect(mended(`c\\_d\n\n${text}`)).toMatch(/^c_d\n[\s\S]*c\\_d\n\ne\n$/)
})
