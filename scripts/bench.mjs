// @ts-check
// `npm run bench`: what Mendmark and its peers take for the same guides, in the same run, as
// commands over a folder. It writes docs/performance.md and docs/performance.svg; the figures are
// those of this machine. It takes about half an hour, and wants the machine for itself.
//
// --sizes 1,5,20: how many times 305 guides; --rounds N: how often each is measured
import {appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {chartOf} from './bench/chart.mjs'
import {contenders, forget} from './bench/contenders.mjs'
import {copyGuides, guidesOnce, writeGuides} from './bench/folders.mjs'
import {costOf, requireTime} from './bench/measure.mjs'
import {pageOf} from './bench/page.mjs'

/** @typedef {import('./bench/measure.mjs').Cost} Cost */
/** @typedef {'cold' | 'nothing' | 'one'} Case */
/**
 * What one contender took for the guides of one size, in each round.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {string} what
 * @property {boolean} hasCache
 * @property {number} times how many times 305 guides
 * @property {Record<Case, Cost[]>} costs
 */
/** @typedef {{results: Result[], start: Record<string, Cost[]>, bytes: number}} Bench */

const {values: options} = parseArgs({
  options: {
    sizes: {type: 'string', default: '1,5,20'},
    rounds: {type: 'string', default: '5'}
  }
})
const rounds = Number(options.rounds)
/** A round of many guides takes minutes. */
const roundsOf = (/** @type {number} */ times) => (times > 5 ? 1 : rounds)
const sizes = options.sizes.split(',').map(Number)

/**
 * One round: all of it, then again with nothing changed, then with one guide changed.
 *
 * @param {import('./bench/contenders.mjs').Contender} contender
 * @param {string} source the guides
 * @param {string} work
 * @param {Result} result
 */
function round({command, goodExits, ...contender}, source, work, {costs, times}) {
  const raw = join(work, 'raw')
  copyGuides(source, raw)
  forget({command, ...contender}, work)
  const run = () => costOf(command(work, raw), goodExits)
  costs.cold.push(run())
  if (!contender.hasCache && times > 1) {
    // It would do all of it again.
    return
  }
  costs.nothing.push(run())
  const [name = ''] = readdirSync(raw)
  appendFileSync(join(raw, name), '\nOne more sentence.\n')
  costs.one.push(run())
}

/**
 * @param {string} folder
 * @param {number} times
 * @returns {{results: Result[], bytes: number}}
 */
function measure(folder, times) {
  const source = join(folder, `guides-${times}`)
  const bytes = writeGuides(source, guidesOnce * times)
  const entered = contenders.filter(({isEverywhere}) => isEverywhere || times === 1)
  const results = entered.map(({name, what, hasCache}) => ({
    name,
    what,
    hasCache,
    times,
    costs: {cold: [], nothing: [], one: []}
  }))
  // The tools take turns, so that a slow moment of the machine does not fall on one of them alone.
  for (let index = 0; index < roundsOf(times); index++) {
    for (const [at, contender] of entered.entries()) {
      const work = join(folder, `work-${times}-${at}`)
      mkdirSync(work, {recursive: true})
      contender.prepare?.(work)
      const result = results[at]
      if (result) {
        round(contender, source, work, result)
      }
    }
    console.error(`${times}×: round ${index + 1} of ${roundsOf(times)}`)
  }
  return {results, bytes}
}

/** What starting takes: Node.js alone, and commands that have next to nothing to do. */
function measureStart(/** @type {string} */ folder) {
  const cli = contenders[0]?.command('', '')[0] ?? ''
  const [guide = ''] = readdirSync(join(folder, `guides-${sizes[0]}`))
  const commands = {
    'node -e 0': ['-e', '0'],
    'mendmark --version': [cli, '--version'],
    'mendmark mend GUIDE': [cli, 'mend', join(folder, `guides-${sizes[0]}`, guide)]
  }
  return Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [
      name,
      Array.from({length: 2 * rounds + 1}, () => costOf(command))
    ])
  )
}

requireTime()
const folder = mkdtempSync(join(tmpdir(), 'mendmark-bench-'))
try {
  const measured = sizes.map((times) => measure(folder, times))
  /** @type {Bench} */
  const bench = {
    results: measured.flatMap(({results}) => results),
    start: measureStart(folder),
    bytes: measured[0]?.bytes ?? 0
  }
  mkdirSync('coverage', {recursive: true})
  writeFileSync('coverage/bench.json', JSON.stringify(bench))
  writeFileSync('docs/performance.md', pageOf(bench))
  writeFileSync('docs/performance.svg', chartOf(bench))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
