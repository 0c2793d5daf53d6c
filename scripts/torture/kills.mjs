// Stops builds while they write: at every step, at random moments, again while the next process
// finishes them; and lets the disk be full, the folder be read-only or the device fail at every
// step. After each, looks at what is there. node scripts/torture/kills.mjs [RANDOM [GUIDES [PART
// [OLD NEW]]]] prints JSON; PART is some words of the name of what is to be done, such as “every
// step”; OLD and NEW say how the catalogs of the two builds are written: single or sharded.
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {compareDist} from '../../lib/run/dist/compare.js'
import {recoverDist} from '../../lib/run/dist/recover-dist.js'
import {
  buildOf,
  filesIn,
  makeWorld,
  outputOf,
  reset,
  run,
  seenByReader,
  writeBuild
} from './world.mjs'

/** @typedef {import('./world.mjs').World} World */

/**
 * What was seen after some builds that were stopped.
 *
 * @typedef {object} Tally
 * @property {number} tries
 * @property {number} stopped how many builds did not come to their end
 * @property {Record<'old' | 'new' | 'mix', number>} onDisk what `ls` and `cat` would see
 * @property {Record<'old' | 'new' | 'mix', number>} seen what the first comer sees
 * @property {number} leftovers files that are too many, or missing, after the next build
 * @property {string[]} problems
 */

/** @returns {Tally} */
function newTally() {
  return {
    tries: 0,
    stopped: 0,
    onDisk: {old: 0, new: 0, mix: 0},
    seen: {old: 0, new: 0, mix: 0},
    leftovers: 0,
    problems: []
  }
}

/**
 * What a process sees that comes first after a build was stopped.
 *
 * @type {readonly ((world: World) => 'old' | 'new' | 'mix' | Promise<'old' | 'new' | 'mix'>)[]}
 */
const firstComers = [
  seenByReader,
  // As the command check.
  async (world) => {
    await recoverDist(world.dist, () => {})
    for (const build of /** @type {const} */ (['old', 'new'])) {
      const {missing, stale, leftover, unknown} = await compareDist(
        world.dist,
        outputOf(world[build].files).hashes
      )
      if (missing.length + stale.length + leftover.length + unknown.length === 0) {
        return build
      }
    }
    return 'mix'
  }
]

/**
 * Looks at a dist folder after a build of the new guides was stopped, then builds them.
 *
 * @param {World} world
 * @param {Tally} tally
 * @param {string} what names the try
 * @param {import('./world.mjs').Ended} ended
 */
async function look(world, tally, what, {code, err}) {
  tally.tries += 1
  tally.stopped += code === 0 ? 0 : 1
  tally.onDisk[buildOf(world, filesIn(world.dist), (path) => !path.startsWith('.'))] += 1
  try {
    // Each third time, the next build comes first.
    const see = firstComers[tally.tries % 3]
    if (see) {
      const seen = await see(world)
      tally.seen[seen] += 1
      if (seen === 'mix') {
        tally.problems.push(`${what}: a mix is seen`)
      }
    }
    await writeBuild(world, world.new)
  } catch (error) {
    tally.problems.push(`${what}: ${error}`)
  }
  if (buildOf(world, filesIn(world.dist)) !== 'new') {
    tally.leftovers += 1
    tally.problems.push(`${what}: ${[...filesIn(world.dist).keys()].join(' ')}`)
  }
  if (code !== null && code !== 0 && (code !== 2 || err.trim().split('\n').length !== 1)) {
    tally.problems.push(`${what}: exit ${code}: ${err}`)
  }
}

const child = 'write-build.mjs'

/**
 * How many steps of a kind writing the new build takes.
 *
 * @param {World} world
 * @param {string} kind
 */
async function countSteps(world, kind) {
  const count = join(world.folder, 'count')
  await run([child, world.dist, world.new.plan], {
    fault: {folder: world.dist, step: 0, kind, count}
  })
  return Number(readFileSync(count, 'utf8'))
}

/**
 * A fault at each step of writing, in turn.
 *
 * @param {World} world
 * @param {string} kind
 */
async function atEveryStep(world, kind) {
  reset(world)
  const steps = await countSteps(world, kind)
  const tally = newTally()
  for (let step = 1; step <= steps; step += 1) {
    reset(world)
    const fault = {folder: world.dist, step, kind}
    const ended = await run([child, world.dist, world.new.plan], {fault})
    await look(world, tally, `${kind} at step ${step}`, ended)
  }
  return tally
}

/**
 * Stops a build at each step, then stops the process that finishes it at some step too.
 *
 * @param {World} world
 * @param {() => number} random
 */
async function twice(world, random) {
  reset(world)
  const steps = await countSteps(world, 'SIGKILL')
  const tally = newTally()
  for (let step = 1; step <= steps; step += 1) {
    reset(world)
    const again = 1 + Math.floor(random() * steps)
    let ended = {code: /** @type {number | null} */ (0), err: ''}
    for (const at of [step, again]) {
      const fault = {folder: world.dist, step: at, kind: 'SIGKILL'}
      ended = await run([child, world.dist, world.new.plan], {fault})
    }
    await look(world, tally, `SIGKILL at step ${step}, then at ${again}`, ended)
  }
  return tally
}

/**
 * Stops builds at random moments while they write.
 *
 * @param {World} world
 * @param {number} times
 * @param {() => number} random
 */
async function atRandom(world, times, random) {
  reset(world)
  const longest = await timeOf(world)
  const tally = newTally()
  for (let index = 0; index < times; index += 1) {
    reset(world)
    const killAfter = random() * longest
    const ended = await run([child, world.dist, world.new.plan], {killAfter})
    await look(world, tally, `SIGKILL after ${killAfter} ms`, ended)
  }
  return tally
}

/**
 * How long writing takes in this process, in milliseconds.
 *
 * @param {World} world
 */
async function timeOf(world) {
  const start = performance.now()
  await writeBuild(world, world.new)
  return performance.now() - start
}

/**
 * Random numbers from 0 to 1, the same ones each time (mulberry32).
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** @type {Record<string, (world: World, times: number, random: () => number) => Promise<Tally>>} */
const parts = {
  'killed at every step': (world) => atEveryStep(world, 'SIGKILL'),
  'killed at every step, then again while the next process finishes': (world, _, random) =>
    twice(world, random),
  'disk full from every step on': (world) => atEveryStep(world, 'ENOSPC'),
  'read-only from every step on': (world) => atEveryStep(world, 'EACCES'),
  'device error at every step': (world) => atEveryStep(world, 'EIO'),
  'killed at random moments': atRandom
}

/**
 * Does all of it.
 *
 * @param {{random?: number, guides?: number, seed?: number, only?: string,
 *   forms?: readonly [import('./world.mjs').Form, import('./world.mjs').Form],
 *   onPart?: (name: string) => void}} options how many builds are stopped at random moments, how
 *   many guides they have, words of the parts that are done, and how the catalogs are written
 * @returns {Promise<Record<string, Tally>>}
 */
export async function torture({
  random = 500,
  guides = 20,
  seed = 1,
  only = '',
  forms = ['single', 'single'],
  onPart = () => {}
} = {}) {
  const world = await makeWorld(guides, forms)
  const number = randomFrom(seed)
  /** @type {Record<string, Tally>} */
  const tallies = {}
  try {
    for (const [name, part] of Object.entries(parts).filter(([name]) => name.includes(only))) {
      const tally = await part(world, random, number)
      tallies[name] = tally
      onPart(`${name}: ${tally.tries} tries, ${tally.problems.length} problems`)
    }
    return tallies
  } finally {
    rmSync(world.folder, {recursive: true, force: true})
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [random = '500', guides = '20', only = '', ...named] = process.argv.slice(2)
  const [older = 'single', newer = 'single'] = named.map((form) =>
    form === 'sharded' ? form : 'single'
  )
  const onPart = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)
  const tallies = await torture({
    random: Number(random),
    guides: Number(guides),
    only,
    forms: [older, newer],
    onPart
  })
  process.stdout.write(`${JSON.stringify(tallies, null, 2)}\n`)
  const problems = Object.values(tallies).flatMap((tally) => tally.problems)
  process.exitCode = problems.length > 0 ? 1 : 0
}
