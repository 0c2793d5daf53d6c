import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {inFolder, dist} = useTestFolder()
const guides = new URL('../corpora/reasons/guides', import.meta.url).pathname

it('drafts a profile that builds at once, and says what it found', async () => {
  const file = inFolder('my profile.json')
  const {code, out} = await mendmark(['profile', guides, '--out', file])
  expect(code).toBe(0)
  expect(out).toContain('generated section: “AI Runbook” in 5, more than once in 3\n')
  expect(out).toContain(`now: mendmark build --raw ${guides} --profile ${file}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    $comment: expect.arrayContaining(['5 guides: 5 English']),
    name: 'my-profile'
  })
  const built = await mendmark(['build', '--raw', guides, '--dist', dist(), '--profile', file])
  expect(built).toMatchObject({
    code: 0,
    out: expect.stringContaining('5 guides mended, 4 complete')
  })
})

it('prints the draft on standard output, and what it found beside it', async () => {
  const {out, err} = await mendmark(['profile', guides])
  expect(JSON.parse(out)).toMatchObject({name: 'my-guides', labels: 'keep'})
  expect(err).toMatch(/^found\n {2}5 guides: 5 English\n/)
})

it('keeps what was in the file', async () => {
  const file = inFolder('profile.json')
  writeFileSync(file, '{"name": "mine"}')
  const {out} = await mendmark(['profile', guides, '--out', file])
  expect(out).toContain(`${file} was there; it is ${file}.bak now\n`)
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe('{"name": "mine"}')
  await mendmark(['profile', guides, '--out', file])
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe('{"name": "mine"}')
  writeFileSync(file, '{"name": "other"}')
  await mendmark(['profile', guides, '--out', file])
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe('{"name": "mine"}')
  expect(readFileSync(`${file}.bak2`, 'utf8')).toBe('{"name": "other"}')
})

it('says that guides with nothing in common are no corpus', async () => {
  const raw = inFolder('raw')
  for (const name of ['one', 'two', 'three']) {
    writeFileSync(`${raw}/${name}.md`, `# ${name}\n\n## Install\n\nRun it.\n\n## License\n\nMIT\n`)
  }
  const {code, out, err} = await mendmark(['profile', raw])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({name: 'my-guides', extends: 'plain'})
  expect(err).toContain('no corpus: ')
  expect(err).toContain('--profile plain')
})

it('says what a profile recognises, and what it misses', async () => {
  const file = inFolder('profile.json')
  const title = {pattern: '^(?<name>\\w+): (?<description>.*)$', example: '# OutOfInk: no ink'}
  writeFileSync(file, JSON.stringify({name: 'mine', title, generated: {label: 'AI Guide'}}))
  const {code, out} = await mendmark(['profile', guides, '--check', file])
  expect(code).toBe(0)
  expect(out).toContain('recognised\n  titles that fit in 5\n')
  expect(out).toContain('  generated section: “AI Guide” in no guide\n')
  expect(out).toContain('  generated section “AI Runbook” in 5\n')
  expect(out).toMatch(/ {2}text of a failed generation “I'm sorry, but .*” in 3\n/)
})

it('says which guides a profile would reject', async () => {
  const {code, out} = await mendmark(['profile', guides, '--check', 'aadsts'])
  expect(code).toBe(1)
  expect(out).toContain('evicted-pod.md would be rejected: the title “EvictedPod: ')
})

it.each([
  [['profile', 'nowhere'], 'nowhere: the raw folder cannot be read'],
  [['profile', guides, '--out', 'nowhere/p.json'], 'nowhere/p.json: cannot be written'],
  [['profile', guides, '--check', 'a', '--out', 'b'], 'cannot be used with option']
])('reports wrong usage: %s', async (args, message) => {
  expect(await mendmark(args)).toMatchObject({code: 2, err: expect.stringContaining(message)})
})

it('ends a pattern that never ends', async () => {
  const raw = inFolder('guides of a')
  mkdirSync(raw)
  writeFileSync(`${raw}/a.md`, `# T ${'a'.repeat(60)}!\n\nMore.\n`)
  const file = inFolder('slow.json')
  writeFileSync(
    file,
    JSON.stringify({name: 'slow', generated: {label: 'Steps', failures: [{pattern: '(?:a+)+b'}]}})
  )
  const options = ['--check', file, '--max-seconds', '1']
  const {code, err} = await mendmark(['profile', raw, ...options])
  expect(code).toBe(2)
  expect(err).toMatch(
    /^mendmark: .*slow\.json: reading the guides takes more than 2 s; .*limit\]\n$/
  )
})
