import {describe, expect, it} from 'vitest'
import {isFailed, readRecord} from '../../pipeline/stream/record.js'
import {mendmark} from '../support/command-line.js'

const input = [
  {path: 'a.md', text: '# AADSTS1: Name\n\n* One \uFFFD.\n', kept: [1]},
  {path: 'b.md', text: 'No title.\n'},
  {path: '../c.md', text: ''}
]

async function written(): Promise<string[]> {
  const {out} = await mendmark(['stream'], input.map((one) => JSON.stringify(one)).join('\n'))
  return out.trimEnd().split('\n')
}

/** A record with one of its fields changed. */
async function changed(path: readonly string[], value: unknown): Promise<string> {
  const [line = ''] = await written()
  const record = JSON.parse(line)
  const inner = path.slice(0, -1).reduce((object, name) => object[name], record)
  inner[path.at(-1) ?? ''] = value
  return JSON.stringify(record)
}

describe('a record', () => {
  it('is read as the stream writes it', async () => {
    const lines = await written()
    expect(lines.map(readRecord)).toEqual(lines.map((line) => JSON.parse(line)))
    const records = lines.map(readRecord).flatMap((one) => ('wrong' in one ? [] : [one]))
    expect(records.map(isFailed)).toEqual([false, true, true])
  })

  it.each([
    [['path'], 1, 'path'],
    [['markdown'], null, 'markdown'],
    [['id'], 'other', 'guide'],
    [['guide', 'path'], '../../etc/aadsts1.md', 'guide'],
    [['guide', 'source'], {}, 'guide'],
    [['edits'], {}, 'edits'],
    [['edits', '0', 'offset'], '1', 'edits'],
    [['messages', '0', 'code'], undefined, 'messages'],
    [['error'], {code: 'empty'}, 'error']
  ])('is refused where %s is %s', async (path, value, field) => {
    expect(readRecord(await changed(path, value))).toEqual({
      wrong: `its field “${field}” is missing, or not as mendmark stream writes it`
    })
  })

  it.each([
    ['{', 'it is no JSON'],
    ['[]', 'it is no JSON object'],
    ['null', 'it is no JSON object']
  ])('is refused where the line is %s', (line, wrong) => {
    expect(readRecord(line)).toEqual({wrong})
  })
})
