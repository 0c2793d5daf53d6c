import {rmSync} from 'node:fs'
import {join} from 'node:path'
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

/** Writes the new build in a process that meets a fault at a step. */
const writeWith = (kind: string, step: number) =>
  run(['write-build.mjs', world.dist, world.new.plan], {fault: {folder: world.dist, step, kind}})

const onDisk = () => buildOf(world, filesIn(world.dist))

// Of 67: in the lock, before the journal, right after it, among the renames, at the removal.
const firstSteps = [4, 30]
const lastSteps = [48, 54, 64]

describe('a build that is killed', () => {
  it.each([...firstSteps, ...lastSteps])('leaves one whole build, at step %i', async (step) => {
    expect(await writeWith('SIGKILL', step)).toEqual({code: null, err: ''})
    expect(seenByReader(world)).toBe(firstSteps.includes(step) ? 'old' : 'new')
    writeBuild(world, world.new)
    expect(onDisk()).toBe('new')
  })
})

describe('a build that cannot write', () => {
  it('leaves the old build, and says so', async () => {
    const {code, err} = await writeWith('ENOSPC', 20)
    expect(code).toBe(2)
    expect(err).toMatch(/^.*dist: cannot be written \(ENOSPC.*\), and is as it was; .*\n$/)
    expect(onDisk()).toBe('old')
  })

  it('says that the next build writes the rest', async () => {
    const {code, err} = await writeWith('EACCES', 54)
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
  expect(join(world.dist, 'catalog.json')).toSatisfy(() => seenByReader(world) === onDisk())
})
