import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {MenderFor} from '../../pipeline/run/mender.js'
import {mendmark, useTestFolder} from '../support/command-line.js'
import {remembering} from '../support/remembering-mender.js'

const {inFolder, raw, dist, folders} = useTestFolder()

/** A mender that says which guides it mends. */
function telling(mended: string[]): MenderFor {
  return async (options, guides) => {
    const {mend, ...rest} = await remembering(options, guides)
    return {
      ...rest,
      mend(task) {
        mended.push(task.sourcePath ?? '')
        return mend(task)
      }
    }
  }
}

/** Runs a command with a cache, and says which guides it mended. */
async function run(args: readonly string[], programId = 'one') {
  const mended: string[] = []
  const given = {menderFor: telling(mended), programId: () => programId}
  const result = await mendmark([...args], '', given)
  return {...result, mended: mended.sort()}
}

const build = (...more: string[]) => ['build', ...folders(), ...inCache(), ...more]
const inCache = () => ['--cache-location', inFolder('cache')]
const cacheOf = (out: string): unknown => JSON.parse(out).cache

const three = () => readdirSync(raw()).sort()

function changeAll(change: (text: string) => string): void {
  const cache = inFolder('cache')
  for (const name of readdirSync(cache, {recursive: true, encoding: 'utf8'})) {
    if (name.endsWith('.json')) {
      writeFileSync(join(cache, name), change(readFileSync(join(cache, name), 'utf8')))
    }
  }
}

describe('a build with a cache', () => {
  it('mends nothing again where nothing changed, and says the same', async () => {
    const first = await run(build('--json'))
    expect(first.mended).toEqual(three())
    const second = await run(build('--json'))
    expect(second.mended).toEqual([])
    expect(cacheOf(first.out)).toEqual({hits: 0, misses: 3, broken: 0})
    expect(cacheOf(second.out)).toEqual({hits: 3, misses: 0, broken: 0})
    const without = (out: string) => ({...JSON.parse(out), cache: 0, written: 0})
    expect(without(second.out)).toEqual(without(first.out))
    expect(second.err).toBe(first.err)
  })

  it('mends only the guide that changed', async () => {
    await run(build())
    const [name = ''] = three()
    writeFileSync(raw(name), `${readFileSync(raw(name), 'utf8')}\nOne line more.\n`)
    const {mended, out} = await run(build('--json'))
    expect(mended).toEqual([name])
    expect(cacheOf(out)).toEqual({hits: 2, misses: 1, broken: 0})
    expect(JSON.parse(out).written).toContain(`guides/${name}`)
    expect((await run(['check', ...folders(), '--no-cache'])).code).toBe(0)
  })
})

describe('the files of a build with a cache', () => {
  it('writes the files again that are gone, without mending', async () => {
    await run(build())
    rmSync(dist(), {recursive: true})
    const {mended, out} = await run(build('--json'))
    expect(mended).toEqual([])
    expect(JSON.parse(out).written).toHaveLength(7)
    expect((await run(['check', ...folders(), '--no-cache'])).code).toBe(0)
  })

  it('writes what a build without one writes', async () => {
    await run(build())
    await run(build())
    const files = readdirSync(dist(), {recursive: true, encoding: 'utf8'}).filter((name) =>
      /\.(?:md|json)$/.test(name)
    )
    const kept = files.map((name) => readFileSync(dist(name), 'utf8'))
    rmSync(dist(), {recursive: true})
    await run(['build', ...folders(), '--no-cache'])
    expect(files.map((name) => readFileSync(dist(name), 'utf8'))).toEqual(kept)
  })
})

describe('a build with other options', () => {
  it.each<[string, () => readonly string[]]>([
    ['the profile', () => ['--profile', 'plain', '--force']],
    ['the style', () => ['--style', 'source', '--force']],
    ['a limit', () => ['--max-depth', '50']],
    ['what becomes of conflicts', () => ['--conflicts', 'ours']]
  ])('mends again when %s is another', async (_, options) => {
    await run(build())
    expect((await run(build(...options()))).mended).toEqual(three())
  })

  it('mends again when the program is another', async () => {
    await run(build())
    expect((await run(build(), 'two')).mended).toEqual(three())
  })

  it('mends again when what a profile extends is another', async () => {
    const write = (name: string, data: unknown) =>
      writeFileSync(inFolder(name), JSON.stringify(data))
    write('base.json', {name: 'base', extends: 'aadsts'})
    write('mine.json', {name: 'mine', extends: './base.json'})
    const mine = build('--profile', inFolder('mine.json'))
    expect((await run(mine)).mended).toEqual(three())
    expect((await run(mine)).mended).toEqual([])
    write('base.json', {name: 'base', extends: 'aadsts', style: 'source'})
    expect((await run([...mine, '--force'])).mended).toEqual(three())
  })
})

describe('a cache that is damaged, or not there', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, 100)],
    ['emptied', () => ''],
    ['given to another key', (text: string) => text.replace(/cache [0-9a-f]{4}/, 'cache 0000')],
    ['changed', (text: string) => text.replaceAll('a', 'b')]
  ])('mends again, and counts, where its files were %s', async (_, change) => {
    await run(build())
    changeAll(change)
    const {mended, out} = await run(build('--json'))
    expect(mended).toEqual(three())
    expect(cacheOf(out)).toEqual({hits: 0, misses: 3, broken: 4})
    expect((await run(build())).mended).toEqual([])
  })

  it('knows a guide that is rejected', async () => {
    writeFileSync(raw('x.md'), 'No title.\n')
    const first = await run(build())
    expect(first.code).toBe(1)
    const second = await run(build())
    expect(second).toEqual({...first, mended: []})
  })

  it('says that it cannot be written, and builds', async () => {
    writeFileSync(inFolder('cache'), '')
    const {code, err} = await run(build())
    expect(code).toBe(0)
    expect(err).toMatch(/cache: the cache cannot be written \(.+\); .+ \[cache-unwritable\]\n/)
  })

  it('is not there without a way to tell the program', async () => {
    const {out} = await mendmark([...build('--json')])
    expect(cacheOf(out)).toBeNull()
  })
})

describe('a profile that is written while a build reads it', () => {
  it('leaves nothing in the cache', async () => {
    const path = inFolder('mine.json')
    const write = (baseUrl: string) =>
      writeFileSync(path, JSON.stringify({name: 'mine', extends: 'aadsts', baseUrl}))
    write('https://a.example')
    const args = build('--profile', path)
    // The program is asked who it is before the cache reads the profile, and so is the mender
    // before guides are mended: in between, the profile is loaded.
    const given = {
      programId: () => 'one',
      menderFor: remembering,
      stderr: () => undefined
    }
    const swapped = {
      ...given,
      programId() {
        queueMicrotask(() => write('https://b.example'))
        return 'one'
      }
    }
    await mendmark(args, '', swapped)
    write('https://a.example')
    await mendmark(args, '', given)
    expect(readFileSync(dist('llms.txt'), 'utf8')).toContain('https://a.example')
  })
})

describe('check with a cache', () => {
  it('mends nothing again, and sees what was changed by hand', async () => {
    await run(build())
    const check = ['check', ...folders(), ...inCache()]
    expect(await run(check)).toMatchObject({code: 0, mended: []})
    const [name = ''] = readdirSync(dist('guides'))
    writeFileSync(dist(join('guides', name)), 'Changed.\n')
    const {code, out, mended} = await run(check)
    expect({code, mended}).toEqual({code: 1, mended: []})
    expect(out).toContain('changed by hand')
  })
})
