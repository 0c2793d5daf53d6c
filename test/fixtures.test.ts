import {describe, expect, it} from 'vitest'
import {readEscapes} from '../scripts/escapes.mjs'
import {parseFixtures} from '../scripts/fixtures.mjs'

const block = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`
const file = (...parts: string[]) => `# some-rule\n\nIntro.\n\n## A name\n\n${parts.join('\n')}`
const parse = (text: string) => parseFixtures(text, 'fixtures.md')

describe('a file of fixtures', () => {
  it('says what a rule mends', () => {
    const text = file('Why.\n', block('markdown before', 'a'), block('markdown after', 'b'))
    expect(parse(text)).toMatchObject({
      id: 'some-rule',
      intro: 'Intro.',
      fixtures: [{name: 'A name', note: 'Why.', source: 'a\n', after: 'b\n', outcome: 'mends'}]
    })
  })

  it('says what stays, in which profile, and what is reported', () => {
    const text = file(block('markdown stays profile=plain', 'a'), block('text reports', '1: odd'))
    expect(parse(text).fixtures).toMatchObject([
      {profile: 'plain', source: 'a\n', after: 'a\n', outcome: 'stays', reports: ['1: odd']}
    ])
  })

  it('says what is rejected', () => {
    const text = file(block('markdown before', 'a'), block('text rejects', '1: odd'))
    expect(parse(text).fixtures).toMatchObject([{outcome: 'rejects', rejects: ['1: odd']}])
  })

  it('can say that nothing is left', () => {
    const text = file(block('markdown before', 'a'), '```markdown after\n```\n')
    expect(parse(text).fixtures).toMatchObject([{after: ''}])
  })
})

describe('a file of fixtures with a mistake', () => {
  it.each([
    ['no title', 'text', /fixtures\.md:1 begins with a heading that names the rule/],
    ['an unknown block', file(block('markdown befor', 'a')), /:7 has a block “markdown befor”/],
    [
      'a block twice',
      file(block('markdown stays', 'a'), block('markdown stays', 'b')),
      /:11 has a block “markdown stays”; each block is one of before, after,.* once/
    ],
    ['no outcome', file(block('markdown before', 'a')), /:5 “A name” needs one block “stays”, or/],
    [
      'an unknown option',
      file(block('markdown stays profil=x', 'a')),
      /has “profil=x”; expected profile=plain or/
    ],
    [
      'a name twice',
      `${file(block('markdown stays', 'a'))}\n## A name\n\n${block('markdown stays', 'b')}`,
      /has two fixtures named “A name”/
    ]
  ])('%s gets an error that says where and what was expected', (_, text, message) => {
    expect(() => parse(text)).toThrow(message)
  })
})

describe('a file of fixtures that would test nothing', () => {
  const stays = block('markdown stays', 'a')
  const unclosed = '```markdown stays\na\n'
  it.each([
    ['two outcomes', file(stays, block('markdown after', 'b')), /needs one block “stays”, or/],
    ['code in the introduction', `# some-rule\n\n${stays}`, /:3 code is directly below the/],
    ['code in a list', file(stays, `- text\n\n  ${stays.replaceAll('\n', '\n  ')}`), /:13 code is/],
    ['a fence that is not closed', file(unclosed), /:7 has a fence that is not closed/],
    [
      'options in the wrong place',
      file(stays, block('text reports x=y', '1: a')),
      /belong to before/
    ],
    ['a report without its line', file(stays, block('text reports', 'a')), /of the form “3: the/],
    [
      'an unknown rule',
      file(block('markdown stays given=nope', 'a')),
      /has “given=nope”; expected/
    ],
    ['a heading of another rank', `# some-rule\n\n# A name\n\n${stays}`, /:3 each fixture is a/]
  ])('%s is an error', (_, text, message) => {
    expect(() => parse(text)).toThrow(message)
  })
})

describe('escapes', () => {
  it('stand for characters', () => {
    expect(readEscapes('a\\u{A0}b\\u{1F600}\\u')).toBe('a\u00A0b😀\\u')
  })

  it('stand for bytes, beside which all is UTF-8', () => {
    const bytes = readEscapes('é\\x{92}\\u{E9}')
    expect(bytes).toEqual(Uint8Array.of(0xc3, 0xa9, 0x92, 0xc3, 0xa9))
  })

  it.each(['\\u{110000}', '\\x{192}'])('%s is an error', (text) => {
    expect(() => readEscapes(text)).toThrow(RangeError)
  })
})
