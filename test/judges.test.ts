import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {lint} from 'markdownlint/promise'
import * as prettier from 'prettier'
import {describe, expect, it} from 'vitest'

// Outside judges of the emitted guides: two tools that know nothing of ours.
const folder = new URL('../dist/guides/', import.meta.url)
const files = readdirSync(folder).map((name) => fileURLToPath(new URL(name, folder)))

describe('the emitted guides', () => {
  it.each([
    ...files,
    fileURLToPath(new URL('../dist/README.md', import.meta.url))
  ])('%s is formatted as Prettier would', async (file) => {
    expect(await prettier.check(readFileSync(file, 'utf8'), {parser: 'markdown'})).toBe(true)
  })

  it('have nothing that markdownlint finds, line length aside', async () => {
    const results = await lint({files, config: {default: true, MD013: false}})
    expect(Object.values(results).flat()).toEqual([])
  })
})
