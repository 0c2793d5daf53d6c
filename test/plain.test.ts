import {describe, expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'

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
    ['U+FFFD that is meant', 'Others are set to \uFFFD or ?, or to `\uFFFD`.\n']
  ])('stays as it is: %s', (_, text) => {
    expect(normalize(text, {profile: 'plain'})).toMatchObject({
      markdown: text,
      edits: [],
      messages: []
    })
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
  ])('is printed in the canonical form: %s', (_, text, printed) => {
    expect(normalize(text, {profile: 'plain'})).toMatchObject({
      markdown: printed,
      edits: [],
      messages: []
    })
  })

  it.each(['', ' \n', '\u0000\n', '\uFEFF'])('%j is rejected as empty', (text) => {
    expect(() => normalize(text, {profile: 'plain'})).toThrow(
      'the guide is empty; restore it, or remove it'
    )
  })

  it.each(['> '.repeat(3000), '+ '.repeat(4000)])('what is nested too deep is rejected', (text) => {
    expect(() => normalize(`${text}x\n`, {profile: 'plain'})).toThrow('nested too deeply')
  })
})
