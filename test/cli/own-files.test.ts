import {execFileSync} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {readCatalog} from '../../pipeline/catalog/read.js'
import {type CommandResult, mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, inFolder, raw} = useTestFolder()
const build = (...options: string[]) => mendmark(['build', ...folders(), ...options])
const textOf = (path: string) => readFileSync(path, 'utf8')
const makePipe = (path: string) => execFileSync('mkfifo', [path])
const guide = 'guides/aadsts90007.md'

// One guide is enough here, and quick.
beforeEach(() => {
  for (const name of readdirSync(raw())) {
    if (name !== 'aadsts90007.md') {
      rmSync(raw(name))
    }
  }
})

/** Gives the guide another text, so that a build has something to write. */
function changeGuide(): void {
  const path = raw('aadsts90007.md')
  writeFileSync(path, `${textOf(path)}\n## Resources\n\n- One more.\n`)
}

/** Expects that a command line was refused in one line. */
function expectRefusal({code, out, err}: CommandResult, reason: RegExp): void {
  expect({code, out}).toEqual({code: 2, out: ''})
  expect(err).toMatch(reason)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
}

/** The texts of a folder by their paths, or of a file. */
function textsIn(path: string): string[][] {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => textsIn(join(path, name)))
    : [[path, textOf(path)]]
}

describe('in the dist folder, no build writes through a link', () => {
  it.each([
    ['the folder itself', ''],
    ['the folder of the guides', 'guides'],
    ['a guide', guide],
    ['the catalog', 'catalog.json'],
    ['the page', 'README.md'],
    ['the schema', 'catalog.schema.json'],
    ['the folder that is there while a build writes', '.mendmark']
  ])('%s', async (_, name) => {
    await build()
    mkdirSync(dist('.mendmark'))
    const target = inFolder('elsewhere')
    renameSync(dist(name), target)
    symlinkSync(target, dist(name))
    changeGuide()
    const before = textsIn(target)
    expectRefusal(await build('--force'), /symbolic link/)
    expect(textsIn(target)).toEqual(before)
  })

  it('leaves the raw guides alone where the guides would be written over them', async () => {
    await build()
    rmSync(dist('guides'), {recursive: true})
    symlinkSync(raw(), dist('guides'))
    const before = textsIn(raw())
    expectRefusal(await build('--force'), /guides: is a symbolic link, .*; remove it, or name/)
    expect(textsIn(raw())).toEqual(before)
  })
})

describe('in the dist folder, what is no file is named, and not opened', () => {
  const things: [string, (path: string) => void, RegExp][] = [
    ['a named pipe', makePipe, /cannot be read \(it is a named pipe\)/],
    ['a folder', (path) => mkdirSync(path), /cannot be read \(it is a folder\)/],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path), /it is a symbolic link/],
    ['a huge file', makeHuge, /cannot be read \(the file has 600000000 bytes\)/]
  ]

  it.each(
    ['catalog.json', 'README.md', 'catalog.schema.json', guide].flatMap((name) =>
      things.map(([what, make, reason]) => ({name, what, make, reason}))
    )
  )('$name is $what', async ({name, make, reason}) => {
    await build()
    rmSync(dist(name))
    make(dist(name))
    expectRefusal(await build(), reason)
    expectRefusal(await mendmark(['check', ...folders()]), reason)
  })
})

function makeHuge(path: string): void {
  writeFileSync(path, '')
  truncateSync(path, 600_000_000)
}

describe('a file that no build wrote', () => {
  it('is not written over: a schema', async () => {
    mkdirSync(dist())
    writeFileSync(dist('catalog.schema.json'), '{"title": "My own"}')
    expectRefusal(await build(), /catalog\.schema\.json: was not written by mendmark/)
    expect(textOf(dist('catalog.schema.json'))).toBe('{"title": "My own"}')
    expect(readdirSync(dist())).toEqual(['catalog.schema.json'])
  })

  it('is written over where an earlier version wrote it: a schema', async () => {
    await build()
    const schema = textOf(dist('catalog.schema.json'))
    writeFileSync(dist('catalog.schema.json'), schema.replace('"Every guide', '"All guides'))
    expect((await build()).code).toBe(0)
    expect(textOf(dist('catalog.schema.json'))).toBe(schema)
  })

  it('is named by build and check where it has the name of a guide', async () => {
    await build()
    writeFileSync(dist('guides/notes.md'), 'Mine.\n')
    writeFileSync(dist('guides/picture.png'), '')
    const built = await build()
    expect(built.code).toBe(0)
    expect(built.err).toMatch(
      /^mendmark: .*notes\.md: is among the mended guides, .*away \[dist-unknown\]\n$/
    )
    const checked = await mendmark(['check', ...folders()])
    expect(checked.code).toBe(1)
    expect(checked.out).toMatch(/notes\.md: is among the mended guides, .*; remove it, or/)
    expect(checked.out).not.toContain('picture')
    expect(textOf(dist('guides/notes.md'))).toBe('Mine.\n')
  })
})

it('removes a guide that is gone where the catalog has the markers of a merge in it', async () => {
  writeFileSync(raw('one.md'), '# AADSTS1: Name\n\n## Resources\n\n- One.\n')
  await build()
  const catalog = textOf(dist('catalog.json'))
  writeFileSync(dist('catalog.json'), `<<<<<<< a\n${catalog}=======\n>>>>>>> b\n`)
  rmSync(raw('one.md'))
  const checked = await mendmark(['check', ...folders()])
  expect(checked.out).toContain('aadsts1.md: left over from an earlier build')
  expect((await build()).code).toBe(0)
  expect(existsSync(dist('guides/aadsts1.md'))).toBe(false)
})

it('removes what earlier versions left when they were killed, and nothing like it', async () => {
  await build()
  const uuid = '0b4e9a3e-5d27-4c39-9a57-2f9d3c1b7e10'
  const ours = ['guides/aadsts90007.md', 'catalog.json', 'README.md'].map(
    (name) => `${name}.${uuid}.tmp`
  )
  const others = ['guides/a.md.tmp', `guides/notes.${uuid}.tmp`, `page.md.${uuid}.tmp`]
  for (const name of [...ours, ...others]) {
    writeFileSync(dist(name), '')
  }
  expect((await build()).code).toBe(0)
  expect(ours.filter((name) => existsSync(dist(name)))).toEqual([])
  expect(others.filter((name) => existsSync(dist(name)))).toEqual(others)
})

it('leaves a folder alone that can no longer hold a guide', async () => {
  writeFileSync(raw('bad.md'), 'no title\n')
  rmSync(raw('aadsts90007.md'))
  const {code, out} = await build('--keep-going')
  expect(code).toBe(1)
  expect(out).toContain('nothing written: every guide was rejected; fix them')
  expect(existsSync(dist())).toBe(false)
})

describe('a file where a build makes its work folder', () => {
  it('is named by a build, and no reader takes it for a build that was stopped', async () => {
    await build()
    writeFileSync(dist('.mendmark'), '')
    expect((await mendmark(['check', ...folders()])).code).toBe(0)
    expect(readCatalog(dist('catalog.json')).counts.guides).toBe(1)
    changeGuide()
    expectRefusal(await build(), /\.mendmark: is a file, where a build makes a folder/)
  })
})

it('a link to the dist folder is no dist folder, whatever comes after its name', async () => {
  await build()
  const link = inFolder('link')
  symlinkSync(dist(), link)
  for (const name of [link, `${link}/`, `${link}/.`]) {
    const {code, err} = await mendmark(['build', '--raw', raw(), '--dist', name])
    expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('symbolic link')})
  }
})
