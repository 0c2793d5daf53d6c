import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {mendmark} from '../support/command-line.js'
import {bytesIn, rawGuides, recordsOf, testFolder, writeRecords} from '../support/emitting.js'

const inFolder = testFolder()
let records: string[] = []
let dists = 0

beforeAll(async () => {
  mkdirSync(inFolder('raw'))
  for (const [name, bytes] of rawGuides) {
    writeFileSync(inFolder(`raw/${name}`), bytes)
  }
  records = await recordsOf(rawGuides)
})

/** A dist folder that is not there yet. */
function newDist(): string {
  dists += 1
  return inFolder(`dist-${dists}`)
}

const builds = new Map<string, Record<string, string>>()

/** What a build of the same guides writes. */
async function built(...options: string[]): Promise<Record<string, string>> {
  const known = builds.get(options.join(' '))
  if (known) {
    return known
  }
  const dist = newDist()
  await mendmark(['build', '--raw', inFolder('raw'), '--dist', dist, ...options])
  const files = bytesIn(dist)
  builds.set(options.join(' '), files)
  return files
}

const one = (lines: readonly string[]) => writeRecords(inFolder('one.ndjson'), lines)

describe('emit writes what a build writes', () => {
  it.each([
    [],
    ['--catalog', 'sharded'],
    ['--chunks', '--base-url', 'https://a.example'],
    ['--catalog', 'sharded', '--chunks']
  ])('with %s %s %s', async (...options) => {
    const [first = '', ...others] = [...records].reverse()
    const files = [
      writeRecords(inFolder('a.ndjson'), [...others.slice(0, 4), '', first], true),
      writeRecords(inFolder('b'), [first, ...others.slice(3, 8)]),
      writeRecords(inFolder('c.gz'), [...others.slice(8), first])
    ]
    const dist = newDist()
    const given = options.filter((option) => option !== undefined)
    const {code, out} = await mendmark(['emit', ...files, '--dist', dist, '--json', ...given])
    expect({code, repeated: JSON.parse(out).repeated}).toEqual({code: 0, repeated: 3})
    expect(bytesIn(dist)).toEqual(await built(...given))
  })
})

describe('what emit writes', () => {
  it('does not depend on the order and the files of the records', async () => {
    const expected = await built()
    const order = fc.shuffledSubarray(records, {minLength: records.length})
    const cuts = fc.array(fc.nat({max: records.length}), {maxLength: 3})
    await fc.assert(
      fc.asyncProperty(order, cuts, fc.boolean(), async (lines, places, isZipped) => {
        const ends = [0, ...places.sort((a, b) => a - b), lines.length]
        const files = ends.slice(1).map((end, index) => {
          const part = lines.slice(ends[index], end)
          return writeRecords(inFolder(`part-${index}`), part, isZipped && index % 2 === 0)
        })
        const dist = newDist()
        expect((await mendmark(['emit', ...files, '--dist', dist])).code).toBe(0)
        expect(bytesIn(dist)).toEqual(expected)
      }),
      {numRuns: 8}
    )
  })

  it('is the same from standard input, and from documents of datatrove', async () => {
    const dist = newDist()
    const {code} = await mendmark(['emit', '-', '--dist', dist], records.join('\n'))
    expect(code).toBe(0)
    expect(bytesIn(dist)).toEqual(await built())
    // Documents hold texts, so only guides that are text.
    const texts = [...rawGuides].filter(([, bytes]) => bytes.equals(Buffer.from(bytes.toString())))
    const [plain, documents] = [newDist(), newDist()]
    await mendmark(['emit', one(await recordsOf(texts)), '--dist', plain])
    const file = one(await recordsOf(texts, '--fields', 'datatrove'))
    await mendmark(['emit', file, '--fields', 'datatrove', '--dist', documents])
    expect(Object.keys(bytesIn(plain)).length).toBeGreaterThan(10)
    expect(bytesIn(documents)).toEqual(bytesIn(plain))
  })

  it('is said as a build says it', async () => {
    const dist = newDist()
    const build = ['build', '--raw', inFolder('raw'), '--dist', newDist(), '--json']
    const {out} = await mendmark(['emit', one(records), '--dist', dist, '--json'])
    const {repeated, ...said} = JSON.parse(out)
    const {leftOut, cache, ...wanted} = JSON.parse((await mendmark(build)).out)
    const names = (text: string) => text.replaceAll(`${inFolder('raw')}/`, '')
    expect({repeated, leftOut, cache}).toEqual({repeated: 0, leftOut: [], cache: null})
    expect(JSON.stringify(said)).toBe(names(JSON.stringify(wanted)))
  })
})

describe('a record of a rejected guide', () => {
  const bad: [string, Buffer] = ['bad.md', Buffer.from('no title here\n')]

  it('stops emit before it writes, or is left out with --keep-going', async () => {
    const file = one([...(await recordsOf([bad])), ...records])
    const dist = newDist()
    const stopped = await mendmark(['emit', file, '--dist', dist])
    expect(stopped.code).toBe(1)
    expect(stopped.err).toMatch(/^bad\.md:1:1 error the guide has no title; .* \[no-title\]$/m)
    expect(stopped.out).toMatch(/^ {2}bad\.md: no-title$/m)
    expect(existsSync(dist)).toBe(false)
    const going = await mendmark(['emit', file, '--dist', dist, '--keep-going'])
    expect(going.code).toBe(1)
    expect(bytesIn(dist)).toEqual(await built())
  })

  it('may be of a line that was none, and all may be', async () => {
    const {out} = await mendmark(['stream'], 'no JSON\n')
    const {code, err} = await mendmark(['emit', '-', '--dist', newDist(), '--keep-going'], out)
    expect(code).toBe(1)
    expect(err).toMatch(/^stdin:1:1 error the line is no JSON/)
  })

  it('is one of two guides with one name, which are rejected as in a build', async () => {
    const [name = '', bytes = Buffer.alloc(0)] = [...rawGuides][0] ?? []
    const twins = await recordsOf([[`more/${name}`, bytes]])
    const dist = newDist()
    const going = ['emit', one([...records, ...twins]), '--dist', dist, '--keep-going', '--json']
    const {code, out} = await mendmark(going)
    expect(code).toBe(1)
    expect(JSON.parse(out).rejected.map(({path}: {path: string}) => path)).toEqual([
      name,
      `more/${name}`
    ])
    const others = newDist()
    const file = one(records.filter((line) => JSON.parse(line).path !== name))
    await mendmark(['emit', file, '--dist', others])
    expect(bytesIn(dist)).toEqual(bytesIn(others))
  })
})

it('leaves nothing in the folder for temporary files', async () => {
  const leftIn = (folder: string) => Object.keys(bytesIn(folder))
  const usual = process.env['TMPDIR']
  process.env['TMPDIR'] = inFolder('temporary')
  try {
    mkdirSync(tmpdir())
    await mendmark(['emit', one(records), '--dist', newDist()])
    await mendmark(['emit', inFolder('none'), '--dist', newDist()])
    expect(leftIn(tmpdir())).toEqual([])
    process.env['TMPDIR'] = inFolder('nowhere')
    const {code, err} = await mendmark(['emit', inFolder('one.ndjson'), '--dist', newDist()])
    expect(code).toBe(2)
    expect(err).toMatch(/nowhere: the records cannot be put aside there .* \[spool-unwritable\]$/m)
  } finally {
    if (usual === undefined) {
      delete process.env['TMPDIR']
    } else {
      process.env['TMPDIR'] = usual
    }
  }
})

it('does not write over a guide that was changed by hand', async () => {
  const dist = newDist()
  await mendmark(['emit', one(records), '--dist', dist, '--catalog', 'sharded'])
  const guide = `${dist}/guides/aadsts50070.md`
  writeFileSync(guide, `${readFileSync(guide, 'utf8')}Mine.\n`)
  const {code, err} = await mendmark(['emit', one(records), '--dist', dist])
  expect(code).toBe(2)
  expect(err).toMatch(/aadsts50070\.md: was changed by hand .*; edit aadsts50070\.md instead/)
  expect((await mendmark(['emit', one(records), '--dist', dist, '--force'])).code).toBe(0)
  expect(bytesIn(dist)).toEqual(await built())
})
