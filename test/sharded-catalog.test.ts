import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeEach, describe, expect, it} from 'vitest'
import {CatalogError, iterateCatalog, readCatalog} from '../pipeline/catalog/index.js'
import {catalogJsonSchema} from '../pipeline/catalog/schema.js'
import {shardsOf} from '../pipeline/catalog/shards.js'
import {hashOf} from '../pipeline/disk/read.js'
import {mendmark, useTestFolder} from './support/command-line.js'

const {dist, folders, inFolder} = useTestFolder()
const build = (...options: string[]) => mendmark(['build', ...folders(), ...options])
const check = (...options: string[]) => mendmark(['check', ...folders(), ...options])
const sharded = ['--catalog', 'sharded']
const shard = 'catalog/00000.ndjson.gz'
const linesOf = (path: string) => gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')

beforeEach(async () => {
  await build(...sharded)
})

describe('the shards of a catalog', () => {
  it('hold the guides of the catalog in one file, and the index says where', async () => {
    const index = JSON.parse(readFileSync(dist('catalog.json'), 'utf8'))
    expect(new Ajv2020({strict: true}).compile(catalogJsonSchema(false))(index)).toBe(true)
    expect(index.guides).toBeUndefined()
    const ids = linesOf(dist(shard)).map((line): string => JSON.parse(line).id)
    const [path, sha256] = [shard, hashOf(readFileSync(dist(shard)))]
    const [firstId, lastId] = [ids[0], ids.at(-1)]
    expect(index.shards).toEqual([{path, guides: ids.length, firstId, lastId, sha256}])
    const read = readCatalog(dist('catalog.json'))
    await mendmark(['build', ...folders().slice(0, 2), '--dist', inFolder('single')])
    const text = readFileSync(inFolder('single/catalog.json'), 'utf8')
    expect(`${JSON.stringify(read, null, 2)}\n`).toBe(text)
    const iterated = ['single', 'dist'].map((name) => [
      ...iterateCatalog(inFolder(`${name}/catalog.json`))
    ])
    expect(iterated).toEqual([read.guides, read.guides])
  })

  it('are closed at a number of bytes, and the same bytes each time', () => {
    const {guides} = readCatalog(dist('catalog.json'))
    const sizes = guides.map((guide) => Buffer.byteLength(JSON.stringify(guide)) + 1)
    const most = (sizes[0] ?? 0) + (sizes[1] ?? 0)
    const shards = [...shardsOf(guides, most)]
    expect(shards.map(({shard: {path, guides: count}}) => [path, count])).toEqual([
      ['catalog/00000.ndjson.gz', 2],
      ['catalog/00001.ndjson.gz', 1]
    ])
    expect([...shardsOf(guides, most - 1)].map(({shard: {guides: count}}) => count)[0]).toBe(1)
    expect([...shardsOf(guides, 1)]).toHaveLength(guides.length)
    expect([...shardsOf([])]).toEqual([])
    // No time in it, and the same system everywhere.
    const [{bytes} = {bytes: new Uint8Array()}] = shardsOf(guides.slice(0, 1))
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  })
})

/** The error of reading the catalog, in a line for each problem. */
function problem(): string {
  try {
    return String(readCatalog(dist('catalog.json')).guides.length)
  } catch (error) {
    return error instanceof CatalogError ? error.message : `not foreseen: ${String(error)}`
  }
}

/** Writes a shard, and lists its hash, so that only what is in it can be wrong. */
function writeShard(lines: readonly string[], change: object = {}): void {
  const bytes = gzipSync(lines.map((line) => `${line}\n`).join(''))
  writeFileSync(dist(shard), bytes)
  const index = JSON.parse(readFileSync(dist('catalog.json'), 'utf8'))
  Object.assign(index.shards[0], {sha256: hashOf(bytes), guides: lines.length, ...change})
  writeFileSync(dist('catalog.json'), JSON.stringify(index))
}

describe('a shard that is not what a build wrote is named', () => {
  it('missing, changed or exchanged', () => {
    const bytes = readFileSync(dist(shard))
    renameSync(dist(shard), dist('away'))
    expect(problem()).toMatch(/00000\.ndjson\.gz: is a part of the catalog, .*\(ENOENT.*; run mend/)
    writeFileSync(dist(shard), gzipSync(`${linesOf(dist('away')).reverse().join('\n')}\n`))
    expect(problem()).toMatch(/gz: is not the file that the catalog lists, .* \[catalog-shard\]$/)
    writeFileSync(dist(shard), bytes)
    expect(problem()).toBe('3')
  })

  it('with the line where it is wrong', () => {
    const [first = '', second = '', third = ''] = linesOf(dist(shard))
    const wrong = second.replace('"number":', '"nummer":')
    writeShard([first, wrong, third])
    expect(problem()).toMatch(/gz:2: number: .*\n.*gz:2: this is not a 2\.x catalog, .* again/)
    writeShard([first, '{', third])
    expect(problem()).toMatch(/gz:2: is not valid JSON .* \[catalog-not-json\]$/)
    writeShard([third, second, first])
    expect(problem()).toMatch(/gz:1: is the guide \S+, where the catalog lists \S+; run/)
    writeShard([first, third])
    expect(problem()).toMatch(/catalog\.json: has 3 guides, and its shards have 2; run/)
    writeShard([first, third], {guides: 3})
    expect(problem()).toMatch(/gz: has not the 3 guides that the catalog lists; run/)
    writeShard([first, second, third], {path: '../catalog/00000.ndjson.gz'})
    expect(problem()).toMatch(/shards\.0\.path: /)
  })

  it('no gzip, also where the catalog lists its hash', () => {
    writeShard(linesOf(dist(shard)))
    const bytes = readFileSync(dist(shard)).subarray(0, -10)
    const index = readFileSync(dist('catalog.json'), 'utf8')
    writeFileSync(dist('catalog.json'), index.replace(/[0-9a-f]{64}/, hashOf(bytes)))
    writeFileSync(dist(shard), bytes)
    expect(problem()).toMatch(/gz: is no whole gzip \(unexpected end of file\); run/)
  })
})

describe('build and check know the shards as files of a build', () => {
  it('and write and remove them as the catalog', async () => {
    expect((await check(...sharded)).code).toBe(0)
    writeFileSync(dist(shard), 'by hand')
    expect((await check(...sharded)).out).toMatch(/00000\.ndjson\.gz: differs from what a build/)
    expect((await build(...sharded)).code).toBe(0)
    expect((await check(...sharded)).code).toBe(0)
    expect((await check()).out).toMatch(/00000\.ndjson\.gz: left over from an earlier build/)
    expect((await build()).out).toContain('1 removed')
    expect(existsSync(dist('catalog'))).toBe(false)
    expect((await check()).code).toBe(0)
  })

  it('and know the guides that they list', async () => {
    const raw = inFolder('raw')
    const [name = ''] = readdirSync(raw)
    renameSync(join(raw, name), inFolder(name))
    expect((await build()).out).toContain('2 removed')
    expect(readdirSync(dist('guides'))).toHaveLength(2)
    await build(...sharded)
    const [guide = ''] = readdirSync(dist('guides'))
    writeFileSync(dist(`guides/${guide}`), 'by hand\n')
    writeFileSync(join(raw, guide), `${readFileSync(join(raw, guide))}\nMore.\n`)
    expect((await build(...sharded)).err).toMatch(/was changed by hand since the last build/)
  })
})

describe('build and check know shards from other files', () => {
  it('and leave what no build wrote', async () => {
    await build()
    mkdirSync(dist('catalog'))
    writeFileSync(dist(shard), 'mine')
    writeFileSync(dist('catalog/notes.txt'), 'mine')
    expect((await check()).code).toBe(0)
    const {code, err} = await build(...sharded)
    expect(code).toBe(2)
    expect(err).toMatch(/00000\.ndjson\.gz: was not written by mendmark; .* \[dist-foreign\]$/m)
    writeFileSync(dist(shard), '')
    expect((await build(...sharded)).code).toBe(0)
    expect((await build()).code).toBe(0)
    expect(readdirSync(dist('catalog'))).toEqual(['notes.txt'])
  })

  it('and write through no link', async () => {
    await build()
    writeFileSync(dist('catalog'), 'mine')
    const {code, err} = await build(...sharded)
    expect(code).toBe(2)
    expect(err).toMatch(/dist\/catalog: is a file, where a build writes a folder; .*single/)
    expect((await build()).code).toBe(0)
  })
})
