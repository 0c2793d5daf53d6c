import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, raw} = useTestFolder()
const ignore = (text: string | Uint8Array) => writeFileSync(raw('.mendmarkignore'), text)

it('takes no README at the top for a guide, and says so', async () => {
  writeFileSync(raw('Readme.MD'), 'About these guides.\n')
  const {code, out, err} = await mendmark(['build', ...folders()])
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out).toContain('3 guides mended')
  expect(out).toContain('left out, as no guides: 1 file (Readme.MD)\n')
  const check = await mendmark(['check', ...folders()])
  expect(check).toMatchObject({code: 0, err: ''})
  expect(check.out).toContain('left out, as no guides: 1 file (Readme.MD)\n')
})

it('takes a README in a folder below for a guide', async () => {
  mkdirSync(raw('one'))
  writeFileSync(raw('one/README.md'), '# AADSTS1: Name\n')
  const {out} = await mendmark(['build', ...folders(), '--json'])
  expect(JSON.parse(out)).toMatchObject({guides: 4, leftOut: []})
})

it('leaves out what the ignore file names, with folders and exceptions', async () => {
  for (const folder of ['drafts', 'in', 'in/drafts']) {
    mkdirSync(raw(folder))
    writeFileSync(raw(`${folder}/a.md`), 'No title.\n')
    writeFileSync(raw(`${folder}/template.mdx`), '# {code}\n')
  }
  writeFileSync(raw('README.md'), '# AADSTS1: Name\n')
  ignore('\uFEFF# No guides yet.\r\ndrafts/\r\n\r\n*.mdx\r\nin/[ab].md\r\n!/README.md\r\n')
  const {code, out, err} = await mendmark(['build', ...folders(), '--json'])
  expect({code, err}).toEqual({code: 0, err: ''})
  const leftOut = ['drafts', 'in', 'in/drafts'].flatMap((folder) =>
    ['a.md', 'template.mdx'].map((name) => `${folder}/${name}`)
  )
  const built: unknown = JSON.parse(out)
  expect(built).toMatchObject({guides: 4, rejected: []})
  expect(built).toHaveProperty('leftOut', leftOut.sort())
  const {out: checked} = await mendmark(['check', ...folders(), '--json'])
  expect(JSON.parse(checked)).toHaveProperty('leftOut', leftOut)
  expect((await mendmark(['check', ...folders()])).out).toMatch(
    /left out, as no guides: 6 files \(.*a\.md, .*template\.mdx, .*a\.md, and 3 more\)\n/
  )
})

it('tells small letters from capitals on every system', async () => {
  ignore('AADSTS50070.MD\n')
  expect(JSON.parse((await mendmark(['build', ...folders(), '--json'])).out)).toMatchObject({
    guides: 3
  })
})

it.each([
  ['a backslash at the end', 'drafts\\\n', /ignore:1:1: “drafts\\” cannot be used, .* use \//],
  ['stars between all folders', `**/a${'/**'.repeat(14)}/b\n`, /1:1: .* more than 3 `\*\*`/],
  ['stars between all letters', '*a*a*a*a*b\n', /1:1: .* 3 `\*` between two slashes/],
  ['too many patterns', 'drafts/\n'.repeat(20_000), /ignore: has more than 100000 characters/],
  ['a bracket that stays open', '# x\n[ab.md\n', /ignore:2:1: .* has a \[ without its \]; write/],
  ['UTF-16', Buffer.from('\uFEFFdrafts/\n', 'utf16le'), /ignore: is no UTF-8 text; save it as/]
])('says what is wrong with an ignore file: %s', async (_, text, line) => {
  ignore(text)
  for (const command of ['build', 'check']) {
    const {code, err} = await mendmark([command, ...folders()])
    expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(err).toMatch(/^mendmark: /)
    expect(err).toMatch(line)
  }
})

it('takes brackets and backslashes that are closed and escape something', async () => {
  ignore('[]a].md\n[!]a]x.md\n\\[a.md\na\\ b.md\n[[:digit:]].md\n')
  expect(await mendmark(['build', ...folders()])).toMatchObject({code: 0, err: ''})
})

it('says that an ignore file cannot be read', async () => {
  mkdirSync(raw('.mendmarkignore'))
  const {code, err} = await mendmark(['build', ...folders()])
  expect(code).toBe(2)
  expect(err).toMatch(/^mendmark: .*\.mendmarkignore: cannot be read .*; make it readable/)
})

it('says that all files are left out', async () => {
  rmSync(raw(), {recursive: true})
  mkdirSync(raw())
  writeFileSync(raw('README.md'), 'Text.\n')
  const {code, err} = await mendmark(['build', '--raw', raw(), '--dist', dist()])
  expect(code).toBe(2)
  expect(err).toMatch(/holds no .md file but those that are left out: a README, and what \.mend/)
})
