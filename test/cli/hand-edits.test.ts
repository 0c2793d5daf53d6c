import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, raw} = useTestFolder()
const build = (...options: string[]) => mendmark(['build', ...folders(), ...options])
const guide = (code: number) => dist(`guides/aadsts${code}.md`)
const textOf = (path: string) => readFileSync(path, 'utf8')

/** Adds a line to an emitted guide, as a person would. */
function addByHand(code: number): string {
  const text = `${textOf(guide(code))}\nA note by hand.\n`
  writeFileSync(guide(code), text)
  return text
}

it('writes over no guide that was changed by hand, and names each of them', async () => {
  await build()
  const texts = [50070, 90007].map(addByHand)
  rmSync(dist('guides/aadsts140001.md'))
  const {code, out, err} = await build()
  expect({code, out}).toEqual({code: 2, out: ''})
  const lines = err.trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  for (const [index, number] of [50070, 90007].entries()) {
    expect(lines[index]).toBe(
      `mendmark: ${guide(number)}: was changed by hand since the last build, and a build writes ` +
        `over it; edit ${raw(`aadsts${number}.md`)} instead, or use --force to lose ` +
        'the change [dist-changed]'
    )
  }
  expect([50070, 90007].map((number) => textOf(guide(number)))).toEqual(texts)
  expect(existsSync(guide(140001))).toBe(false)
})

it('writes over it with --force', async () => {
  await build()
  const before = textOf(guide(50070))
  addByHand(50070)
  expect(await build('--force')).toMatchObject({code: 0, err: ''})
  expect(textOf(guide(50070))).toBe(before)
})

it('does not mind a change that the raw guide has too', async () => {
  await build()
  const changed = textOf(guide(50070)).replace('by the user', 'by the owner')
  writeFileSync(guide(50070), changed)
  expect((await build()).code).toBe(2)
  writeFileSync(raw('aadsts50070.md'), changed)
  expect((await build()).code).toBe(0)
  expect(textOf(guide(50070))).toBe(changed)
})

it('writes over what an earlier build wrote from another raw guide', async () => {
  await build()
  const changed = textOf(guide(50070)).replace('by the user', 'by the owner')
  writeFileSync(raw('aadsts50070.md'), changed)
  expect(await build()).toMatchObject({code: 0, err: ''})
  expect(textOf(guide(50070))).toBe(changed)
})

it('takes line ends that git converted for no change by hand', async () => {
  await build()
  const text = textOf(guide(50070))
  writeFileSync(guide(50070), text.replaceAll('\n', '\r\n'))
  const {out} = await mendmark(['check', ...folders()])
  expect(out).not.toContain('by hand')
  expect((await build()).code).toBe(0)
  expect(textOf(guide(50070))).toBe(text)
})

it('removes no leftover guide that was changed by hand, unless --force', async () => {
  await build()
  const text = addByHand(90007)
  rmSync(raw('aadsts90007.md'))
  const {code, err} = await build()
  expect(code).toBe(2)
  expect(err).toMatch(/aadsts90007\.md: was changed by hand .* would remove it; move it away/)
  expect(textOf(guide(90007))).toBe(text)
  expect((await build('--force')).out).toContain('1 removed')
  expect(existsSync(guide(90007))).toBe(false)
})

it('check says what was changed by hand, and what is only stale', async () => {
  await build()
  addByHand(50070)
  addByHand(90007)
  rmSync(raw('aadsts90007.md'))
  const {code, out} = await mendmark(['check', ...folders()])
  expect(code).toBe(1)
  expect(out).toContain('aadsts50070.md: changed by hand, and differs from what a build writes')
  expect(out).toContain('aadsts90007.md: changed by hand, and left over from an earlier build')
  expect(out).toContain('catalog.json: differs from what a build writes')
  expect(out).toContain('make the changes by hand in the raw guides instead; then run')
  const {out: json} = await mendmark(['check', ...folders(), '--json'])
  expect(JSON.parse(json)).toMatchObject({
    changed: ['guides/aadsts50070.md', 'guides/aadsts90007.md']
  })
})

it.each([
  ['is gone', () => rmSync(dist('catalog.json'))],
  ['is empty', () => writeFileSync(dist('catalog.json'), '')],
  [
    'says no hash',
    () => {
      const catalog = textOf(dist('catalog.json'))
      writeFileSync(dist('catalog.json'), catalog.replaceAll(/ *"sha256": "[0-9a-f]+",?\n/g, ''))
    }
  ]
])('writes over no guide that differs where the catalog %s', async (_, damage) => {
  await build()
  damage()
  const text = addByHand(50070)
  const {code, err} = await build()
  expect({code, text: textOf(guide(50070))}).toEqual({code: 2, text})
  expect(err).toMatch(/changed by hand.*--force/)
  expect((await build('--force')).code).toBe(0)
})

it('knows what either side of a merge built where the catalog has conflict markers', async () => {
  await build()
  const catalog = textOf(dist('catalog.json'))
  writeFileSync(
    raw('aadsts50070.md'),
    textOf(raw('aadsts50070.md')).replace('by the user', 'by you')
  )
  await build()
  const other = textOf(dist('catalog.json'))
  writeFileSync(dist('catalog.json'), `<<<<<<< a\n${catalog}=======\n${other}>>>>>>> b\n`)
  writeFileSync(raw('aadsts50070.md'), textOf(raw('aadsts50070.md')).replace('by you', 'by us'))
  expect((await build()).code).toBe(0)
})
