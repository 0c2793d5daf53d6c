import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, raw} = useTestFolder()
const seeds = ['aadsts140001.md', 'aadsts50070.md', 'aadsts90007.md']

function putMisfits(count: number, text = '# How to bake\n'): void {
  for (let number = 1; number <= count; number++) {
    writeFileSync(raw(`misfit-${number}.md`), text)
  }
}

function removeSeeds(): void {
  for (const name of seeds) {
    rmSync(raw(name))
  }
}

it('says in one line that no guide fits the profile', async () => {
  removeSeeds()
  putMisfits(12)
  writeFileSync(raw('misfit-1.md'), 'No title at all.\n')
  const {code, out, err} = await mendmark(['build', ...folders()])
  expect(code).toBe(1)
  expect(err.split('\n').length).toBe(2)
  expect(err).toMatch(/^mendmark: .*: none of the 12 guides has a title that the profile aadsts re/)
  expect(err).toMatch(/reads, such as “# AADSTS.*”; theirs are such as “How to bake”; use /)
  expect(err).toMatch(
    /; use --profile plain .*, or .* mendmark profile .*raw \[profile-misfit\]\n$/
  )
  expect(out).toContain('\nrejected\n  12: no title that the profile reads\n')
  expect(out).toContain('nothing written: no guide fits the profile')
  expect(existsSync(dist())).toBe(false)
  const check = await mendmark(['check', ...folders()])
  expect(check).toMatchObject({code: 1, err})
  expect(check.out).toContain('rejected: 12 of the raw guides\nname a profile that fits; then ')
})

it('still lists each rejected path with --json', async () => {
  removeSeeds()
  putMisfits(2)
  const {out, err} = await mendmark(['build', ...folders(), '--json'])
  expect(err.split('\n').length).toBe(2)
  expect(JSON.parse(out)).toHaveProperty(
    'rejected',
    [1, 2].map((number) => ({path: raw(`misfit-${number}.md`), code: 'unreadable-title'}))
  )
})

it('says that guides have no title at all', async () => {
  removeSeeds()
  putMisfits(2, 'Text.\n')
  expect((await mendmark(['build', ...folders()])).err).toMatch(/”, or any at all; use --profile/)
})

it('says what else is wrong beside it', async () => {
  removeSeeds()
  putMisfits(2)
  writeFileSync(raw('empty.md'), '')
  const {err} = await mendmark(['build', ...folders()])
  expect(err).toMatch(/^.*empty\.md:1:1 error .*\nmendmark: .*: none of the 2 guides .*\n$/)
})

it('shows the first few where most guides do not fit', async () => {
  putMisfits(9)
  const {code, out, err} = await mendmark(['build', ...folders()])
  expect(code).toBe(1)
  expect(err).toMatch(
    /^(?:.*misfit-[123]\.md:1:1 error .*\n){3}mendmark: .*: 6 more guides do not .*; use .*\n$/
  )
  expect(out).toMatch(/\nrejected\n(?: {2}.*: unreadable-title\n){3} {2}6 more: no title that/)
})

it.each([
  ['as many fit as do not', 3],
  ['only one line would be saved', 4]
])('gives each its line where %s', async (_, count) => {
  putMisfits(count)
  const {err} = await mendmark(['build', ...folders()])
  expect(err.match(/error the title “How to bake”/g)).toHaveLength(count)
  expect(err).not.toContain('mendmark:')
})

it('gives a guide that is alone its place', async () => {
  removeSeeds()
  putMisfits(1)
  expect((await mendmark(['build', ...folders()])).err).toMatch(/misfit-1\.md:1:1 error the title/)
})
