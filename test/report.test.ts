import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {align} from '../pipeline/report/alignment.js'
import {boldest, boldKinds, removedWords} from '../pipeline/report/bold.js'
import {differences, exactDifferences, type Part} from '../pipeline/report/differences.js'
import {html, ownCode} from '../pipeline/report/html.js'
import {policyFor, reportPage} from '../pipeline/report/page.js'
import {renderedGuide} from '../pipeline/report/rendered.js'
import {rowsOf} from '../pipeline/report/rows.js'
import {rejectLine} from '../pipeline/report/shell.js'
import {attacks, hostileGuides} from './support/hostile-guides.js'
import {reportOn} from './support/report.js'

const url = (path: string) => new URL(path, import.meta.url)
const parts = {script: 'void 0', style: 'p{}'}
const raw = Object.fromEntries(
  readdirSync(url('../raw/')).map((name) => [name, readFileSync(url(`../raw/${name}`), 'utf8')])
)
const onRaw = reportOn(raw)

describe('a template', () => {
  it('escapes every value', () => {
    const value = `<b title="a" id='b'>&amp;`
    expect(html`<p title="${value}">${[value, 1, undefined]}</p>`.markup).toBe(
      `<p title="&lt;b title=&quot;a&quot; id='b'&gt;&amp;amp;">` +
        `&lt;b title=&quot;a&quot; id='b'&gt;&amp;amp;1</p>`
    )
  })

  it('keeps markup that it made itself', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}</p>`.markup).toBe('<p><b>&lt;</b></p>')
  })

  it('takes its line breaks for layout', () => {
    const markup = html`<p
       class="a">
      ${'b'} c
      d
      </p>`.markup
    expect(markup).toBe('<p class="a">b c d</p>')
  })

  it('shows what nobody could see', () => {
    expect(html`${'a\u202Eb\u0000c\nd\u200De'}`.markup).toBe('a\\u{202e}b\\u{0}c\nd\u200De')
  })

  it('takes no script that would end early', () => {
    expect(() => ownCode('script', 'a("</script>")')).toThrow(/end it/)
  })
})

describe('the sources of the page', () => {
  const folder = url('../pipeline/report/')
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')])

  it.each(sources)('%s makes markup by templates alone', (name, text) => {
    expect(/Html\.of|new Html/.test(text)).toBe(name === 'html.ts')
    // A value is in double quotes, or in none where it is markup or text.
    expect(text).not.toMatch(/html`[^`]*[\w-]=(?:'|\$\{)[^`]*`/)
  })

  it('the client makes none', () => {
    const client = readdirSync(new URL('client/', folder)).filter((name) => name.endsWith('.ts'))
    for (const name of client) {
      const text = readFileSync(new URL(`client/${name}`, folder), 'utf8')
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/)
    }
    expect(client.length).toBeGreaterThan(4)
  })
})

const textOf = (found: readonly Part[], ...kinds: Part['kind'][]) =>
  found
    .filter(({kind}) => kinds.includes(kind))
    .map(({text}) => text)
    .join('')

describe('differences', () => {
  it.each([
    ['the\nend of it', 'the start of it', 'kept:the |removed:end|added:start|kept: of it'],
    ['one\n  two', 'one two', 'kept:one|removed:\n  |added: |kept:two'],
    ['', 'new', 'added:new'],
    ['\n\nold\nlines\n', '', 'removed:\n\nold\nlines\n'],
    ['a\u00A0b', 'a b', 'kept:a|removed:\u00A0|added: |kept:b']
  ])('of %j and %j', (before, after, expected) => {
    const found = differences(before, after).map(({kind, text}) => `${kind}:${text}`)
    expect(found.join('|')).toBe(expected)
  })

  it('that are exact give both texts again', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n', '𝄞', '\uD83D', '.')})
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = exactDifferences(before, after)
        expect(textOf(found, 'kept', 'removed')).toBe(before)
        expect(textOf(found, 'kept', 'added')).toBe(after)
      })
    )
  })
})

describe('the source beside the mended guide', () => {
  it.each(onRaw.guides.map((guide) => [guide.path, guide] as const))('%s', (_, guide) => {
    const stretches = align(guide.source, guide.edits)
    expect(stretches.filter(({kind}) => kind !== 'kept').length).toBeGreaterThan(10)
    const rows = rowsOf(stretches)
    for (const found of [stretches, rows.flatMap((row) => row.stretches)]) {
      expect(textOf(found, 'kept', 'removed')).toBe(guide.source)
      expect(textOf(found, 'kept', 'added')).toBe(guide.markdown)
    }
    expect(rows.some(({isChanged}) => !isChanged)).toBe(true)
    const lines = rows.map(({line}) => line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })
})

describe('bold edits', () => {
  it('are those that took words out, made a choice or restored a character', () => {
    const title = '# AADSTS50058: Name - Text\n\n'
    const half = '## Troubleshooting Steps\n\n### Common Issues\n\n- One cause'
    const report = reportOn({
      'a.md': `${title}## Introduction\n\nIt didn\uFFFDt work, and it didn\uFFFDt end.\n`,
      'b.md': `${title.replace('58', '59')}${half}.\n\n${half}: another.\n\n- And one more.\n`,
      ...raw
    })
    const found = Object.fromEntries(
      boldKinds.map((kind) => [
        kind.id,
        boldest(kind, report).edits.map(({guide, edit, what}) => [guide.path, edit.ruleId, what])
      ])
    )
    expect(found['words']?.[0]).toEqual([
      'raw/aadsts140001.md',
      'chat-residue',
      expect.stringMatching(/^\d+ words removed, \d+ no longer in the guide$/)
    ])
    expect(found['elections']?.map(([path, rule]) => [path, rule])).toEqual([
      ['raw/b.md', 'repeated-generation']
    ])
    expect(found['bytes']).toContainEqual(['raw/a.md', 'lost-byte', 'made 2 times'])
  })

  it('count each word as often as it went', () => {
    expect(removedWords({before: 'a a b', after: 'A c'})).toEqual(['a', 'b'])
    expect(removedWords({before: '<<<<<<< HEAD\nb\n', after: ''})).toEqual(['b'])
  })
})

describe('the line that rejects an edit', () => {
  it.each([
    ['guide.md:3f9a1c2b4d5e', 'npx mendmark reject guide.md:3f9a1c2b4d5e'],
    ['a b.md:0', 'npx mendmark reject "a b.md:0"'],
    ['-a.md:0', 'npx mendmark reject -- "-a.md:0"'],
    ['$(x)`.md:0', "npx mendmark reject '$(x)`.md:0'"]
  ])('of %s', (id, line) => {
    expect(rejectLine(id)).toBe(line)
  })

  it.skipIf(process.platform === 'win32')('is one word to a shell', () => {
    const ids = ['it\'s $HOME `id` \\ "a" !x.md:0', "a\u202E\u0007\n'b\\.md:0", '~/*?.md:0']
    for (const id of ids) {
      const line = rejectLine(id).replace('npx mendmark reject', "printf '%s|'")
      expect(execFileSync('bash', ['-c', line], {encoding: 'utf8'})).toBe(`${id}|`)
    }
  })
})

describe('the page', () => {
  it('is the same bytes for the same input', () => {
    expect(reportPage(reportOn(raw), parts)).toBe(reportPage(onRaw, parts))
  })

  it('says each edit with its reasons and the line to paste', () => {
    const page = reportPage(onRaw, parts)
    for (const {id} of onRaw.guides.flatMap(({edits}) => edits)) {
      expect(page).toContain(`npx mendmark reject ${id}<`)
    }
    expect(page).toContain('because language models say this before their answer')
  })

  it('allows its own script and style only, by their hashes', () => {
    expect(reportPage(onRaw, parts)).toContain(policyFor(parts).replaceAll('"', '&quot;'))
    expect(policyFor(parts)).not.toContain('unsafe')
    expect(policyFor({...parts, script: 'void 1'})).not.toBe(policyFor(parts))
  })

  it('holds nothing of a hostile guide as markup', () => {
    const page = reportPage(reportOn(hostileGuides(), 'plain'), parts)
    const elements = [...page.matchAll(/<(\w+)([^>]*)>/g)]
    const strange = /^(?:img|iframe|object|form|link|base|embed)$/
    expect(elements.filter(([, name = '']) => strange.test(name))).toEqual([])
    expect(elements.filter(([, name]) => name === 'script')).toHaveLength(1)
    expect(elements.filter(([, , data = '']) => /\s(?:on\w+|style|src)=/.test(data))).toEqual([])
    expect(page.match(/<\/template>/g)).toHaveLength(Object.keys(hostileGuides()).length)
  })
})

describe('a rendered guide', () => {
  const syntax = {math: true, directives: true}

  it.each(Object.entries(attacks))('is harmless: %s', (_, text) => {
    const {markup} = renderedGuide(`# Title\n\n${text}\n`, syntax)
    expect(markup).not.toMatch(/<(?:script|img|iframe|style|form|input|svg|meta|base|link|object)/)
    expect(markup).not.toMatch(/<[^>]* (?:id|style|src|on\w+)=/)
    expect(markup).not.toMatch(/href="(?!https?:)/)
    expect(markup).not.toMatch(/[\u202E\u2066]/)
  })

  it('says where links and images lead', () => {
    const text = '[a](https://a.test/?b&c) [d](e.md) ![f](g.png)'
    expect(renderedGuide(text, syntax).markup).toBe(
      '<p><a href="https://a.test/?b&#x26;c" rel="noopener noreferrer">a</a> d ' +
        '(<code>e.md</code>) <em>image: f</em> (<code>g.png</code>)</p>'
    )
  })

  it('shows HTML as the text that it is', () => {
    expect(renderedGuide('<b>a</b>', syntax).markup).toContain('<code>&#x3C;b></code>')
  })
})
