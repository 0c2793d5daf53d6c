import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {ProfileError} from '../pipeline/errors.js'
import {profileLimits} from '../pipeline/profile/limits.js'
import {loadProfile} from '../pipeline/profile/load.js'
import {profileNames} from '../pipeline/profile/names.js'

const folder = mkdtempSync(join(tmpdir(), 'mendmark-profile-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
const at = (name: string) => join(folder, name)

/** The lines and codes of the error that a profile file gives, without the folder. */
function problemsWith(text: string): string[] {
  writeFileSync(at('a.json'), text)
  try {
    loadProfile(at('a.json'))
  } catch (error) {
    if (error instanceof ProfileError) {
      return error.message.replaceAll(`${folder}/`, '').split('\n')
    }
    throw error
  }
  return []
}

describe('a profile file from a stranger', () => {
  const {bytes, entries, patternLength, extended} = profileLimits

  it('is no larger than the limit', () => {
    const padded = (length: number) => `{"name": "a"${' '.repeat(length - 13)}}`
    expect(problemsWith(padded(bytes))).toEqual([])
    expect(problemsWith(padded(bytes + 1))).toEqual([
      `a.json: has more than ${bytes} bytes, which is the limit; make it shorter [profile-limit]`
    ])
    expect(() => loadProfile('/dev/zero')).toThrow(/has more than .* \[profile-limit\]$/)
  })

  it('has no list and no pattern that is longer than the limits', () => {
    const withList = (length: number) =>
      JSON.stringify({name: 'a', generated: {openers: Array(length).fill('x')}})
    expect(problemsWith(withList(entries))).toEqual([])
    expect(problemsWith(withList(entries + 1))).toEqual([
      expect.stringMatching(/^a\.json:1:26: generated\.openers: .* \[profile-limit\]$/)
    ])
    const withPattern = (length: number) =>
      JSON.stringify({name: 'a', mentions: 'x'.repeat(length)})
    expect(problemsWith(withPattern(patternLength))).toEqual([])
    expect(problemsWith(withPattern(patternLength + 1))).toEqual([
      expect.stringMatching(/^a\.json:1:13: mentions: .* \[profile-limit\]$/)
    ])
  })

  it('extends no more files than the limit', () => {
    writeFileSync(at('p0.json'), '{"name": "p"}')
    for (let number = 1; number <= extended + 1; number++) {
      const below = number - 1
      writeFileSync(at(`p${number}.json`), `{"name": "p", "extends": "p${below}.json"}`)
    }
    expect(loadProfile(at(`p${extended}.json`)).name).toBe('p')
    expect(() => loadProfile(at(`p${extended + 1}.json`))).toThrow(/\[profile-circular\]$/)
  })

  it('extends no pipe, which would wait for ever, and no device', () => {
    execFileSync('mkfifo', [at('pipe')])
    for (const path of ['pipe', '/dev/zero']) {
      expect(problemsWith(JSON.stringify({name: 'a', extends: path}))).toEqual([
        expect.stringMatching(/it is a (?:named pipe|device).* \[profile-missing\]$/)
      ])
    }
  })
})

describe('a wrong profile file', () => {
  it('is told with line, column and code, each thing in a line', () => {
    const text =
      '{\n  "name": "A",\n  "nmae": 1,\n  "mentions": "(",\n  "languages": ["en", 1],\n' +
      '  "title": {"pattern": "x", "exmaple": ""}\n}'
    expect(problemsWith(text)).toEqual([
      expect.stringMatching(/^a\.json:2:3: name: .*; found "A" \[profile-value\]$/),
      expect.stringMatching(/^a\.json:3:3: nmae: is no key .* \[profile-key\]$/),
      expect.stringMatching(/^a\.json:4:3: .* \(Unterminated group\); .* \[profile-pattern\]$/),
      expect.stringMatching(/^a\.json:5:23: languages\.1: .* \[profile-value\]$/),
      expect.stringMatching(/^a\.json:6:3: title\.example: .* \[profile-value\]$/),
      expect.stringMatching(/^a\.json:6:13: title\.pattern: has to .* \[profile-pattern\]$/),
      expect.stringMatching(/^a\.json:6:29: title\.exmaple: is no key .* \[profile-key\]$/)
    ])
    expect(problemsWith('{"name": "a", "languages": ["en", "xx"]}')).toEqual([
      expect.stringMatching(/^a\.json:1:35: languages\.1: .*“xx”.* \[profile-language\]$/)
    ])
  })

  it('is told in a line where it is no JSON', () => {
    expect(problemsWith('\uFEFF{\n  "name": a\n}')).toEqual([
      'a.json:2:11: is not valid JSON: a value has to be here; fix the file [profile-not-json]'
    ])
  })

  it('is told in a few lines where much is wrong, and none is long', () => {
    const keys = Array.from({length: 50}, (_, index) => [`${'k'.repeat(5000)}${index}`, 1])
    const lines = problemsWith(JSON.stringify({name: 'a', ...Object.fromEntries(keys)}))
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toBe('a.json: and 40 more [profile-key]')
    const title = {pattern: '^(?<code>x)$', example: 'y'.repeat(100_000)}
    lines.push(...problemsWith(JSON.stringify({name: 'a', title, mentions: '('.repeat(100_000)})))
    lines.push(...problemsWith(JSON.stringify({name: 'a', extends: 'x'.repeat(100_000)})))
    expect(lines).toHaveLength(15)
    expect(Math.max(...lines.map(({length}) => length))).toBeLessThan(700)
  })

  it('names the profiles that there are', () => {
    expect(() => loadProfile(at('nowhere.json'))).toThrow(profileNames.join(', '))
  })
})
