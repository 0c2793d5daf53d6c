import {describe, expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'
import {replay} from '../pipeline/replay.js'

// What people wrote, and a formatter that knows only the tree would spoil.
describe('ordinary Markdown in the canonical form', () => {
  it.each([
    ['emphasis inside a word', 'unit*s*, 10*th* and H*2*O\n'],
    ['emphasis between ideographs', '不是支援的*find*。日本*語*。\n'],
    ['emphasis behind an emoji', '😀*a*\n'],
    ['emphasis and strong text in one, inside a word', 'foo***bar***.\n\n1***2***3\n'],
    ['globs', 'Compiles src/*.js and test/*.js files\n'],
    ['comments', '/* one */ and /* another */\n'],
    ['asterisks that mark', '(*) required, (*) also\n'],
    ['an address with underscores, emphasized', '*https://en.wikipedia.org/wiki/Foo_(bar)*\n'],
    ['what the parser takes for an address', "the 'www.' stripped, e.g. www.\n"],
    ['markup in the text of an image', '![a *b* ~~c~~](d.png)\n'],
    ['code with spaces at its line ends', '- !!! note\n\n  ```\n  a \n  ```\n\n* b\n'],
    ['U+FFFD that is meant', 'Others are set to \uFFFD or ?, or to `\uFFFD`.\n']
  ])('stays as it is: %s', (_, text) => {
    expect(normalize(text, {profile: 'plain', style: 'canonical'})).toMatchObject({
      markdown: text,
      edits: [],
      messages: []
    })
  })
})

// Each of these is another way to write what a formatter would write otherwise.
describe('ordinary Markdown as it is written', () => {
  it.each([
    ['emphasis, bullets and headings', 'Title\n=====\n\n* *a*\n* __b__\n\n## Part ##\n'],
    ['numbers', '1. a\n1. b\n1. c\n'],
    ['code that is indented, and fences', 'Text:\n\n    code\n\n~~~ js\nx\n~~~\n'],
    ['indents, and white space at the end', '-   a\n\n    b  \n    c\n\n\n\n  d   \n'],
    ['blank lines around comments and directives', '<!-- a -->\n# b\n:::note\nc\n:::\n'],
    ['a link with a space at its end', 'See the [Guide ](https://example.com).\n'],
    ['a dollar that is no math', 'The $HOME folder and `$PATH` to run, with `cargo install`.\n'],
    ['tables, escapes and references', '|a|b|\n|-|-|\n|&amp;|\\(|\n'],
    ['no line end at its end', 'Text.'],
    ['lines that end with CR LF', 'a\r\n\r\nb\r\n'],
    ['a byte order mark', '\uFEFF# a\n']
  ])('stays byte for byte: %s', (_, text) => {
    const result = normalize(text, {profile: 'plain'})
    expect(result).toMatchObject({markdown: text, edits: [], messages: []})
    expect(replay(text, result.edits)).toBe(text)
  })

  it('keeps what is beside damage', () => {
    const text = '\uFEFF* *a*\r\n* itâ€™s\r\n'
    const {markdown, edits} = normalize(text, {profile: 'plain'})
    expect(markdown).toBe('\uFEFF* *a*\r\n* it’s\r\n')
    expect(edits.map(({ruleId}) => ruleId)).toEqual(['double-encoding'])
    expect(replay(text, edits)).toBe(markdown)
  })

  it('ends all lines in one way where a file mixes two', () => {
    const {markdown, edits} = normalize('a\r\nb\n', {profile: 'plain'})
    expect(markdown).toBe('a\nb\n')
    expect(edits.map(({ruleId}) => ruleId)).toEqual(['line-ends'])
  })

  it.each([
    ['math that is none', 'The $HOME folder and `$PATH` to run, with `cargo install`.\n'],
    ['a space in a link', 'See the [Guide ](https://example.com).\n']
  ])('glues no words and parts none in the canonical form: %s', (_, text) => {
    expect(normalize(text, {profile: 'plain', style: 'canonical'}).markdown).toBe(text)
  })
})

describe('the canonical form of ordinary Markdown', () => {
  it.each([
    ['a task that is done, in capitals', '*a*\n\n- [X] b\n\n* c\n', '_a_\n\n- [x] b\n\n* c\n'],
    ['a number in a cell', '|a|b|\n|-|-|\n|50.|*c*|\n', '|a|b|\n|-|-|\n|50.|*c*|\n']
  ])('keeps the style of the whole: %s', (_, text, printed) => {
    const result = normalize(text, {profile: 'plain', style: 'canonical'})
    expect(result).toMatchObject({markdown: printed, messages: []})
  })
})

describe('ordinary Markdown', () => {
  it.each([
    [
      'emphasis',
      '*foo*, (*bar*) *Hello, world.* *「x」*\n',
      '_foo_, (_bar_) _Hello, world._ _「x」_\n'
    ],
    [
      'a version at a hard break',
      '* It needs 4.3.  \n  See 3)  \n  below.\n',
      '- It needs 4.3.\\\n  See 3)\\\n  below.\n'
    ]
  ])('is printed in the canonical form where that is asked for: %s', (_, text, printed) => {
    const {markdown, edits, messages} = normalize(text, {profile: 'plain', style: 'canonical'})
    expect({markdown, messages}).toEqual({markdown: printed, messages: []})
    expect(edits.every(({ruleId}) => ruleId.endsWith('-style'))).toBe(true)
  })

  it.each(['', ' \n', '\u0000\n', '\uFEFF'])('%j is rejected as empty', (text) => {
    expect(() => normalize(text, {profile: 'plain'})).toThrow(
      'the guide is empty; restore it, or remove it'
    )
  })
})
