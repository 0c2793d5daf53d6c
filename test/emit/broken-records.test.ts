import {existsSync, writeFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {beforeAll, describe, expect, it} from 'vitest'
import {mendmark} from '../support/command-line.js'
import {rawGuides, recordsOf, testFolder, writeRecords} from '../support/emitting.js'

const inFolder = testFolder()
const dist = inFolder('dist')
let records: string[] = []

beforeAll(async () => {
  records = await recordsOf([...rawGuides].slice(0, 3))
})

/** Expects that nothing is written, and returns the lines that say why. */
async function refusal(...files: string[]): Promise<string[]> {
  const {code, out, err} = await mendmark(['emit', ...files, '--dist', dist, '--keep-going'])
  expect({code, out}).toEqual({code: 2, out: ''})
  expect(existsSync(dist)).toBe(false)
  return err.trimEnd().split('\n')
}

function fileOf(name: string, bytes: string | Uint8Array): string {
  writeFileSync(inFolder(name), bytes)
  return inFolder(name)
}

/** A record with another field in it. */
function changed(line: string, change: object, guide: object = {}): string {
  const record = JSON.parse(line)
  return JSON.stringify({...record, ...change, guide: {...record.guide, ...guide}})
}

describe('records of one guide that differ', () => {
  it('are all named', async () => {
    const [first = '', second = ''] = records
    const a = writeRecords(inFolder('a'), records)
    const b = writeRecords(inFolder('b'), [
      changed(first, {}, {wordCount: 1}),
      second,
      changed(second, {}, {warnings: 7})
    ])
    const said = await refusal(a, b)
    expect(said).toHaveLength(2)
    expect(said[0]).toMatch(
      /b:1: another record of \S+\.md than in \S+a:1; mend both with .* \[records-differ\]$/
    )
    expect(said[1]).toMatch(/b:3: another record of \S+\.md than in \S+a:2; /)
  })

  it('are a mended one and a rejected one, too', async () => {
    const {path} = JSON.parse(records[0] ?? '')
    const failed = JSON.stringify({path, error: {code: 'too-slow', messages: []}})
    const [said] = await refusal(writeRecords(inFolder('a'), [failed, ...records]))
    expect(said).toMatch(/a:2: another record of \S+ than in \S+a:1; /)
  })
})

describe('a file that is cut off', () => {
  it('is named with the line where it ends', async () => {
    const text = records.join('\n')
    const [said] = await refusal(fileOf('cut', text.slice(0, -20)))
    expect(said).toMatch(/cut:3: the file ends in the middle of a record, .* \[records-cut-off\]$/)
  })

  it('may be gzip', async () => {
    const bytes = gzipSync(records.join('\n'))
    const [said] = await refusal(fileOf('cut', bytes.subarray(0, bytes.length - 9)))
    expect(said).toMatch(/cut:2: the gzip ends after this line, so .* \[records-cut-off\]$/)
    const twice = Buffer.concat([bytes, bytes.subarray(0, 15)])
    expect((await refusal(fileOf('cut', twice)))[0]).toMatch(/\[records-cut-off\]$/)
  })
})

describe('what is no record', () => {
  it.each([
    ['no JSON', 'it is no JSON'],
    ['{"path": "a.md"}', 'its field “id” is missing'],
    ['[1]', 'it is no JSON object']
  ])('is named with its line: %s', async (line, reason) => {
    const [said] = await refusal(fileOf('bad', `${records[0]}\n\n${line}\n${records[1]}\n`))
    expect(said).toContain(`bad:3: the line is no record of mendmark stream: ${reason}`)
    expect(said).toMatch(/; run mendmark stream again .* \[records-invalid\]$/)
  })

  it('is one whose guide was changed, or would be written elsewhere', async () => {
    const [line = ''] = records
    const bad = [
      changed(line, {markdown: '# AADSTS1: Other\n'}),
      changed(line, {}, {number: 'one'}),
      changed(line, {id: '../../x'}, {id: '../../x', path: 'guides/../../x.md'})
    ]
    const said = await refusal(writeRecords(inFolder('bad'), bad))
    expect(said[0]).toMatch(/bad:1: .* its Markdown was changed since/)
    expect(said[1]).toMatch(/bad:2: .* its field “guide\.number” is wrong/)
    expect(said[2]).toMatch(/bad:3: .* its guide cannot be written to guides\/\.\.\/\.\.\/x\.md/)
  })

  it('is named twenty times, and then counted', async () => {
    const said = await refusal(fileOf('bad', 'x\n'.repeat(30)))
    expect(said).toHaveLength(21)
    expect(said[20]).toMatch(/and 10 more lines or files are wrong \[records-invalid\]$/)
  })

  it('is a gzip with something else in it or after it, or no text', async () => {
    const bytes = gzipSync(`${records.join('\n')}\n`)
    const broken = Buffer.from(bytes)
    broken.fill(0xff, 40, 60)
    expect((await refusal(fileOf('bad', broken)))[0]).toMatch(/the gzip is broken .*-invalid\]$/)
    const after = Buffer.concat([bytes, Buffer.alloc(10)])
    expect((await refusal(fileOf('bad', after)))[0]).toMatch(/no gzip after the first \d+ bytes/)
    const latin = Buffer.from('{"path":"\xe9"}\n', 'latin1')
    expect((await refusal(fileOf('bad', latin)))[0]).toMatch(/bad:1: .* it is no UTF-8/)
  })
})

it('says that a file is missing, a folder, or empty', async () => {
  expect((await refusal(inFolder('none')))[0]).toMatch(/none: cannot be read \(ENOENT.*; name/)
  expect((await refusal(inFolder()))[0]).toMatch(/cannot be read \(EISDIR.*\[unreadable\]$/)
  expect((await refusal(fileOf('empty', '\n')))[0]).toMatch(/hold no record; .*\[records-empty\]$/)
})
