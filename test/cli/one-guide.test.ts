import {readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {inFolder, raw} = useTestFolder()

it('prints the mended guide, from a file or from standard input', async () => {
  const file = await mendmark(['mend', raw('aadsts50070.md')])
  const piped = await mendmark(['mend', '-'], readFileSync(raw('aadsts50070.md'), 'utf8'))
  expect(file).toMatchObject({code: 0, err: ''})
  expect(piped.out).toBe(file.out)
  expect(file.out).toMatch(/^# AADSTS50070: SignoutUnknownSessionIdentifier/)
})

it('prints the whole result as JSON', async () => {
  const {out} = await mendmark(['mend', raw('aadsts140001.md'), '--json'])
  expect(Object.keys(JSON.parse(out) as object)).toEqual(['markdown', 'guide', 'edits', 'messages'])
})

it('mends ordinary Markdown with the plain profile', async () => {
  const text = 'Title\n=====\n\n* one\n* two\n'
  const plain = ['mend', '-', '--profile', 'plain']
  expect(await mendmark(plain, text)).toMatchObject({code: 0, out: text})
  expect(await mendmark([...plain, '--style', 'canonical'], text)).toMatchObject({
    code: 0,
    out: '# Title\n\n- one\n- two\n'
  })
  expect(await mendmark([...plain, '--style', 'pretty'], text)).toMatchObject({code: 2})
})

it('explains changes of form after the damage, and never that nothing changed', async () => {
  const text = 'Title\n=====\n\n* itâ€™s\n'
  const plain = ['explain', '-', '--profile', 'plain', '--style', 'canonical']
  const {out} = await mendmark(plain, text)
  expect(out.indexOf('double-encoding')).toBeLessThan(out.indexOf('bullet-style'))
  expect(out).toContain('  stdin:4:1 "*" → "-"')
  const healthy = await mendmark(['explain', '-', '--profile', 'plain'], '* one\n')
  expect(healthy.out).toBe('stdin: nothing to mend\n')
})

it.each(['mend', 'explain'])('%s reads no MDX', async (command) => {
  const path = inFolder('page.MDX')
  writeFileSync(path, '# Title\n\n:::note\n\nText.\n\n:::\n')
  const {code, out, err} = await mendmark([command, path, '--profile', 'plain'])
  expect({code, out}).toEqual({code: 1, out: ''})
  expect(err).toMatch(/page\.MDX:1:1 error MDX is not read, .*, or move it away \[mdx\]\n$/)
})

it('explains each edit with its place', async () => {
  const {code, out} = await mendmark(['explain', raw('aadsts140001.md')])
  expect(code).toBe(0)
  expect(out).toMatch(/^double-encoding \(1 edit\): .*\n {2}.*aadsts140001\.md:6:16 \S+:\w+\n/m)
  expect(out).toContain('    - Hereâ€™s\n    + Here’s\n')
})

it('explains why an edit was made, below its text', async () => {
  const guide = '# AADSTS1: Name\n\n## Troubleshooting Steps\n\nCertainly! Sign in again.\n'
  const {out} = await mendmark(['explain', '-'], guide)
  expect(out).toContain(
    '    + Sign in again.\n' +
      '    because language models say this before their answer; it is not part of the guide\n'
  )
})

it('explains the edits of one rule, or as JSON', async () => {
  const guide = '# AADSTS1: Name\n\n* Itâ€™s on.\n'
  const {out} = await mendmark(['explain', '-', '--rule', 'double-encoding'], guide)
  expect(out).toMatch(/^double-encoding \(1 edit\): /)
  expect(out).not.toContain('bullet-style')
  const json = await mendmark(['explain', '-', '--rule', 'double-encoding', '--json'], guide)
  expect(JSON.parse(json.out)).toMatchObject([
    {
      ruleId: 'double-encoding',
      line: 3,
      before: 'Itâ€™s',
      after: 'It’s',
      reasons: [expect.any(String)]
    }
  ])
  const strange = await mendmark(['explain', '-', '--rule', 'none'], guide)
  expect(strange).toMatchObject({code: 2, err: expect.stringContaining('no rule “none”')})
})

it('gives no reason where the damage cannot be mistaken', async () => {
  const {out} = await mendmark(['explain', '-'], '# AADSTS1: Name\n\n```\nGET /token\n```\n')
  expect(out).toContain('code-language')
  expect(out).not.toContain('because')
})
