import {readdirSync, readFileSync} from 'node:fs'
import {lint} from 'markdownlint/promise'
import * as prettier from 'prettier'
import {describe, expect, it} from 'vitest'
import {planOf, textsOf} from './support/plan.js'

// Outside judges of the emitted guides: two tools that know nothing of ours. They look at what
// is committed, and at what a build gives now, of more guides than are committed.

/** The files of a folder of this repository, by name. */
function filesOf(folder: string): {path: string; bytes: Uint8Array}[] {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url).map((path) => ({path, bytes: readFileSync(new URL(path, url))}))
}

// Long lines are the form: a paragraph is one line. Steps of different parts may have one name,
// which is the guide's own word.
const config = {default: true, MD013: false, MD024: {siblings_only: true}}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const raw = [...filesOf('../raw/'), ...filesOf('catalog/guides/')]
// The page that lists the guides is none of them: Prettier would align its rows, so that one guide
// with a long name changes every line of it.
const fresh = [...textsOf(planOf(raw))].filter(([path]) => /^guides\/.+\.md$/.test(path))
const committed = filesOf('../dist/guides/').map(({path, bytes}) => [
  `dist/guides/${path}`,
  decode(bytes)
])

describe.each([
  ['committed', committed],
  ['fresh', fresh]
] as const)('%s output', (_, files) => {
  it.each(files)('%s is formatted as Prettier would format it', async (_path, markdown = '') => {
    expect(await prettier.check(markdown, {parser: 'markdown'})).toBe(true)
  })

  it('has nothing that markdownlint finds, apart from the length of its lines', async () => {
    expect(files.length).toBeGreaterThan(2)
    const strings = Object.fromEntries(files)
    const results = await lint({strings, config})
    expect(Object.values(results).flat()).toEqual([])
  })
})
