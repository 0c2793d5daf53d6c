import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, inFolder, raw} = useTestFolder()

it('says what to do about a dist folder that cannot be written', async () => {
  writeFileSync(inFolder('dist'), 'a file')
  const {code, err} = await mendmark(['build', ...folders()])
  expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
  expect(err).toMatch(/dist: is a file, where a build writes a folder; name another folder with/)
  expect(readFileSync(inFolder('dist'), 'utf8')).toBe('a file')
})

it('keeps a page that somebody else wrote', async () => {
  mkdirSync(dist())
  writeFileSync(dist('README.md'), '# My notes\n')
  const {code, err} = await mendmark(['build', ...folders()])
  expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
  expect(err).toContain('README.md: was not written by mendmark')
  expect(readdirSync(dist())).toEqual(['README.md'])
  expect(readFileSync(dist('README.md'), 'utf8')).toBe('# My notes\n')
})

it('writes into no dist folder inside the raw folder', async () => {
  for (const inside of ['', 'clean']) {
    const {code, err} = await mendmark(['build', '--raw', raw(), '--dist', raw(inside)])
    expect(code).toBe(2)
    expect(err).toContain('lies inside the raw folder')
  }
  expect(readdirSync(raw())).not.toContain('catalog.json')
})

it('leaves nothing half-written when one file cannot be', async () => {
  await mendmark(['build', ...folders()])
  const before = readFileSync(dist('catalog.json'), 'utf8')
  writeFileSync(raw('new.md'), '# AADSTS777: Fresh\n')
  mkdirSync(dist('guides/aadsts777.md'))
  const {code, err} = await mendmark(['build', ...folders()])
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
    const {code, err} = await mendmark(['build', ...folders()])
    expect(code).toBe(2)
    expect(err).toContain(`${name}: was not written by mendmark`)
    expect(readFileSync(dist(name), 'utf8')).toBe(text)
    rmSync(dist(name))
  }
})

it('writes its own catalog again when it is gone, or holds conflict markers', async () => {
  await mendmark(['build', ...folders()])
  const catalog = readFileSync(dist('catalog.json'), 'utf8')
  for (const damage of [
    () => rmSync(dist('catalog.json')),
    () => writeFileSync(dist('catalog.json'), `<<<<<<< HEAD\n${catalog}`)
  ]) {
    damage()
    expect((await mendmark(['build', ...folders()])).code).toBe(0)
    expect(readFileSync(dist('catalog.json'), 'utf8')).toBe(catalog)
  }
})

it('never mends the raw guides in their own place', async () => {
  const before = readFileSync(raw('aadsts50070.md'), 'utf8')
  cpSync(raw(), inFolder('guides'), {recursive: true})
  const {code, err} = await mendmark(['build', '--raw', inFolder('guides'), '--dist', inFolder('')])
  expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
  expect(err).toContain('name another folder with --dist')
  symlinkSync(raw(), dist())
  expect((await mendmark(['build', ...folders()])).code).toBe(2)
  expect(readFileSync(raw('aadsts50070.md'), 'utf8')).toBe(before)
  expect(readFileSync(inFolder('guides/aadsts50070.md'), 'utf8')).toBe(before)
})
