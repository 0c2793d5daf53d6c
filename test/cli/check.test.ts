import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, raw} = useTestFolder()

it('passes after a build, and names a file with one byte changed', async () => {
  await mendmark(['build', ...folders()])
  expect(await mendmark(['check', ...folders()])).toMatchObject({code: 0, err: ''})
  writeFileSync(
    dist('guides/aadsts90007.md'),
    `${readFileSync(dist('guides/aadsts90007.md'), 'utf8')}x`
  )
  const {code, out} = await mendmark(['check', ...folders()])
  expect(code).toBe(1)
  expect(out).toContain(
    'guides/aadsts90007.md: changed by hand, and differs from what a build writes'
  )
})

it('tells a rejected guide from a stale folder', async () => {
  await mendmark(['build', ...folders()])
  writeFileSync(raw('untitled.md'), 'No title.\n')
  rmSync(dist('guides/aadsts50070.md'))
  expect((await mendmark(['check', ...folders()])).out).not.toContain('missing')
  const {code, out} = await mendmark(['check', ...folders(), '--keep-going'])
  expect(code).toBe(1)
  expect(out).toContain('aadsts50070.md: missing')
  expect(out).toContain('rejected: 1 of the raw guides')
})
