import {describe, expect, it} from 'vitest'
import {normalize} from '../../pipeline/normalize.js'
import {mendmark, standardInput} from '../support/command-line.js'

const guide = '# AADSTS50058: Name\n\n* One\n'

/** Runs a stream on lines, which are given as they are or as records. */
async function stream(lines: readonly unknown[], ...args: string[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  const {code, out, err} = await mendmark(['stream', ...args], input.join('\n'))
  const records = out.split('\n').filter((line) => line !== '')
  return {code, records: records.map((line) => JSON.parse(line)), lines: records, err}
}

describe('a stream', () => {
  it('writes for each guide what the library returns', async () => {
    const {code, records, err} = await stream([{path: 'a/b.md', text: guide}])
    const {messages, ...mended} = normalize(guide, {path: 'a/b.md', sourcePath: 'a/b.md'})
    expect(messages).toEqual([])
    expect(records).toEqual([{path: 'a/b.md', id: 'aadsts50058', ...mended, messages}])
    expect([code, err]).toEqual([0, '1 record: 1 mended, 0 failed (0.0 s)\n'])
  })

  it('takes bytes in base64, also with white space in it, as Spark writes it', async () => {
    const bytes = Buffer.from(`# AADSTS1: Name\n\n${'It\x92s there. '.repeat(20)}\n`, 'latin1')
    const base64 = bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
    const {records} = await stream([{path: 'a.md', bytes: base64, text: null}])
    expect(records[0].markdown).toContain('It’s there.')
    expect(records[0].markdown).toBe(normalize(bytes).markdown)
  })

  it('writes why a guide is rejected, and goes on, with 0', async () => {
    const lines = [{path: 'a.md', text: 'No title.\n'}, '', {path: 'b.md', text: guide}]
    const {code, records, err} = await stream(lines)
    expect(records).toMatchObject([
      {
        path: 'a.md',
        error: {
          code: 'no-title',
          messages: [{path: 'a.md', line: 1, column: 1, severity: 'error', code: 'no-title'}]
        }
      },
      {path: 'b.md', id: 'aadsts50058'}
    ])
    expect(Object.keys(records[0])).toEqual(['path', 'error'])
    expect([code, err]).toEqual([0, '2 records: 1 mended, 1 failed (0.0 s)\n'])
  })

  it('writes nothing for nothing', async () => {
    for (const lines of [[], ['', ' \r', '']]) {
      const {code, records, err} = await stream(lines)
      expect({code, records, err}).toEqual({
        code: 0,
        records: [],
        err: '0 records: 0 mended, 0 failed (0.0 s)\n'
      })
    }
  })
})

it('ends after the first record that fails with --fail-fast', async () => {
  const bad = {path: 'b.md', text: ''}
  const lines = [{path: 'a.md', text: guide}, bad, {path: 'c.md', text: guide}, bad]
  const {code, records} = await stream(lines, '--fail-fast')
  expect(code).toBe(1)
  expect(records).toMatchObject([{path: 'a.md'}, {path: 'b.md', error: {code: 'empty'}}])
  expect(await stream([lines[0]], '--fail-fast')).toMatchObject({code: 0})
})

describe('the other fields of a record', () => {
  it('come out as they are written, but for those that have names of ours', async () => {
    const {lines, records} = await stream([
      `{"n": 12345678901234567890, "path": "a.md", "text": ${JSON.stringify(guide)}, ` +
        '"f": 1.0, "id": 7, "guide": 7, "error": 7, "line": 7}',
      '{"n": 12345678901234567890, "text": "", "error": 7}'
    ])
    expect(lines[0]).toMatch(
      /^\{"n":12345678901234567890,"path":"a\.md","f":1\.0,"id":"aadsts50058",/
    )
    expect(records[0]).not.toHaveProperty('error')
    expect(records[0]).not.toHaveProperty('line')
    expect(lines[1]).toMatch(/^\{"n":12345678901234567890,"line":2,"error":\{"code":"record-path",/)
  })

  it('have nothing that a terminal obeys', async () => {
    const {lines, records} = await stream(['{"path": "a.md", "text": "", "\u009B": "\u202E"}'])
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(records[0]).toMatchObject({'\u009B': '\u202E'})
  })
})

const content = (reason: string) => ['record-content', reason]
const noGuide: [unknown, string[]][] = [
  ['{', ['record-not-json', 'the line is no JSON object; write one object a line']],
  ['"a"', ['record-not-json', 'the line is no JSON object; write one object a line']],
  ['[]', ['record-not-json', 'the line is no JSON object; write one object a line']],
  ['null', ['record-not-json', 'the line is no JSON object; write one object a line']],
  [{path: 'a.md'}, content('there is no text; give the guide as a string in “text” or “bytes”')],
  [
    {path: 'a.md', text: guide, bytes: ''},
    content('there are two texts; give the guide as a string in “text” or “bytes”')
  ],
  [
    {path: 'a.md', text: 1},
    content('there is no text; give the guide as a string in “text” or “bytes”')
  ],
  [
    '{"path": "a.md", "text": "\\ud83d"}',
    content('“text” holds half of a surrogate pair, which no file can hold; take it out')
  ],
  [
    {path: 'a.md', bytes: 'eA='},
    ['record-base64', '“bytes” is no base64; encode the bytes of the guide with +, / and =']
  ],
  [{path: 'a.md', bytes: 'e_-A'}, ['record-base64', expect.stringContaining('is no base64')]],
  [{text: guide}, ['record-path', 'there is no “path”; give the path of the guide in it']],
  [{path: '', text: guide}, ['record-path', expect.stringContaining('there is no “path”')]],
  [{path: 1, text: guide}, ['record-path', expect.stringContaining('there is no “path”')]],
  ...['/a.md', '../a.md', 'a/../../b.md', 'a\\..\\b.md', 'C:\\a.md', '\\\\a\\b.md'].map(
    (path): [unknown, string[]] => [
      {path, text: guide},
      [
        'record-path',
        '“path” leads out of the folder of the guides; give a relative path without “..”'
      ]
    ]
  )
]

it.each(noGuide)('a line without a guide becomes a record with its number: %s', async (line, [
  code,
  reason
]) => {
  const {code: exit, records} = await stream(['', line, {path: 'b.md', text: guide}])
  const message = {path: 'stdin', line: 2, column: 1, severity: 'error', code, reason}
  expect(records).toMatchObject([{line: 2, error: {code, messages: [message]}}, {path: 'b.md'}])
  expect(exit).toBe(0)
})

it('so does a line that is no UTF-8, and one that is too long', async () => {
  const long = JSON.stringify({path: 'a.md', text: 'x'.repeat(900)})
  const lines = [Buffer.from('{"path": "a.md", "text": "\xE9"}\n', 'latin1'), Buffer.from(long)]
  const io = standardInput(Buffer.concat(lines))
  const {out} = await mendmark(['stream', '--max-bytes', '100'], '', io)
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(records).toMatchObject([
    {line: 1, error: {code: 'record-not-utf8'}},
    {line: 2, error: {code: 'record-too-long'}}
  ])
  expect(records[1].error.messages[0].reason).toBe(
    'the line has more than 800 bytes; split the guide, or raise the limit with --max-bytes'
  )
})
