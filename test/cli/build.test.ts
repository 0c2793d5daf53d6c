import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, raw} = useTestFolder()

it('writes the guides, the catalog, its schema and an index, and says what it did', async () => {
  const {code, out, err} = await mendmark(['build', ...folders()])
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out).toMatch(/^.*3 guides mended, 3 complete, 0 incomplete/)
  expect(readdirSync(dist()).sort()).toEqual([
    'README.md',
    'catalog.json',
    'catalog.schema.json',
    'guides',
    'llms.txt'
  ])
  expect(readdirSync(dist('guides')).sort()).toEqual([
    'aadsts140001.md',
    'aadsts50070.md',
    'aadsts90007.md'
  ])
})

it('says what became of the generations, and how many warnings there are', async () => {
  const list = (word: string) => `## Troubleshooting Steps\n\n- ${word}.\n`
  const generations = [list('Proxies cache badges'), list('Look'), list('Look')]
  writeFileSync(raw('two.md'), `# AADSTS1: Name\n\n${generations.join('\n')}`)
  const {out, err} = await mendmark(['build', ...folders()])
  expect(out).toMatch(/^.*4 guides mended, 3 complete, 1 incomplete, 1 warning$/m)
  expect(out).toContain(
    'generations: 4 kept, 2 dropped, 4 failed; ' +
      '1 of the dropped with words that the guide no longer says\n'
  )
  expect(err).toMatch(
    /two\.md:3:1 warning another generation was dropped, .* \[repeated-generation\]$/m
  )
  const {out: json} = await mendmark(['build', ...folders(), '--json'])
  expect(JSON.parse(json)).toMatchObject({
    generations: {kept: 4, dropped: 2, differing: 1, failed: 4},
    warnings: 1
  })
})

it('writes what is committed in dist/', async () => {
  await mendmark(['build', ...folders()])
  for (const name of ['catalog.json', 'README.md', 'llms.txt', 'guides/aadsts50070.md']) {
    expect(readFileSync(dist(name), 'utf8')).toBe(
      readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')
    )
  }
})

it('removes what an earlier build wrote and nothing else', async () => {
  await mendmark(['build', ...folders()])
  writeFileSync(dist('guides/notes.md'), 'mine')
  rmSync(raw('aadsts90007.md'))
  const {out} = await mendmark(['build', ...folders()])
  expect(out).toContain('1 removed')
  expect(readdirSync(dist('guides')).sort()).toEqual([
    'aadsts140001.md',
    'aadsts50070.md',
    'notes.md'
  ])
})

it('names the guides that have no text of their own', async () => {
  const shared = '\n## Prerequisites\n\n- The portal.\n'
  writeFileSync(raw('1.md'), '# AADSTS1: Lost\n')
  for (const code of [2, 3, 4, 5, 6]) {
    writeFileSync(raw(`${code}.md`), `# AADSTS${code}: Lost\n${shared}`)
  }
  const {out} = await mendmark(['build', ...folders()])
  expect(out).toMatch(
    /^9 guides mended, 3 complete, 0 incomplete, 5 boilerplate only, 1 title only/
  )
  expect(out).toContain('\nboilerplate only\n  aadsts2\n  aadsts3\n')
  expect(out).toContain('\ntitle only\n  aadsts1\n')
  const page = readFileSync(dist('README.md'), 'utf8')
  expect(page).toContain('- 5 boilerplate only\n- 1 title only\n')
  expect(page).toMatch(/\| AADSTS1 .*\| title only +\|/)
  const {out: json} = await mendmark(['build', ...folders(), '--json'])
  expect(JSON.parse(json)).toMatchObject({incomplete: [], titleOnly: ['aadsts1']})
})

it('prints the entries as lines for pipes', async () => {
  const {out, err} = await mendmark(['build', ...folders(), '--format', 'ndjson'])
  const guides = out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(guides).toMatchObject([{id: 'aadsts50070'}, {id: 'aadsts90007'}, {id: 'aadsts140001'}])
  expect(err).toContain('3 guides mended')
})

it('stops at a rejected guide, and leaves it out with --keep-going', async () => {
  writeFileSync(raw('bad.md'), 'no title here\n')
  const stopped = await mendmark(['build', ...folders()])
  expect(stopped.code).toBe(1)
  expect(stopped.err).toMatch(
    /raw\/bad\.md:1:1 error the guide has no title; give it .* \[no-title\]\n$/
  )
  expect(existsSync(dist())).toBe(false)
  const going = await mendmark(['build', ...folders(), '--keep-going', '--json'])
  expect(going.code).toBe(1)
  expect(JSON.parse(going.out)).toMatchObject({guides: 3, rejected: [{code: 'no-title'}]})
  expect(readdirSync(dist('guides'))).toHaveLength(3)
})
