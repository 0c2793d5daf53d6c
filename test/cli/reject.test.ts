import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {beforeEach, describe, expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {raw, dist, folders, inFolder} = useTestFolder()
const decisions = () => inFolder('mendmark.decisions.json')
const given = () => [...folders(), '--decisions', decisions()]
const guide = 'guides/aadsts140001.md'

/** The id of the edit of a rule in a raw guide. */
async function idOf(rule: string, name = 'aadsts140001.md', index = 0): Promise<string> {
  const args = ['explain', raw(name), '--raw', raw(), '--rule', rule, '--json']
  const edits: {id: string}[] = JSON.parse((await mendmark(args)).out)
  return edits[index]?.id ?? ''
}

const title = "# AADSTS140001: InvalidSessionKey - The session key isn't valid"
let id = ''
beforeEach(async () => {
  id = await idOf('heading-text')
})

describe('reject', () => {
  it('keeps an edit from being made, in build and check', async () => {
    await mendmark(['build', ...folders()])
    expect(readFileSync(dist(guide), 'utf8')).toContain("session key isn't valid\n")
    const {code, out} = await mendmark(['reject', ...given(), id, '--why', 'it is quoted'])
    expect([code, out]).toEqual([
      0,
      `${id} is no longer made (heading-text, line 2)\nrun mendmark build to apply this\n`
    ])
    expect(JSON.parse(readFileSync(decisions(), 'utf8'))).toEqual({
      rejected: [
        {
          id,
          rule: 'heading-text',
          line: 2,
          before: `${title}.`,
          after: title,
          why: 'it is quoted'
        }
      ]
    })
    expect((await mendmark(['check', ...given()])).out).toContain('aadsts140001.md')
    expect(await mendmark(['build', ...given()])).toMatchObject({code: 0})
    expect(readFileSync(dist(guide), 'utf8')).toContain("session key isn't valid.\n")
    expect((await mendmark(['check', ...given()])).code).toBe(0)
  })

  it('takes several, and takes them back with --undo', async () => {
    const other = await idOf('failed-generation', 'aadsts50070.md')
    expect((await mendmark(['reject', ...given(), id, other])).code).toBe(0)
    expect((await mendmark(['reject', ...given(), '--undo', other])).out).toContain(
      `${other} is made again`
    )
    expect(readFileSync(decisions(), 'utf8')).toContain(id)
    expect(readFileSync(decisions(), 'utf8')).not.toContain(other)
    await mendmark(['reject', ...given(), '--undo', id])
    expect(JSON.parse(readFileSync(decisions(), 'utf8'))).toEqual({rejected: []})
  })

  it('says where another rule changes the same place now', async () => {
    writeFileSync(raw('list.md'), `${title}.\n\nText.\n\n### 4. Closing Words:\n\nText.\n`)
    const heading = await idOf('heading-text', 'list.md', 1)
    const {out} = await mendmark(['reject', ...given(), heading])
    expect(out).toMatch(/^list\.md:\w+: outline changes the same place now \(line 5\); reject/m)
  })
})

describe('reject writes nothing', () => {
  it.each<[string, () => string, string]>([
    ['where there is no such edit', () => 'aadsts140001.md:0123456789ab', 'there is no such edit'],
    ['where there is no such guide', () => 'none.md:0123456789ab', 'is no guide of the raw folder'],
    ['for what is no id', () => 'heading-text', 'is no id of an edit'],
    ['where one of several is wrong', () => 'none.md:0123456789ab', 'is no guide']
  ])('%s', async (_, wrong, reason) => {
    const {code, err} = await mendmark(['reject', ...given(), id, wrong()])
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(existsSync(decisions())).toBe(false)
  })

  it('where the guide cannot be mended that way', async () => {
    writeFileSync(raw('list.md'), '# AADSTS50001: Name - Text.\n\nText.\n\n* a\n* b\n')
    const bullet = await idOf('bullet-style', 'list.md')
    const {code, err} = await mendmark(['reject', ...given(), bullet])
    expect(code).toBe(1)
    expect(err).toContain('[decision]')
    expect(existsSync(decisions())).toBe(false)
  })

  it('for --undo of what was not rejected', async () => {
    const {code, err} = await mendmark(['reject', ...given(), '--undo', id])
    expect(code).toBe(2)
    expect(err).toContain('there is nothing to undo [unknown-edit]')
  })
})

describe('a decision', () => {
  it('is not passed over where the file that is named is not there', async () => {
    const {code, err} = await mendmark(['build', ...given()])
    expect(code).toBe(2)
    expect(err).toContain('is not there; name the file that mendmark reject wrote')
  })

  it('holds for a stream, too', async () => {
    await mendmark(['reject', ...given(), id])
    const text = readFileSync(raw('aadsts140001.md'), 'utf8')
    const record = `${JSON.stringify({path: 'aadsts140001.md', text})}\n`
    const {out} = await mendmark(['stream', '--decisions', decisions()], record)
    expect(JSON.parse(out).markdown).toContain(`${title}.\n`)
  })

  it('on a guide that is gone is reported', async () => {
    await mendmark(['reject', ...given(), id])
    rmSync(raw('aadsts140001.md'))
    const {code, err} = await mendmark(['build', ...given()])
    expect(code).toBe(0)
    expect(err).toContain(`the edit ${id} was rejected, and there is no such guide`)
    expect(err).toContain('[stale-decision]')
  })

  it('on an edit that is gone is reported', async () => {
    await mendmark(['reject', ...given(), id])
    writeFileSync(raw('aadsts140001.md'), '# AADSTS140001: Name - Text.\n\nText.\n')
    const {err} = await mendmark(['build', ...given()])
    expect(err).toContain(`the edit ${id} was rejected, and would not be made any more`)
  })

  it.each([
    ['{', /1: it is not valid JSON/],
    ['{"rejected": [\n{"id": 1}]}', /:2: each decision must have the “id” of an edit/],
    ['[]', /it must hold a list “rejected”/]
  ])('in a file with %j ends the build with what is wrong', async (text, reason) => {
    writeFileSync(decisions(), text)
    const {code, err} = await mendmark(['build', ...given()])
    expect(code).toBe(2)
    expect(err).toMatch(reason)
    expect(existsSync(dist())).toBe(false)
  })
})
