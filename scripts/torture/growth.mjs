// @ts-check
// `node scripts/torture/growth.mjs`: how the time of each rule grows with hostile texts. Each text
// is tried at 1, 2, 4 and 8 times its size, with both profiles. A rule runs by itself on the text
// as it was parsed, so that the parser does not hide it; what the draft and the parser take
// meanwhile is not counted. It needs `npm run compile` first.
//
// --inputs NAMES, --rules NAMES, --profiles NAMES: only these, with commas between them; `a*` is
//   every name that begins with `a`
// --size BYTES: the smallest size; --seconds N: when a rule is stopped; --all: also what is fast
import {parseArgs} from 'node:util'
import {Worker} from 'node:worker_threads'
import {hostileInputs} from './hostile-inputs.mjs'

/** @typedef {import('./hostile-inputs.mjs').HostileInput} HostileInput */
/** @typedef {import('./growth-worker.mjs').Task} Task */
/** @typedef {import('./growth-worker.mjs').Report} Report */

const {values: options} = parseArgs({
  options: {
    inputs: {type: 'string'},
    rules: {type: 'string'},
    profiles: {type: 'string', default: 'aadsts,plain'},
    size: {type: 'string'},
    seconds: {type: 'string', default: '10'},
    all: {type: 'boolean', default: false}
  }
})

const factors = [1, 2, 4, 8]
/** Eight times that is 50 kB. */
const usualSize = 6250
const limit = Number(options.seconds) * 1000
/** Below these milliseconds a time is mostly noise. */
const noise = 40
/** An exponent above this is more than n·log n and noise. */
const steep = 1.25

/**
 * @param {string | undefined} names
 * @returns {(name: string) => boolean}
 */
function chooser(names) {
  const wanted = names?.split(',')
  const fits = (/** @type {string} */ name, /** @type {string} */ pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
  return (name) => wanted === undefined || wanted.some((pattern) => fits(name, pattern))
}

/**
 * Runs a task in a thread that is ended where it takes too long. What it was busy with then is in
 * `stopped`.
 *
 * @param {Task} task
 * @returns {Promise<{times: Report[], stopped: string | undefined}>}
 */
function run(task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('growth-worker.mjs', import.meta.url), {workerData: task})
    const times = /** @type {Report[]} */ ([])
    let busy = 'start'
    let timer = setTimeout(stop, limit * 4)
    /** @param {string | undefined} what */
    function end(what) {
      clearTimeout(timer)
      worker.terminate().then(() => resolve({times, stopped: what}), reject)
    }
    function stop() {
      end(busy)
    }
    worker.on('message', (/** @type {Report | string} */ message) => {
      if (typeof message !== 'string') {
        times.push(message)
        return
      }
      if (message === 'end') {
        end(undefined)
        return
      }
      clearTimeout(timer)
      busy = message
      timer = setTimeout(stop, limit)
    })
    worker.on('error', (error) => {
      console.error(`${task.input} ${task.profile} ${task.size} ${busy}: ${error.message}`)
      end(busy)
    })
  })
}

/**
 * The times of every rule on one text of one size. Infinity stands for one that was stopped: it is
 * left out from then on, and the others go on in another thread.
 *
 * @param {Omit<Task, 'skipped'>} task
 * @param {Set<string>} stopped
 * @returns {Promise<Report[]>}
 */
async function timesOf(task, stopped) {
  const reports = /** @type {Report[]} */ ([])
  for (;;) {
    const done = reports.map(({rule}) => rule)
    const result = await run({...task, skipped: [...stopped, ...done]})
    reports.push(...result.times.filter(({rule}) => !done.includes(rule)))
    if (result.stopped === undefined) {
      return reports
    }
    stopped.add(result.stopped)
    reports.push({rule: result.stopped, time: Number.POSITIVE_INFINITY})
    if (result.stopped === 'parser' || result.stopped === 'start') {
      return reports
    }
  }
}

/**
 * The times of every rule on one text with one profile, by rule and then by size.
 *
 * @param {HostileInput} input
 * @param {string} profile
 * @returns {Promise<Map<string, number[]>>}
 */
async function grow(input, profile) {
  const series = /** @type {Map<string, number[]>} */ (new Map())
  const stopped = /** @type {Set<string>} */ (new Set())
  const smallest = Number(options.size ?? input.size ?? usualSize)
  for (const [index, factor] of factors.entries()) {
    if (stopped.has('parser') || stopped.has('start')) {
      break
    }
    const size = Math.round(smallest * factor)
    const task = {input: input.name, profile, size, rules: options.rules}
    for (const {rule, time} of await timesOf(task, stopped)) {
      const row = series.get(rule) ?? []
      row[index] = time
      series.set(rule, row)
    }
  }
  return series
}

/**
 * The exponent of the growth between the last two sizes that took longer than the noise.
 *
 * @param {readonly number[]} times
 * @returns {number | undefined}
 */
function exponentOf(times) {
  const exponents = times.flatMap((time, index) => {
    const before = times[index - 1]
    return before === undefined || time < noise || before < noise / 8
      ? []
      : [Math.log2(time / before)]
  })
  return exponents.at(-1)
}

/**
 * @param {number} time in milliseconds
 * @returns {string}
 */
function seconds(time) {
  return Number.isFinite(time) ? (time / 1000).toFixed(3) : `>${limit / 1000}`
}

const isWanted = chooser(options.inputs)
console.log('| Input | Profile | Rule | 1× | 2× | 4× | 8× | Exponent |')
console.log('| - | - | - | -: | -: | -: | -: | -: |')
for (const input of hostileInputs.filter(({name}) => isWanted(name))) {
  for (const profile of options.profiles.split(',')) {
    for (const [rule, times] of await grow(input, profile)) {
      const exponent = exponentOf(times)
      const last = times.at(-1) ?? 0
      const isParser = rule.startsWith('parser')
      const isSteep = (exponent !== undefined && exponent > steep) || last > 1000
      if (options.all || (isSteep && !isParser)) {
        const cells = factors.map((_, index) => (index in times ? seconds(times[index] ?? 0) : ''))
        console.log(
          `| ${[input.name, profile, rule, ...cells, exponent?.toFixed(2) ?? ''].join(' | ')} |`
        )
      }
    }
  }
}
