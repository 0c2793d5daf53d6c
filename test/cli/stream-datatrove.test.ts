import {expect, it} from 'vitest'
import {normalize} from '../../pipeline/normalize.js'
import {mendmark} from '../support/command-line.js'

const guide = '# AADSTS50058: Name\n\n* One\n'

async function stream(...lines: string[]) {
  const {out} = await mendmark(['stream', '--fields', 'datatrove'], lines.join('\n'))
  const written = out.trimEnd().split('\n')
  return {written, documents: written.map((line) => JSON.parse(line))}
}

it('a document of datatrove comes out as one, with the mended text', async () => {
  const metadata = '{"page":12345678901234567890}'
  const {written, documents} = await stream(
    `{"text": ${JSON.stringify(guide)}, "id": "a/b", "media": [], "metadata": ${metadata}}`
  )
  const {markdown, guide: entry, edits} = normalize(guide, {path: 'a/b.md', sourcePath: 'a/b.md'})
  expect(documents).toEqual([
    {
      text: markdown,
      id: 'a/b',
      media: [],
      metadata: {
        page: Number('12345678901234567890'),
        mendmark: {guide: entry, edits, messages: []}
      }
    }
  ])
  expect(written[0]).toContain('"metadata":{"page":12345678901234567890,"mendmark":{"guide":')
})

it('its id is the path, with an ending where it has none', async () => {
  const text = JSON.stringify(guide)
  const ids = ['a', 'a.md', 'a.MARKDOWN', 'a.txt', '<urn:uuid:1>']
  const {documents} = await stream(
    ...ids.map((id) => JSON.stringify({id, text: guide})),
    `{"id": "a.mdx", "text": ${text}, "metadata": {"a": 1, "mendmark": 1}}`
  )
  expect(documents.map(({id, metadata}) => [id, metadata.mendmark.guide?.source.path])).toEqual([
    ['a', 'a.md'],
    ['a.md', 'a.md'],
    ['a.MARKDOWN', 'a.MARKDOWN'],
    ['a.txt', 'a.txt.md'],
    ['<urn:uuid:1>', '<urn:uuid:1>.md'],
    ['a.mdx', undefined]
  ])
  expect(documents.at(-1)).toMatchObject({
    text: guide,
    metadata: {a: 1, mendmark: {error: {code: 'mdx', messages: [{path: 'a.mdx'}]}}}
  })
})

it('a line that is no document becomes one without text', async () => {
  const {documents} = await stream('nothing', '{"id": "a", "bytes": "eA=="}', '{"metadata": []}')
  const failed = (line: number, code: string) => ({metadata: {mendmark: {line, error: {code}}}})
  expect(documents).toMatchObject([
    {text: '', id: '', ...failed(1, 'record-not-json')},
    {text: '', id: 'a', bytes: 'eA==', ...failed(2, 'record-content')},
    {text: '', id: '', ...failed(3, 'record-path')}
  ])
})
