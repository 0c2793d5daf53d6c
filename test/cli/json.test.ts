import {writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {folders, inFolder, raw} = useTestFolder()

async function json(args: string[], stdin = ''): Promise<{code: number; data: unknown}> {
  const {code, out} = await mendmark([...args, '--json'], stdin)
  return {code, data: JSON.parse(out)}
}

it.each(['build', 'check'])('%s prints every message', async (command) => {
  writeFileSync(raw('bad.md'), 'No title.\n')
  writeFileSync(raw('odd.md'), '# AADSTS1: Name\n\nOne \uFFFD two.\n')
  expect(await json([command, ...folders()])).toMatchObject({
    code: 1,
    data: {
      rejected: [{path: raw('bad.md'), code: 'no-title'}],
      messages: [
        {
          path: raw('bad.md'),
          line: 1,
          column: 1,
          severity: 'error',
          code: 'no-title',
          reason: expect.stringContaining('the guide has no title')
        },
        {path: raw('odd.md'), line: 3, column: 5, severity: 'warning', code: 'lost-byte'}
      ]
    }
  })
})

it('an error that ends a command is on standard output, too', async () => {
  const wrong = inFolder('profile.json')
  writeFileSync(wrong, '{\n  "name": "a",\n  "nmae": 1,\n  "labels": "a"\n}')
  const {code, data} = await json(['build', ...folders(), '--profile', wrong])
  expect({code, data}).toEqual({
    code: 2,
    data: {
      error: {
        code: 'profile-key',
        message: expect.stringMatching(/:3:3: nmae: .* \[profile-key\]\n.*:4:3: labels: .*\]$/),
        messages: [
          {
            code: 'profile-key',
            path: wrong,
            line: 3,
            column: 3,
            severity: 'error',
            reason: 'nmae: is no key of a profile; correct its name, or take it out'
          },
          {
            code: 'profile-value',
            path: wrong,
            line: 4,
            column: 3,
            severity: 'error',
            reason: expect.stringMatching(/^labels: .*; found "a"$/)
          }
        ]
      }
    }
  })
  const others: [string[], string][] = [
    [['build', '--nonsense'], 'usage'],
    [['build', '--raw', inFolder('nowhere')], 'raw-missing'],
    [['check', '--profile', inFolder('nowhere')], 'profile-missing'],
    [['mend', inFolder('nowhere')], 'unreadable']
  ]
  for (const [args, error] of others) {
    expect(await json(args)).toMatchObject({code: 2, data: {error: {code: error}}})
  }
})

it('mend says why a guide is rejected', async () => {
  expect(await json(['mend', '-'], 'No title.\n')).toEqual({
    code: 1,
    data: {
      error: {
        code: 'no-title',
        message: expect.stringMatching(/^stdin:1:1 error .* \[no-title\]$/),
        messages: [
          {
            path: 'stdin',
            line: 1,
            column: 1,
            severity: 'error',
            reason: expect.stringContaining('the guide has no title'),
            ruleId: 'no-title',
            code: 'no-title'
          }
        ]
      }
    }
  })
  expect(await json(['mend', '-'], '# AADSTS1: Name\n\nOne \uFFFD two.\n')).toMatchObject({
    code: 0,
    data: {messages: [{ruleId: 'lost-byte', code: 'lost-byte'}]}
  })
})
