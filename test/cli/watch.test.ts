import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {progressLine} from '../../pipeline/commands/progress.js'
import {useTestFolder} from '../support/command-line.js'

const {inFolder, raw, dist, folders} = useTestFolder()

// The command as it is compiled: a watch has a process and threads of its own.
const command = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

/** Starts a watch. Each call of the function waits for one more build, and gives what it said. */
function watch(...more: string[]): () => Promise<string> {
  const named = more.includes('--raw') ? ['--dist', dist()] : folders()
  const started = spawn(
    process.execPath,
    [command, 'build', '--watch', '--no-cache', ...named, ...more],
    {stdio: ['ignore', 'pipe', 'pipe']}
  )
  child = started
  let said = ''
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return async () => {
    const isDone = () => /^mendmark: watching .*Ctrl-C ends it$/m.test(said)
    await expect.poll(isDone, {timeout: 20_000, interval: 20}).toBe(true)
    const text = said
    said = ''
    return text
  }
}

async function interrupt(): Promise<number | null> {
  const ended = child && once(child, 'exit')
  child?.kill('SIGINT')
  const [code] = (await ended) ?? []
  return typeof code === 'number' ? code : null
}

const guides = () => readdirSync(dist('guides')).sort()

describe('build --watch', () => {
  it('builds again when a guide comes, changes, gets another name or goes', async () => {
    const built = watch()
    expect(await built()).toContain('7 files written')
    writeFileSync(raw('new.md'), '# AADSTS1: NewError - It is new.\n')
    await built()
    expect(guides()).toContain('aadsts1.md')
    writeFileSync(raw('new.md'), '# AADSTS1: NewError - It is changed.\n')
    await built()
    expect(readFileSync(dist('guides/aadsts1.md'), 'utf8')).toContain('changed')
    renameSync(raw('new.md'), raw('other.md'))
    await built()
    expect(readFileSync(dist('catalog.json'), 'utf8')).toContain('"other.md"')
    rmSync(raw('other.md'))
    await built()
    expect(guides()).not.toContain('aadsts1.md')
    expect(await interrupt()).toBe(0)
  }, 60_000)

  it('goes on after an error, and ends as the last build did', async () => {
    const profile = inFolder('mine.json')
    writeFileSync(profile, '{"name": "mine", "extends": "aadsts"}')
    const built = watch('--profile', profile)
    await built()
    writeFileSync(profile, '{"name": "mine", ')
    expect(await built()).toContain('[profile-not-json]')
    writeFileSync(profile, '{"name": "mine", "extends": "aadsts", "style": "source"}')
    await built()
    mkdirSync(raw('more'))
    writeFileSync(raw('more/bad.md'), 'No title.\n')
    expect(await built()).toContain('[no-title]')
    expect(await interrupt()).toBe(1)
    expect(existsSync(dist('.mendmark'))).toBe(false)
  }, 60_000)
})

describe('what is watched', () => {
  it('is found when it comes back, may be hidden, and grows with the profile', async () => {
    renameSync(raw(), inFolder('.raw'))
    const [base, profile] = [inFolder('.base.json'), inFolder('.mine.json')]
    writeFileSync(profile, '{"name": "mine", "extends": "aadsts"}')
    const built = watch('--raw', inFolder('.raw'), '--profile', profile)
    expect(await built()).toContain('7 files written')
    writeFileSync(base, '{"name": "base", "extends": "aadsts"}')
    writeFileSync(profile, '{"name": "mine", "extends": "./.base.json"}')
    await built()
    const llms = () => readFileSync(dist('llms.txt'), 'utf8')
    // How many builds it takes to see all that was written does not matter.
    const soon = {timeout: 20_000}
    writeFileSync(base, '{"name": "base", "extends": "aadsts", "baseUrl": "https://a.example"}')
    await expect.poll(llms, soon).toContain('https://a.example')
    renameSync(inFolder('.raw'), inFolder('away'))
    await setTimeout(1000)
    renameSync(inFolder('away'), inFolder('.raw'))
    await setTimeout(1000)
    writeFileSync(inFolder('.raw/new.md'), '# AADSTS1: NewError - It is new.\n')
    await expect.poll(guides, soon).toContain('aadsts1.md')
    await interrupt()
  }, 60_000)
})

it('watches every raw folder, and no mended guides beside what a glob matches', async () => {
  mkdirSync(inFolder('more'))
  // The dist folder lies in the fixed beginning of the glob.
  writeFileSync(inFolder('more/1.md'), '# AADSTS1: NewError - It is new.\n')
  const built = watch('--raw', raw(), '--raw', inFolder('m*/*.md'))
  await expect.poll(() => existsSync(dist('catalog.json')), {timeout: 20_000}).toBe(true)
  await setTimeout(700)
  expect((await built()).match(/Ctrl-C/g)).toHaveLength(1)
  mkdirSync(inFolder('many'))
  writeFileSync(inFolder('many/2.md'), '# AADSTS2: NewError - It is new.\n')
  writeFileSync(raw('3.md'), '# AADSTS3: NewError - It is new.\n')
  const numbers = () => guides().filter((name) => /^aadsts\d\.md$/.test(name))
  await expect.poll(numbers, {timeout: 20_000}).toHaveLength(3)
  expect(await interrupt()).toBe(0)
}, 60_000)

describe('the line that says how far a build is', () => {
  it.each([
    [{done: 0, total: 305, milliseconds: 0}, '0 of 305 guides'],
    [{done: 100, total: 300, milliseconds: 4000}, '100 of 300 guides, 25 a second, 8 s left'],
    [{done: 3, total: 300, milliseconds: 4000}, '3 of 300 guides, 0.8 a second, 6 min 36 s left'],
    [{done: 300, total: 300, milliseconds: 4000}, '300 of 300 guides, 75 a second, 0 s left']
  ])('%j', (progress, line) => {
    expect(progressLine(progress)).toBe(line)
  })
})
