import {existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, inFolder, raw} = useTestFolder()

it.each([
  [
    'an empty file',
    'empty.md',
    '',
    1,
    /empty\.md:1:1 error the guide is empty; restore it, or remove it/
  ],
  [
    'a guide without a title',
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
    /odd\.md:2:1 error the title “Something else” does not have .* aadsts expects; an example is/
  ],
  [
    'a code that two guides have',
    'again.md',
    '# AADSTS50070: Again\n',
    1,
    /aadsts50070\.md:1:1 error AADSTS50070 is also in .*again\.md; keep one of them/
  ],
  [
    'an MDX file',
    'in/page.mdx',
    '# AADSTS1: Name\n',
    1,
    /in\/page\.mdx:1:1 error MDX is not read, .*; give the file the ending \.md if .* \[mdx\]\n/
  ],
  [
    'a conflict',
    'both.md',
    '# AADSTS1: A\n\n<<<<<<< HEAD\none way\n=======\nanother\n>>>>>>> x\n',
    1,
    /both\.md:3:1 error both sides of a merge conflict .*; choose one/
  ]
])('says in one line what is wrong with %s, and what to do', async (_, name, text, code, line) => {
  mkdirSync(raw('in'))
  writeFileSync(raw(name), text)
  const result = await mendmark(['build', ...folders()])
  expect(result.code).toBe(code)
  expect(result.err).toMatch(line)
  expect(result.err.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  expect(existsSync(dist())).toBe(false)
})

it('leaves an MDX file out with --keep-going', async () => {
  writeFileSync(raw('page.mdx'), '# AADSTS1: Name\n')
  const {code, out} = await mendmark(['build', ...folders(), '--keep-going'])
  expect(code).toBe(1)
  expect(out).toContain('3 guides mended')
  expect(out).toMatch(/page\.mdx: mdx\n/)
})

it('says what to do about a missing raw folder', async () => {
  const {code, err} = await mendmark(['build', '--raw', inFolder('nowhere'), '--dist', dist()])
  expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
  expect(err).toMatch(
    /nowhere: the raw folder cannot be read .*; make it .* or name another with --raw/
  )
})

it('takes no folder with the name of a guide and no link to the folder for guides', async () => {
  mkdirSync(raw('folder.md'))
  symlinkSync(raw(), raw('loop'))
  const {code, out} = await mendmark(['build', ...folders()])
  expect(code).toBe(0)
  expect(out).toContain('3 guides mended')
})

it('says what to do about a link that leads to itself', async () => {
  symlinkSync('loop.md', raw('loop.md'))
  const {code, err} = await mendmark(['build', ...folders()])
  expect({code, lines: err.split('\n').length}).toEqual({code: 1, lines: 2})
  expect(err).toMatch(/loop\.md:1:1 error the guide cannot be read .*; make it readable, or/)
})

it('gives headings without a letter ids of their own', async () => {
  writeFileSync(raw('odd.md'), '# AADSTS1: A\n\n## ???\n\nText.\n\n## 🎉\n\nMore.\n')
  const {code, out} = await mendmark(['build', ...folders(), '--format', 'ndjson'])
  expect(code).toBe(0)
  expect(out).toMatch(/"id":"section".*"id":"section-1"/)
})

it('takes no hidden file for a guide', async () => {
  writeFileSync(raw('.draft.md'), 'No title.\n')
  expect((await mendmark(['build', ...folders()])).code).toBe(0)
})
