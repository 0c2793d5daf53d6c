import {existsSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {aadsts} from '../../pipeline/profile/aadsts.js'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, inFolder} = useTestFolder()

it('prints its help and its version', async () => {
  expect(await mendmark(['--help'])).toMatchObject({code: 0, err: ''})
  expect((await mendmark(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it.each([
  [['--nonsense']],
  [['build', '--nonsense']],
  [['nonsense']],
  [['mend']],
  [['mend', '']],
  [['build', '--raw', '']],
  [['check', '--dist', '']],
  [['profile', 'raw', '--out', '']],
  [['build', '--profile', '']],
  [['build', '--jobs', '0']],
  [['check', '--jobs', '1.5']],
  [['build', '--jobs', 'many']]
])('rejects wrong usage: %s', async (args) => {
  const {code, err} = await mendmark(args)
  expect(code).toBe(2)
  expect(err).toMatch(/^mendmark: .*; mendmark --help says more \[usage\]\n$/)
})

it.each([
  ['invalid JSON', '{', /profile\.json:1:2: is not valid JSON: .* \[profile-not-json\]\n$/],
  [
    'a wrong key',
    JSON.stringify({name: 'mine', generated: {label: 1}}),
    /profile\.json:1:29: generated\.label: .* \[profile-value\]\n$/
  ]
])('says what is wrong with a profile that has %s', async (_, text, line) => {
  writeFileSync(inFolder('profile.json'), text)
  const {code, err} = await mendmark(['build', ...folders(), '--profile', inFolder('profile.json')])
  expect(code).toBe(2)
  expect(err).toMatch(line)
  expect(existsSync(dist())).toBe(false)
})

it('says that a profile or a file is not there', async () => {
  expect(await mendmark(['build', ...folders(), '--profile', 'nonsense'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /no built-in profile has this name \(aadsts, plain, generated-guides\), .*; use one of these/
    )
  })
  for (const file of ['nowhere.md', '.']) {
    expect(await mendmark(['mend', inFolder(file)])).toMatchObject({
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

it('says which groups a title pattern lacks', async () => {
  const profile = {...aadsts, title: {pattern: '^(.*)$', example: '# A'}}
  writeFileSync(
    inFolder('profile.json'),
    `\uFEFF${JSON.stringify({$schema: 'profile.schema.json', ...profile})}`
  )
  const {code, err} = await mendmark(['build', ...folders(), '--profile', inFolder('profile.json')])
  expect({code, err}).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /title\.pattern: has to have a group `\(\?<code>…\)`.* "\^\(\.\*\)\$" \[profile-pattern\]\n$/
    )
  })
})
