// @ts-check
// How long mending hostile texts takes as a whole, beside the parser, at 1, 2, 4 and 8 times their
// size. node scripts/torture/mending.mjs [INPUT…] prints JSON; it needs `npm run compile` first.
import {fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {defaultLimits} from '../../lib/limits.js'
import {hostileInputs} from './hostile-inputs.mjs'

/** @typedef {import('./mending-worker.mjs').Task} Task */
/** @typedef {import('./mending-worker.mjs').Report} Report */

/**
 * One hostile text with one profile.
 *
 * @typedef {object} Growth
 * @property {string} input
 * @property {string} profile
 * @property {(Report | null)[]} reports by size; null where it was stopped
 */

/** In bytes; the largest is a long guide. */
export const sizes = [12_500, 25_000, 50_000, 100_000]
// As many as there are cores on the machines of CI.
const atOnce = 2

/**
 * @param {Task} task
 * @returns {Promise<Report | null>} null where it takes longer than the limit
 */
function report(task) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('mending-worker.mjs', import.meta.url), [JSON.stringify(task)])
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    /** @param {Report | null} result */
    const end = (result) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(result)
    }
    child.on('error', reject)
    child.on('message', (/** @type {Report | 'start'} */ message) => {
      if (message === 'start') {
        timer = setTimeout(() => end(null), defaultLimits.seconds * 1000 * atOnce)
      } else {
        end(message)
      }
    })
  })
}

/**
 * @param {string} input
 * @param {string} profile
 * @returns {Promise<Growth>}
 */
async function grow(input, profile) {
  /** @type {(Report | null)[]} */
  const reports = []
  for (const size of sizes) {
    const last = await report({input, profile, size})
    reports.push(last)
    if (last === null) {
      break
    }
  }
  return {input, profile, reports}
}

/**
 * Does all of it.
 *
 * @param {readonly string[]} names of inputs; none for all
 * @returns {Promise<Growth[]>}
 */
export async function growths(names = []) {
  const tasks = hostileInputs
    .filter(({name}) => names.length === 0 || names.includes(name))
    .flatMap(({name}) => ['aadsts', 'plain'].map((profile) => ({name, profile})))
  /** @type {Growth[]} */
  const results = []
  const queue = tasks.entries()
  const lane = async () => {
    for (const [index, {name, profile}] of queue) {
      results[index] = await grow(name, profile)
    }
  }
  await Promise.all(Array.from({length: atOnce}, lane))
  return results
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await growths(process.argv.slice(2)), null, 2)}\n`)
}
