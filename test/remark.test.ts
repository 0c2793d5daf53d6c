import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remarkMendmark, remarkRules} from '../pipeline/remark/index.js'

const head = '# AADSTS1: Name\n\n## Troubleshooting Steps\n\n'

/** A text mended by the plugin in a remark set-up, with what the plugin says it did. */
async function mended(text: string): Promise<{markdown: string; edits: string[]}> {
  const file = new VFile(text)
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkStringify)
  await processor.use(remarkMendmark, {profile: 'aadsts'}).process(file)
  const edits = file.data.mendmark?.edits ?? []
  return {markdown: String(file), edits: edits.map(({ruleId, line}) => `${ruleId} ${line}`)}
}

describe('remarkMendmark in other set-ups', () => {
  it('keeps nodes of syntax that the profile does not know', async () => {
    const {markdown, edits} = await mended(`${head}### 1. Use $x$ here:\n\nText.\n`)
    expect(markdown).toContain('### Use $x$ here\n')
    expect(edits).toEqual(['heading-text 5'])
  })

  it('decides the same with CR LF', async () => {
    const text = `${head}**Error Code:**  \nThe session is over.\n`
    const other = await mended(text.replaceAll('\n', '\r\n'))
    expect(other).toEqual(await mended(text))
  })

  it('counts lines as the file does where it begins with a byte order mark', async () => {
    const text = `${head}Sure! Read this.\n\n### 1. Resolution\n\n- One.\n`
    expect(await mended(`\uFEFF${text}`)).toEqual(await mended(text))
  })

  it('tells the places of the tree where the file has no contents', () => {
    const tree: Root = unified().use(remarkParse).parse(`${head}Sure! Read this.\n`)
    const file = new VFile()
    unified().use(remarkMendmark).runSync(tree, file)
    expect(file.data.mendmark?.edits).toMatchObject([{ruleId: 'chat-residue', line: 5}])
  })

  it('adds to what another use did to the same file', () => {
    const text = `${head}Sure! Read this.\n\n### 1. Resolution\n\n- One.\n`
    const processor = unified().use(remarkParse)
    for (const id of ['heading-text', 'chat-residue']) {
      const rule = remarkRules.get(id)
      expect(rule).toBeDefined()
      processor.use({plugins: rule ? [rule] : []})
    }
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    expect(file.data.mendmark?.edits.map(({ruleId}) => ruleId)).toEqual([
      'heading-text',
      'chat-residue'
    ])
  })
})

describe('options of the plugin', () => {
  it('can be null', () => {
    expect(() =>
      unified()
        .use({plugins: [[remarkMendmark, null]]})
        .freeze()
    ).not.toThrow()
  })

  it('name a profile that is there', () => {
    const options: object = {profile: 'nope'}
    expect(() => unified().use(remarkMendmark, options).freeze()).toThrow(
      'no built-in profile “nope”; use aadsts, plain or generated-guides'
    )
  })
})

it('reports nothing that a terminal obeys: reporters print a message as it is', async () => {
  const offer = 'Feel free to reach out to the \u202E\u001B[2J administrator of the tenant.\n'
  const file = await unified()
    .use(remarkParse)
    .use(remarkMendmark)
    .use(remarkStringify)
    .process(`${head}- Look.\n\n${offer}`)
  const reasons = file.messages.map(({reason}) => reason).join('')
  expect(reasons).toContain('\\u{202e}\\u{1b}[2J')
  expect(reasons).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})
