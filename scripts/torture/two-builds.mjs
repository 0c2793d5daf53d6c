// Builds of two raw folders write to one dist folder at once.
// node scripts/torture/two-builds.mjs [ROUNDS] prints JSON.
import {rmSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {buildOf, filesIn, makeWorld, reset, run, seenByReader} from './world.mjs'

/** @typedef {{rounds: number, builds: number, waited: number, problems: string[]}} Result */

/**
 * Lets builds write at once, and looks at the folder when all are done. Half of them are of the
 * old guides, half of the new ones.
 *
 * @param {import('./world.mjs').World} world
 * @param {number} rounds
 * @param {(build: import('./world.mjs').Build) => string[]} command what each runs
 * @param {number} atOnce how many builds there are in a round
 * @returns {Promise<Result>}
 */
async function collide(world, rounds, command, atOnce) {
  /** @type {Result} */
  const result = {rounds, builds: 0, waited: 0, problems: []}
  for (let round = 1; round <= rounds; round += 1) {
    if (round % 2 === 0) {
      reset(world)
    } else {
      rmSync(world.dist, {recursive: true, force: true})
    }
    const builds = Array.from({length: atOnce}, (_, index) => (index % 2 ? world.old : world.new))
    const ended = await Promise.all(builds.map((build) => run(command(build))))
    result.builds += builds.length
    result.waited += ended.filter(({err}) => /waiting for it/.test(err)).length
    const failed = ended.filter(({code}) => code !== 0).map(({code, err}) => `exit ${code}: ${err}`)
    const [onDisk, seen] = [buildOf(world, filesIn(world.dist)), seenByReader(world)]
    const faults = [
      ...failed,
      ...(onDisk === 'mix' ? [[...filesIn(world.dist).keys()].join(' ')] : []),
      ...(seen === 'mix' ? ['a reader sees a mix'] : [])
    ]
    result.problems.push(...faults.map((fault) => `round ${round}: ${fault}`))
  }
  return result
}

/**
 * Does all of it.
 *
 * @param {{rounds?: number, guides?: number}} options
 * @returns {Promise<Record<string, Result>>}
 */
export async function twoBuilds({rounds = 50, guides = 20} = {}) {
  const world = await makeWorld(guides)
  const {dist} = world
  try {
    return {
      'two commands at once': await collide(
        world,
        rounds,
        ({raw}) => ['build', '--raw', raw, '--dist', dist],
        2
      ),
      'four that only write at once': await collide(
        world,
        rounds,
        ({plan}) => ['write-build.mjs', dist, plan],
        4
      )
    }
  } finally {
    rmSync(world.folder, {recursive: true, force: true})
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds = '50', guides = '20'] = process.argv.slice(2)
  const results = await twoBuilds({rounds: Number(rounds), guides: Number(guides)})
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  const problems = Object.values(results).flatMap((result) => result.problems)
  process.exitCode = problems.length > 0 ? 1 : 0
}
