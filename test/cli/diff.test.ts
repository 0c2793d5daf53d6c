import {readFileSync, writeFileSync} from 'node:fs'
import {applyPatch} from 'diff'
import {describe, expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {raw, dist, folders} = useTestFolder()
const guide = 'guides/aadsts90007.md'

async function changed(): Promise<{before: string; after: string}> {
  await mendmark(['build', ...folders()])
  const before = readFileSync(dist(guide), 'utf8')
  const name = raw('aadsts90007.md')
  writeFileSync(name, `${readFileSync(name, 'utf8').trimEnd()}\n\nOne sentence more.\n`)
  return {before, after: `${before}\nOne sentence more.\n`}
}

describe('diff', () => {
  it('prints nothing where a build would change nothing', async () => {
    await mendmark(['build', ...folders()])
    expect(await mendmark(['diff', ...folders()])).toMatchObject({code: 0, out: ''})
  })

  it('is a patch that makes of each guide what a build would write', async () => {
    const {before, after} = await changed()
    const {code, out} = await mendmark(['diff', ...folders()])
    expect(code).toBe(0)
    expect(out).toContain(`--- a/${dist(guide)}\n+++ b/${dist(guide)}\n`)
    expect(applyPatch(before, out)).toBe(after)
    expect(readFileSync(dist(guide), 'utf8')).toBe(before)
  })

  it('shows whole guides where there is none yet', async () => {
    const {out} = await mendmark(['diff', ...folders()])
    expect(out.match(/^--- a\//gm)).toHaveLength(3)
    expect(out).toContain('\n+# AADSTS90007: InvalidSessionId')
  })

  it('prints the guides that are named, by either path', async () => {
    for (const path of [raw('aadsts90007.md'), dist(guide)]) {
      const {out} = await mendmark(['diff', ...folders(), path])
      expect(out.match(/^--- a\/.*$/gm)).toEqual([`--- a/${dist(guide)}`])
    }
  })

  it('names what is no guide, and takes any way to write a path', async () => {
    const {code, err} = await mendmark(['diff', ...folders(), raw('none.md')])
    expect(code).toBe(2)
    expect(err).toContain('none.md: is no guide of this build')
    const {out} = await mendmark(['diff', ...folders(), raw('../raw/aadsts90007.md')])
    expect(out.match(/^--- a\//gm)).toHaveLength(1)
  })

  it('marks words, and ignores how lines are wrapped', async () => {
    await changed()
    const {out} = await mendmark(['diff', '--word', ...folders()])
    expect(out).toContain('{+ One sentence more.+}')
    expect(out.split('\n')).toHaveLength(3)
  })
})
