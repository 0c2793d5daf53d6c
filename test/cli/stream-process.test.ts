import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const command = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const record = (path: string, text = '* One') =>
  `${JSON.stringify({path, text: `# AADSTS1: Name\n\n${text}\n`})}\n`

/** Starts a stream as a program of its own, from which nothing is taken yet. */
function spawned(...args: string[]) {
  return spawn(process.execPath, [command, 'stream', ...args])
}

/** Starts a stream whose records are taken one by one. */
function start(...args: string[]) {
  const child = spawned(...args)
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]()
  return {child, next: async () => JSON.parse((await lines.next()).value ?? 'null')}
}

it('answers each record before the next one comes, and ends with its input', async () => {
  const {child, next} = start()
  for (const path of ['a.md', 'b.md']) {
    child.stdin.write(record(path))
    expect(await next()).toMatchObject({path, id: 'aadsts1'})
  }
  child.stdin.end()
  expect(await once(child, 'close')).toEqual([0, null])
})

it('ends with --fail-fast while its input is open, with others under way', async () => {
  const {child, next} = start('--fail-fast', '--jobs', '2')
  child.stdin.write(`{}\n${record('a.md').repeat(20)}`)
  expect(await next()).toMatchObject({line: 1, error: {code: 'record-path'}})
  expect(await once(child, 'close')).toEqual([1, null])
})

it('ends when nobody takes more, and when it is told to', async () => {
  const {child, next} = start()
  child.stdin.on('error', () => undefined)
  child.stdin.write(record('a.md'))
  await next()
  child.stdout.destroy()
  child.stdin.write(record('b.md'))
  expect(await once(child, 'close')).toEqual([0, null])

  const other = start()
  other.child.stdin.write(record('a.md'))
  await other.next()
  other.child.kill('SIGTERM')
  expect(await once(other.child, 'close')).toEqual([null, 'SIGTERM'])
})

it('reads no more while nobody takes what it wrote, and loses nothing', async () => {
  const child = spawned()
  // What is kept of a record costs little to mend, and 3 MB are more than pipes and buffers hold.
  const kept = 'x'.repeat(30_000)
  const line = JSON.stringify({kept, path: 'a.md', text: '# AADSTS1: Name\n'})
  child.stdin.write(`${line}\n`.repeat(100))
  child.stdin.end()
  await once(child.stdout, 'readable')
  const left = await untilSteady(() => child.stdin.writableLength)
  expect(left).toBeGreaterThan(1_000_000)
  let count = 0
  for await (const written of createInterface({input: child.stdout})) {
    expect(JSON.parse(written)).toMatchObject({kept, id: 'aadsts1'})
    count += 1
  }
  expect(count).toBe(100)
})

/** A number once it stays the same for half a second. */
async function untilSteady(value: () => number): Promise<number> {
  for (let last = Number.NaN; last !== value(); ) {
    last = value()
    await setTimeout(500)
  }
  return value()
}

it('ends a guide that takes too long, and goes on with the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mendmark-'))
  const pattern = 'Sorry(?: ?a+)+ x'
  const profile = join(folder, 'slow.json')
  const generated = {label: 'Steps', failures: [{pattern}]}
  writeFileSync(profile, JSON.stringify({name: 'slow', extends: 'aadsts', generated}))
  const slow = record('slow.md', `## Steps\n\nSorry${' aaaaaaa'.repeat(6)}`)
  const args = ['stream', '--profile', profile, '--max-seconds', '1']
  const {stdout, status} = spawnSync(process.execPath, [command, ...args], {
    input: record('a.md') + slow + record('b.md'),
    encoding: 'utf8'
  })
  rmSync(folder, {recursive: true})
  expect(status).toBe(0)
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  ).toMatchObject([
    {path: 'a.md', id: 'aadsts1'},
    {path: 'slow.md', error: {code: 'too-slow'}},
    {path: 'b.md', id: 'aadsts1'}
  ])
})
