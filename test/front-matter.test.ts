import {writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type NormalizeOptions, normalize, RejectedGuide} from '../pipeline/index.js'
import {mendmark, useTestFolder} from './support/command-line.js'

const title = '# AADSTS1: Name\n'
const body = '\n## Introduction\n\nThe door is locked.\n'
const block = (yaml: string) => `---\n${yaml}\n---\n\n`
const entryOf = (yaml: string, options: NormalizeOptions = {}) =>
  normalize(block(yaml) + title, options).guide
const warningsOf = (yaml: string) =>
  normalize(block(yaml) + title).messages.map(
    ({line, column, ruleId, reason}) => `${line}:${column} ${ruleId} ${reason}`
  )

// Everything in it that a rule would change in prose.
const kept = [
  '--- \t',
  '# A comment',
  '#draft: true',
  'tags:   [a,  "b"]   ',
  'list:',
  '-   one',
  '',
  '',
  'text: |',
  '  1. Reset: a. Direct b. Follow',
  '  - **Note:**    * Ensure',
  '  ## Troubleshooting Steps',
  '',
  '  Certainly! Here is it.',
  '  documentation &amp;nbsp; \\* \\#  ',
  '---  ',
  ''
].join('\n')

describe('front matter is kept, byte for byte', () => {
  const damages: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['with CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['with both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`]
  ]

  describe.each(damages)('%s', (_, damage) => {
    it.each(['aadsts', 'plain'] as const)('in the canonical style of %s', (profile) => {
      const source = damage(`${kept}\n${title}${body}`)
      const {markdown, guide} = normalize(source, {profile, style: 'canonical'})
      expect(markdown.startsWith(kept)).toBe(true)
      expect(guide.frontMatter).toMatchObject({tags: ['a', 'b'], list: ['one']})
    })

    it.each(['aadsts', 'plain'] as const)('in the style of the source, %s', (profile) => {
      const source = damage(`${kept}\n${title}${body}`)
      const {markdown} = normalize(source, {profile, style: 'source'})
      expect(markdown.startsWith(damage(kept))).toBe(true)
    })
  })

  it('with nothing in it', () => {
    const source = `---\n\n---\n\n${title}`
    expect(normalize(source).markdown).toBe(source)
    expect(normalize(source)).toMatchObject({messages: [], guide: {frontMatter: null}})
  })

  it('as TOML, which the catalog does not have', () => {
    const source = `+++\na  =  1\n+++\n\n${title}`
    expect(normalize(source).markdown).toBe(source)
    expect(normalize(source)).toMatchObject({messages: [], guide: {frontMatter: null}})
  })
})

describe('damage in its values is mended', () => {
  it.each([
    ['twice encoded', 'a: it\u00e2\u20ac\u2122s'],
    ['a lost byte', 'a: it doesn\uFFFDt'],
    ['a control character', 'a: it\u0007 is'],
    ['a no-break space', 'a: it\u00A0is']
  ])('%s', (_, yaml) => {
    const {markdown, guide} = normalize(block(yaml) + title)
    expect(markdown.slice('---\n'.length)).toMatch(/^a: it(?:’s| doesn’t| is)\n/)
    expect(guide.frontMatter?.['a']).toMatch(/^it(?:’s| doesn’t| is)$/)
  })

  it('a conflict', () => {
    const {markdown} = normalize(block('<<<<<<< HEAD\na: 1\n=======\n>>>>>>> x') + title)
    expect(markdown).toBe(`---\na: 1\n---\n\n${title}`)
  })
})

describe('in the catalog', () => {
  it('is YAML 1.2 with the core schema', () => {
    const yaml = 'a: 0x1F\nb: yes\nc: 2024-01-02\nd: ~\ne: 1.5\nf: true\n1: {g: [x]}'
    expect(entryOf(yaml).frontMatter).toEqual({
      ...{a: 31, b: 'yes', c: '2024-01-02', d: null, e: 1.5, f: true},
      1: {g: ['x']}
    })
  })

  it('keeps the numbers that JSON does not have as they are written', () => {
    expect(entryOf('a: 12345678901234567890\nb: .inf\nc: 1e400\nd: .NaN').frontMatter).toEqual({
      ...{a: '12345678901234567890', b: '.inf', c: '1e400', d: '.NaN'}
    })
  })

  it('has a few aliases', () => {
    expect(entryOf('a: &x [1]\nb: *x').frontMatter).toEqual({a: [1], b: [1]})
  })

  it('is null without front matter', () => {
    expect(normalize(title).guide.frontMatter).toBeNull()
    expect(normalize(`${title}\n---\na: 1\n---\n`, {profile: 'plain'}).guide.frontMatter).toBeNull()
  })

  it('is null without a warning where there are only comments', () => {
    expect(normalize(`${block('# Nothing yet')}${title}`)).toMatchObject({
      messages: [],
      guide: {frontMatter: null}
    })
  })
})

describe('what cannot be read is a warning with its line, and null', () => {
  const nine = (name: string) => `[${Array.from({length: 9}, () => `*${name}`).join()}]`

  it.each([
    ['broken YAML', 'a: 1\nb: "x', '3:6', 'Missing closing'],
    ['an unquoted colon', 'title: Doors: all', '2:8', 'Nested mappings'],
    ['a key twice', 'a: 1\nb: 1\na: 2', '4:1', 'Map keys must be unique'],
    ['a list', '- a\n- b', '2:1', 'it is no mapping'],
    ['a text', 'Text', '2:1', 'it is no mapping'],
    ['a tag', 'a: !ruby/object x', '2:4', 'Unresolved tag'],
    ['a tag that JSON has no type for', 'a: !!binary aGk=', '2:4', 'Unresolved tag'],
    ['a key that is no text', '? [a]\n: b', '2:3', 'all keys must be strings'],
    ['two documents', 'a: 1\n...\nb: 2', '4:1', 'it holds a second document'],
    ['a circle', 'a: &a\n  b: *a', '2:1', 'holds itself'],
    ['a bomb', `a: &a [1]\nb: &b ${nine('a')}\nc: &c ${nine('b')}\nd: ${nine('c')}`, '2:1', 'alias']
  ])('%s', (_, yaml, place, reason) => {
    const [warning, ...others] = warningsOf(yaml)
    expect(warning?.startsWith(`${place} front-matter the front matter cannot be read`)).toBe(true)
    expect(warning).toContain(reason)
    expect(others).toEqual([])
    expect(normalize(block(yaml) + title).markdown).toBe(block(yaml) + title)
    expect(entryOf(yaml)).toMatchObject({frontMatter: null, warnings: 1})
  })

  it('at its line in the raw file', () => {
    const {messages} = normalize(`\uFEFF---\r\na: 1\r\nb: "x\r\n---\r\n\r\n${title}`)
    expect(messages).toMatchObject([{line: 3, ruleId: 'front-matter'}])
  })

  it('nested as deep as it may be', () => {
    const yaml = `a: ${'['.repeat(5000)}${']'.repeat(5000)}`
    expect(entryOf(yaml)).toMatchObject({frontMatter: null, warnings: 1})
  })
})

const titled = 'title: "AADSTS7: DoorLocked -  The door is locked."'

describe('a title that is only there', () => {
  const source = block(titled) + body.trimStart()

  it('is a guide of its own text, or a title only', () => {
    expect(normalize(block(titled)).guide.status).toBe('title-only')
    expect(normalize(source).guide.status).toBe('incomplete')
  })

  it('is read by the grammar, and becomes no H1', () => {
    const {markdown, guide} = normalize(source)
    expect(markdown).toBe(source)
    expect(guide).toMatchObject({
      id: 'aadsts7',
      code: 'AADSTS7',
      number: 7,
      name: 'DoorLocked',
      title: 'AADSTS7: DoorLocked - The door is locked.',
      description: 'The door is locked.'
    })
    expect(guide.sections.map(({title: text, depth}) => [text, depth])).toEqual([
      ['Introduction', 2]
    ])
  })

  it('is the title without a grammar', () => {
    const {guide} = normalize(source, {profile: 'plain'})
    expect(guide).toMatchObject({code: null, title: 'AADSTS7: DoorLocked - The door is locked.'})
  })

  it.each(['aadsts', 'plain'] as const)('gives way to an H1 that fits, with %s', (profile) => {
    const {guide} = normalize(block(titled) + title, {profile})
    expect(guide.title).toBe('AADSTS1: Name')
  })

  it('is read where the H1 does not fit, which stays', () => {
    const {markdown, guide} = normalize(`${block(titled)}# Doors\n${body}`)
    expect(markdown).toBe(`${block(titled)}# Doors\n${body}`)
    expect(guide).toMatchObject({code: 'AADSTS7'})
  })
})

describe('a title that is not there', () => {
  it('is no title where it is blank, or no text', () => {
    for (const other of ['title: " "', 'title: [a]', 'title:']) {
      expect(normalize(`${block(other)}## Doors\n`, {profile: 'plain'}).guide.title).toBe('Doors')
    }
  })

  it('is an error where the grammar does not read it', () => {
    expect(() => normalize(`${block('title: Doors')}Text.\n`)).toThrow(
      /guide\.md:1:1 error the title “Doors” does not have the form/
    )
  })

  it('is an error that says so where the front matter cannot be read', () => {
    const broken = block('title: AADSTS7: DoorLocked')
    for (const text of ['Text.\n', '## Introduction\n']) {
      expect(() => normalize(broken + text)).toThrow(RejectedGuide)
      expect(() => normalize(broken + text)).toThrow(/the front matter cannot be read as YAML \(/)
    }
  })
})

describe('a build', () => {
  const {folders, raw} = useTestFolder()

  it('knows text above the first section from a title in the front matter', async () => {
    for (const code of [2, 3, 4, 5, 6]) {
      const text = code === 2 ? 'It has three words more.\n\n' : ''
      const yaml = block(`title: "AADSTS${code}: The door is locked"`)
      writeFileSync(raw(`${code}.md`), `${yaml}${text}## Prerequisites\n\n- The portal.\n`)
    }
    const {out} = await mendmark(['build', ...folders(), '--json'])
    expect(JSON.parse(out)).toMatchObject({
      boilerplate: ['aadsts3', 'aadsts4', 'aadsts5', 'aadsts6'],
      incomplete: [{id: 'aadsts2'}]
    })
  })
})
