// @ts-check
// How long mending hostile texts takes as a whole, at 1, 2, 4 and 8 times their size, and how long
// remark-parse takes for those that take long. node scripts/torture/mending.mjs [INPUT…] prints
// JSON; it needs `npm run compile` first.
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
 * @property {(Report | null)[]} reports by size; null where it was stopped, and none after that
 * @property {(Report | null)[]} parser the same of remark-parse alone, where mending takes long;
 *   its outcome is why the text is not read by satteri
 */

/** In bytes; the largest is a long guide. */
export const sizes = [12_500, 25_000, 50_000, 100_000]
// As many as there are cores on the machines of CI.
const atOnce = 2
// What takes longer than this at the last size is compared with the parser, in seconds.
const long = 2

/**
 * @param {Task} task
 * @returns {Promise<(Report | null)[]>}
 */
function reportsOf(task) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('mending-worker.mjs', import.meta.url), [JSON.stringify(task)])
    /** @type {(Report | null)[]} */
    const reports = []
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0 || child.killed) {
        resolve(reports)
      } else {
        reject(new Error(`mending ${task.input} with ${task.profile} ended with ${code}`))
      }
    })
    child.on('message', (/** @type {Report | 'start'} */ message) => {
      clearTimeout(timer)
      if (message === 'start') {
        timer = setTimeout(
          () => {
            reports.push(null)
            child.kill('SIGKILL')
          },
          defaultLimits.seconds * 1000 * atOnce
        )
      } else {
        reports.push(message)
      }
    })
  })
}

/**
 * @param {string} input
 * @param {'aadsts' | 'plain'} profile
 * @returns {Promise<Growth>}
 */
async function grow(input, profile) {
  const reports = await reportsOf({input, profile, sizes, what: 'mend'})
  const isLong = (reports.at(-1)?.seconds ?? Number.POSITIVE_INFINITY) > long
  const parser = isLong ? await reportsOf({input, profile, sizes, what: 'parse'}) : []
  return {input, profile, reports, parser}
}

/**
 * Does all of it.
 *
 * @param {{names?: readonly string[], onPart?: (line: string) => void}} options names of inputs;
 *   none for all
 * @returns {Promise<Growth[]>}
 */
export async function growths({names = [], onPart = () => undefined} = {}) {
  const tasks = hostileInputs
    .filter(({name}) => names.length === 0 || names.includes(name))
    .flatMap(({name}) =>
      /** @type {const} */ (['aadsts', 'plain']).map((profile) => ({name, profile}))
    )
  /** @type {Growth[]} */
  const results = []
  const queue = tasks.entries()
  const lane = async () => {
    for (const [index, {name, profile}] of queue) {
      const growth = await grow(name, profile)
      results[index] = growth
      const seconds = growth.reports.map((report) => report?.seconds.toFixed(1) ?? 'stopped')
      onPart(`${index + 1} of ${tasks.length}: ${name}, ${profile}: ${seconds.join(' ')}`)
    }
  }
  await Promise.all(Array.from({length: atOnce}, lane))
  return results
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await growths({names: process.argv.slice(2), onPart: console.error})
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
}
