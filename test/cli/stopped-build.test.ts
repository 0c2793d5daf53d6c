import {rmSync} from 'node:fs'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
// These run the compiled program in processes of their own, which can be killed.
import {
  buildOf,
  filesIn,
  makeWorld,
  reset,
  run,
  seenByReader,
  type World,
  writeBuild
} from '../../scripts/torture/world.mjs'

let world: World
beforeAll(async () => {
  world = await makeWorld(6)
}, 60_000)
beforeEach(() => reset(world))
afterAll(() => rmSync(world.folder, {recursive: true, force: true}))

/** Writes the new build in a process that meets a fault at a step on a path. */
const writeWith = (kind: string, path: string, step = 1) =>
  run(['write-build.mjs', world.dist, world.new.plan], {
    fault: {folder: world.dist, step, kind, path}
  })

const onDisk = () => buildOf(world, filesIn(world.dist))

describe('a build that is killed', () => {
  it.each([
    ['when it takes the lock', '/lock-', 1, 'old'],
    ['in the middle of a new file', '/2$', 3, 'old'],
    ['before its journal has its name', '/journal\\.json\\.new$', 5, 'old'],
    ['between two renames', '/2$', 5, 'new'],
    ['before its journal goes', '/journal\\.json$', 1, 'new']
  ])('leaves one whole build: %s', async (_, path, step, build) => {
    expect(await writeWith('SIGKILL', path, step)).toEqual({code: null, err: ''})
    expect(seenByReader(world)).toBe(build)
    await writeBuild(world, world.new)
    expect(onDisk()).toBe('new')
  })
})

describe('a build that cannot write', () => {
  it('leaves the old build, and says so', async () => {
    const {code, err} = await writeWith('ENOSPC', '/2$')
    expect(code).toBe(2)
    expect(err).toMatch(/^.*dist: cannot be written \(ENOSPC.*\), and is as it was; .*\n$/)
    expect(onDisk()).toBe('old')
  })

  it('says that the next build writes the rest', async () => {
    const {code, err} = await writeWith('EACCES', '/2$', 5)
    expect(code).toBe(2)
    expect(err).toMatch(/\(EACCES.*\), and is written in part; .*; then run mendmark build, which/)
    expect(seenByReader(world)).toBe('new')
    expect(onDisk()).toBe('new')
  })
})

it('waits for a build that writes to the same folder', async () => {
  const ended = await Promise.all(
    [world.old, world.new].map(({plan}) => run(['write-build.mjs', world.dist, plan]))
  )
  expect(ended.map(({code}) => code)).toEqual([0, 0])
  expect(['old', 'new']).toContain(onDisk())
  expect(seenByReader(world)).toBe(onDisk())
})
