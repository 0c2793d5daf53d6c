import {describe, expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'

/** The messages of a mended guide, as `LINE rule`. */
function reportedIn(source: string | Uint8Array, profile: 'aadsts' | 'plain' = 'aadsts'): string[] {
  const {messages} = normalize(source, {path: 'guide.md', profile})
  expect(messages.every(({path, severity}) => path === 'guide.md' && severity === 'warning')).toBe(
    true
  )
  return messages.map(({line, ruleId}) => `${line} ${ruleId}`)
}

describe('what is in doubt stays as it is and is reported with its line in the raw guide', () => {
  it('a lost byte that its context does not settle', () => {
    const text = '# AADSTS1: Name\r\n\r\nIt is one \uFFFD two.\r\n'
    expect(reportedIn(text)).toEqual(['3 lost-byte'])
    expect(normalize(text).markdown).toContain('one \uFFFD two')
  })

  it('a byte that means nothing in either encoding', () => {
    const bytes = Buffer.concat([
      Buffer.from('# AADSTS1: Name\n\nA word'),
      Buffer.from([0x81]),
      Buffer.from(' and more.\n')
    ])
    expect(reportedIn(bytes)).toEqual(expect.arrayContaining(['3 windows-1252']))
    expect(normalize(bytes).markdown).toContain('word\uFFFD')
  })
})
