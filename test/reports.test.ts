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

describe('a guide that no rule changed and that does not survive being printed', () => {
  // The parser reads an address here behind the é, and prints one that it reads otherwise.
  const healthy = '# AADSTS1: Name\n\nWrite to élise@contoso.com.\n'

  it('stays as it is, and says so', () => {
    const {markdown, edits} = normalize(healthy)
    expect({markdown, edits}).toEqual({markdown: healthy, edits: []})
    expect(reportedIn(healthy)).toEqual(['1 canonical-form'])
  })

  it('loses the white space at its end all the same', () => {
    expect(normalize(`${healthy}\n\n`).markdown).toBe(healthy)
  })

  it('is rejected where a rule changed it too, with the reason and the way out', () => {
    expect(() => normalize(`${healthy}\n**Common Issues:**\n\n- One.\n`)).toThrow(
      /error “élise” is missing .* no edit removed it; fix that part by hand, or use --keep-going/
    )
  })
})
