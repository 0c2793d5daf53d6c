import {writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Message} from '../pipeline/errors.js'
import {reportBy} from '../pipeline/reporters/index.js'
import {mendmark, useTestFolder} from './support/command-line.js'

const {raw, folders} = useTestFolder()

const messages: Message[] = [
  {
    path: 'raw/a, b.md',
    line: 3,
    column: 5,
    severity: 'warning',
    reason: '100% of “a: b”',
    ruleId: 'x-y'
  },
  {
    path: 'raw/c.md',
    line: 1,
    column: 1,
    severity: 'error',
    reason: '<no> "title" & more\u{1b}[31m',
    ruleId: 'no-title'
  }
]

describe('reporters', () => {
  it('github: commands with their marks escaped', () => {
    expect(reportBy('github', messages)).toBe(
      '::warning file=raw/a%2C b.md,line=3,col=5,title=x-y::100%25 of “a: b”\n' +
        '::error file=raw/c.md,line=1,col=1,title=no-title::<no> "title" & more\\u{1b}[31m\n'
    )
  })

  it('sarif: a result for each message, with its rule', () => {
    const report: unknown = JSON.parse(reportBy('sarif', messages) ?? '')
    expect(report).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name: 'mendmark', rules: [{id: 'no-title'}, {id: 'x-y'}]}},
          results: [
            {
              ruleId: 'x-y',
              ruleIndex: 1,
              level: 'warning',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {uri: 'raw/a%2C%20b.md'},
                    region: {startLine: 3, startColumn: 5}
                  }
                }
              ]
            },
            {ruleId: 'no-title', ruleIndex: 0, level: 'error'}
          ]
        }
      ]
    })
  })

  it('junit: a failure for a rejected guide, and the rest as output', () => {
    const report = reportBy('junit', messages) ?? ''
    expect(report).toContain('<testsuite name="guides" tests="2" failures="1">')
    expect(report).toContain('<system-out>raw/a, b.md:3:5 100% of “a: b” [x-y]</system-out>')
    expect(report).toContain('<failure type="no-title" message="&#60;no&#62; &#34;title&#34; &#38;')
    expect(report).not.toContain('\u{1b}')
  })
})

describe('--reporter', () => {
  it('prints the messages of build and check, and the summary beside them', async () => {
    writeFileSync(raw('bad.md'), 'No title.\n')
    const build = await mendmark(['build', ...folders(), '--reporter', 'github'])
    expect(build.code).toBe(1)
    expect(build.out).toMatch(/^::error file=.*bad\.md,line=1,col=1,title=no-title::/m)
    expect(build.err).toContain('nothing written')
  })

  it('has check name the files that are stale', async () => {
    const {code, out} = await mendmark(['check', ...folders(), '--reporter', 'sarif'])
    expect(code).toBe(1)
    const {results} = JSON.parse(out).runs[0]
    expect(results).toHaveLength(7)
    expect(results[0]).toMatchObject({ruleId: 'dist-stale', level: 'error'})
  })

  it('json is --json', async () => {
    const [one, other] = [['--json'], ['--reporter', 'json']]
    const first = await mendmark(['check', ...folders(), ...(one ?? [])])
    const second = await mendmark(['check', ...folders(), ...(other ?? [])])
    expect(JSON.parse(second.out)).toEqual(JSON.parse(first.out))
  })
})
