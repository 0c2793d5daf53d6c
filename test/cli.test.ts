import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {run} from '../pipeline/commands/program.js'
import {builtInProfile} from '../pipeline/profile/load.js'

const seeds = new URL('../raw/', import.meta.url)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mendmark-'))
  cpSync(seeds, join(folder, 'raw'), {recursive: true})
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const raw = (name = '') => join(folder, 'raw', name)
const dist = (name = '') => join(folder, 'dist', name)

async function mendmark(
  args: string[],
  stdin = ''
): Promise<{code: number; out: string; err: string}> {
  let out = ''
  let err = ''
  const code = await run(args, {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    now: () => 0
  })
  return {code, out, err}
}

const inFolder = () => ['--raw', raw(), '--dist', dist()]

describe('build', () => {
  it('writes the guides, the catalog, its schema and an index, and says what it did', async () => {
    const {code, out, err} = await mendmark(['build', ...inFolder()])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^.*3 guides mended, 3 complete, 0 incomplete/)
    expect(readdirSync(dist()).sort()).toEqual([
      'README.md',
      'catalog.json',
      'catalog.schema.json',
      'guides'
    ])
    expect(readdirSync(dist('guides')).sort()).toEqual([
      'aadsts140001.md',
      'aadsts50070.md',
      'aadsts90007.md'
    ])
  })

  it('writes what is committed in dist/', async () => {
    await mendmark(['build', ...inFolder()])
    for (const name of ['catalog.json', 'README.md', 'guides/aadsts50070.md']) {
      expect(readFileSync(dist(name), 'utf8')).toBe(
        readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8')
      )
    }
  })

  it('removes what an earlier build wrote and nothing else', async () => {
    await mendmark(['build', ...inFolder()])
    writeFileSync(dist('guides/notes.md'), 'mine')
    rmSync(raw('aadsts90007.md'))
    const {out} = await mendmark(['build', ...inFolder()])
    expect(out).toContain('1 removed')
    expect(readdirSync(dist('guides')).sort()).toEqual([
      'aadsts140001.md',
      'aadsts50070.md',
      'notes.md'
    ])
  })

  it('prints the entries one a line for pipes', async () => {
    const {out, err} = await mendmark(['build', ...inFolder(), '--format', 'ndjson'])
    const guides = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(guides).toMatchObject([{id: 'aadsts50070'}, {id: 'aadsts90007'}, {id: 'aadsts140001'}])
    expect(err).toContain('3 guides mended')
  })

  it('stops before dist is touched when a guide is rejected, and leaves it out with --keep-going', async () => {
    writeFileSync(raw('bad.md'), 'no title here\n')
    const stopped = await mendmark(['build', ...inFolder()])
    expect(stopped.code).toBe(1)
    expect(stopped.err).toMatch(
      /raw\/bad\.md:1:1 error the guide has no title; give it .* no-title\n$/
    )
    expect(existsSync(dist())).toBe(false)
    const going = await mendmark(['build', ...inFolder(), '--keep-going', '--json'])
    expect(going.code).toBe(1)
    expect(JSON.parse(going.out)).toMatchObject({guides: 3, rejected: [{code: 'no-title'}]})
    expect(readdirSync(dist('guides'))).toHaveLength(3)
  })
})

describe('bad input gets one line that says what, where and what to do', () => {
  it.each([
    [
      'an empty file',
      'empty.md',
      '',
      1,
      /empty\.md:1:1 error the guide is empty; restore it, or remove it/
    ],
    [
      'no title',
      'none.md',
      'Text.\n',
      1,
      /none\.md:1:1 error the guide has no title; give it a first heading such as/
    ],
    [
      'a title that cannot be read',
      'odd.md',
      '\n# Something else\n',
      1,
      /odd\.md:2:1 error the title “Something else” is not one that the profile aadsts reads; expected/
    ],
    [
      'a code twice',
      'again.md',
      '# AADSTS50070: Again\n',
      1,
      /aadsts50070\.md:1:1 error AADSTS50070 is also in .*again\.md; keep one of them/
    ],
    [
      'a conflict',
      'both.md',
      '# AADSTS1: A\n\n<<<<<<< HEAD\none way\n=======\nanother\n>>>>>>> x\n',
      1,
      /both\.md:3:1 error both sides of a merge conflict .*; choose one/
    ]
  ])('%s', async (_, name, text, code, line) => {
    writeFileSync(raw(name), text)
    const result = await mendmark(['build', ...inFolder()])
    expect(result.code).toBe(code)
    expect(result.err).toMatch(line)
    expect(result.err.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
    expect(existsSync(dist())).toBe(false)
  })

  it('a missing raw folder', async () => {
    const {code, err} = await mendmark([
      'build',
      '--raw',
      join(folder, 'nowhere'),
      '--dist',
      dist()
    ])
    expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(err).toMatch(
      /nowhere: the raw folder cannot be read .*; make it and put the guides there, or name another with --raw/
    )
  })

  it('a dist folder that cannot be written', async () => {
    writeFileSync(join(folder, 'dist'), 'a file')
    const {code, err} = await mendmark(['build', ...inFolder()])
    expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(err).toMatch(
      /dist: cannot be written .*; make it writable, or name another folder with --dist/
    )
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('a file')
  })

  it('a dist folder with a page or a catalog of somebody else', async () => {
    mkdirSync(dist())
    writeFileSync(dist('README.md'), '# My notes\n')
    const {code, err} = await mendmark(['build', ...inFolder()])
    expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(err).toContain('README.md: was not written by mendmark')
    expect(readdirSync(dist())).toEqual(['README.md'])
    expect(readFileSync(dist('README.md'), 'utf8')).toBe('# My notes\n')
  })

  it('a dist folder inside the raw folder', async () => {
    for (const inside of ['', 'clean']) {
      const {code, err} = await mendmark(['build', '--raw', raw(), '--dist', raw(inside)])
      expect(code).toBe(2)
      expect(err).toContain('lies inside the raw folder')
    }
    expect(readdirSync(raw())).not.toContain('catalog.json')
  })

  it('a folder with the name of a guide, and a link that leads back, are no guides', async () => {
    mkdirSync(raw('folder.md'))
    symlinkSync(raw(), raw('loop'))
    const {code, out} = await mendmark(['build', ...inFolder()])
    expect(code).toBe(0)
    expect(out).toContain('3 guides mended')
  })

  it('leaves nothing half-written when one file cannot be', async () => {
    await mendmark(['build', ...inFolder()])
    const before = readFileSync(dist('catalog.json'), 'utf8')
    writeFileSync(raw('new.md'), '# AADSTS777: Fresh\n')
    mkdirSync(dist('guides/aadsts777.md'))
    const {code, err} = await mendmark(['build', ...inFolder()])
    expect(code).toBe(2)
    expect(err).toContain('aadsts777.md: cannot be read')
    expect(readFileSync(dist('catalog.json'), 'utf8')).toBe(before)
    expect(readdirSync(dist('guides')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('writes over no guide and no page that no build wrote', async () => {
    mkdirSync(dist('guides'), {recursive: true})
    for (const [name, text] of [
      ['guides/aadsts50070.md', '# By hand\n'],
      ['README.md', '# A project\n\nIt uses mendmark.\n']
    ] as const) {
      writeFileSync(dist(name), text)
      const {code, err} = await mendmark(['build', ...inFolder()])
      expect(code).toBe(2)
      expect(err).toContain(`${name}: was not written by mendmark`)
      expect(readFileSync(dist(name), 'utf8')).toBe(text)
      rmSync(dist(name))
    }
  })

  it('writes over its own files where the catalog is gone, or holds the marks of a merge', async () => {
    await mendmark(['build', ...inFolder()])
    const catalog = readFileSync(dist('catalog.json'), 'utf8')
    for (const damage of [
      () => rmSync(dist('catalog.json')),
      () => writeFileSync(dist('catalog.json'), `<<<<<<< HEAD\n${catalog}`)
    ]) {
      damage()
      writeFileSync(dist('guides/aadsts50070.md'), 'stale')
      expect((await mendmark(['build', ...inFolder()])).code).toBe(0)
      expect(readFileSync(dist('catalog.json'), 'utf8')).toBe(catalog)
    }
  })

  it('never mends the raw guides in their own place', async () => {
    const before = readFileSync(raw('aadsts50070.md'), 'utf8')
    cpSync(raw(), join(folder, 'guides'), {recursive: true})
    const {code, err} = await mendmark(['build', '--raw', join(folder, 'guides'), '--dist', folder])
    expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(err).toContain('name another folder with --dist')
    symlinkSync(raw(), dist())
    expect((await mendmark(['build', ...inFolder()])).code).toBe(2)
    expect(readFileSync(raw('aadsts50070.md'), 'utf8')).toBe(before)
    expect(readFileSync(join(folder, 'guides/aadsts50070.md'), 'utf8')).toBe(before)
  })

  it('a link that leads to itself', async () => {
    symlinkSync('loop.md', raw('loop.md'))
    const {code, err} = await mendmark(['build', ...inFolder()])
    expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(err).toMatch(/loop\.md: cannot be read .*; mend or remove it/)
  })

  it('headings without a letter', async () => {
    writeFileSync(raw('odd.md'), '# AADSTS1: A\n\n## ???\n\nText.\n\n## 🎉\n\nMore.\n')
    const {code, out} = await mendmark(['build', ...inFolder(), '--format', 'ndjson'])
    expect(code).toBe(0)
    expect(out).toMatch(/"id":"section".*"id":"section-1"/)
  })

  it.each([
    ['invalid JSON', '{', /profile\.json: is not valid JSON/],
    [
      'a wrong key',
      JSON.stringify({name: 'mine', generated: {label: 1}}),
      /profile\.json: generated\.label: /
    ]
  ])('a profile with %s', async (_, text, line) => {
    writeFileSync(join(folder, 'profile.json'), text)
    const {code, err} = await mendmark([
      'build',
      ...inFolder(),
      '--profile',
      join(folder, 'profile.json')
    ])
    expect(code).toBe(2)
    expect(err).toMatch(line)
    expect(existsSync(dist())).toBe(false)
  })

  it.each([
    [['--nonsense']],
    [['build', '--nonsense']],
    [['nonsense']],
    [['mend']]
  ])('wrong usage: %s', async (args) => {
    const {code, err} = await mendmark(args)
    expect(code).toBe(2)
    expect(err).toContain('error:')
  })
})

describe('check', () => {
  it('passes after a build, and names the file of which one byte changed', async () => {
    await mendmark(['build', ...inFolder()])
    expect(await mendmark(['check', ...inFolder()])).toMatchObject({code: 0, err: ''})
    writeFileSync(
      dist('guides/aadsts90007.md'),
      `${readFileSync(dist('guides/aadsts90007.md'), 'utf8')}x`
    )
    const {code, out} = await mendmark(['check', ...inFolder()])
    expect(code).toBe(1)
    expect(out).toContain('guides/aadsts90007.md: differs from what a build writes')
  })
})

describe('mend and explain', () => {
  it('prints the mended guide, from a file or from standard input', async () => {
    const file = await mendmark(['mend', raw('aadsts50070.md')])
    const piped = await mendmark(['mend', '-'], readFileSync(raw('aadsts50070.md'), 'utf8'))
    expect(file).toMatchObject({code: 0, err: ''})
    expect(piped.out).toBe(file.out)
    expect(file.out).toMatch(/^# AADSTS50070: SignoutUnknownSessionIdentifier/)
  })

  it('prints all of it as JSON', async () => {
    const {out} = await mendmark(['mend', raw('aadsts140001.md'), '--json'])
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'markdown',
      'guide',
      'edits',
      'messages'
    ])
  })

  it('mends ordinary Markdown with the plain profile', async () => {
    expect(
      await mendmark(['mend', '-', '--profile', 'plain'], 'Title\n=====\n\n* one\n* two\n')
    ).toMatchObject({
      code: 0,
      out: '# Title\n\n- one\n- two\n'
    })
  })

  it('explains each edit with its place', async () => {
    const {code, out} = await mendmark(['explain', raw('aadsts140001.md')])
    expect(code).toBe(0)
    expect(out).toMatch(/aadsts140001\.md:6:\d+.* .*double-encoding/)
    expect(out).toContain('- Hereâ€™s')
    expect(out).toContain('+ Here’s')
  })
})

it('help and version end well', async () => {
  expect(await mendmark(['--help'])).toMatchObject({code: 0, err: ''})
  expect((await mendmark(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe('bad usage', () => {
  it('a profile that is not there, and files that are not', async () => {
    expect(await mendmark(['build', ...inFolder(), '--profile', 'nonsense'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /nonsense: neither a profile of that name \(aadsts, plain\) .*; name one of these, or a JSON file/
      )
    })
    for (const file of ['nowhere.md', '.']) {
      expect(await mendmark(['mend', join(folder, file)])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('cannot be read')
      })
    }
    expect(await mendmark(['mend', '-'], '')).toMatchObject({
      code: 1,
      err: expect.stringContaining('stdin:1:1 error the guide is empty')
    })
  })

  it('a title pattern without its groups', async () => {
    const profile = {...builtInProfile('aadsts'), title: {pattern: '^(.*)$', example: '# A'}}
    writeFileSync(
      join(folder, 'profile.json'),
      `\uFEFF${JSON.stringify({$schema: 'profile.schema.json', ...profile})}`
    )
    const {code, err} = await mendmark([
      'build',
      ...inFolder(),
      '--profile',
      join(folder, 'profile.json')
    ])
    expect({code, err}).toMatchObject({
      code: 2,
      err: expect.stringMatching(/title\.pattern: has to have the groups `code` and `number`\n$/)
    })
  })

  it('check tells a rejected guide from a stale folder', async () => {
    await mendmark(['build', ...inFolder()])
    writeFileSync(raw('untitled.md'), 'No title.\n')
    rmSync(dist('guides/aadsts50070.md'))
    expect((await mendmark(['check', ...inFolder()])).out).not.toContain('missing')
    const {code, out} = await mendmark(['check', ...inFolder(), '--keep-going'])
    expect(code).toBe(1)
    expect(out).toContain('aadsts50070.md: missing')
    expect(out).toContain('1 of the raw guides cannot be built')
  })

  it('hidden files are no guides', async () => {
    writeFileSync(raw('.draft.md'), 'No title.\n')
    expect((await mendmark(['build', ...inFolder()])).code).toBe(0)
  })
})
