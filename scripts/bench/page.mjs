// @ts-check
// docs/performance.md: what Mendmark and its peers take.
import {cpus, totalmem} from 'node:os'
import process from 'node:process'
import {guidesOnce} from './folders.mjs'
import {median} from './measure.mjs'

/** @typedef {import('../bench.mjs').Bench} Bench */
/** @typedef {import('../bench.mjs').Result} Result */
/** @typedef {import('../bench.mjs').Case} Case */
/** @typedef {import('./measure.mjs').Cost} Cost */

/** @type {Readonly<Record<Case, string>>} */
const titles = {
  cold: 'Everything, the first time',
  nothing: 'Again, with nothing changed',
  one: 'Again, with one guide changed'
}

/**
 * @param {readonly Cost[]} costs
 * @param {keyof Cost} what
 */
const middle = (costs, what) => median(costs.map((cost) => cost[what]))

/** A time in seconds with as many digits as say something. */
const seconds = (/** @type {number} */ time) => time.toFixed(time < 10 ? 2 : 1)

/**
 * A median with the lowest and highest time.
 *
 * @param {readonly Cost[]} costs
 * @param {'wall' | 'cpu'} what
 */
function timed(costs, what) {
  const all = costs.map((cost) => cost[what])
  return `${seconds(median(all))} (${seconds(Math.min(...all))}–${seconds(Math.max(...all))})`
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const [header = [], ...rest] = rows
  return [header, header.map(() => '-'), ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/**
 * @param {readonly Result[]} results
 * @param {Case} which
 */
function tableOf(results, which) {
  return table([
    ['Tool', 'Seconds', 'Seconds of processor time', 'Most memory, MB'],
    ...results.map(({name, costs}) => [
      name,
      timed(costs[which], 'wall'),
      timed(costs[which], 'cpu'),
      middle(costs[which], 'memory').toFixed(0)
    ])
  ])
}

/** @param {readonly Result[]} results */
function growthTable(results) {
  const sizes = [...new Set(results.map(({times}) => times))]
  const many = results.filter(({name}) =>
    sizes.every((times) => results.some((other) => other.name === name && other.times === times))
  )
  return table([
    ['Tool', 'Guides', 'Milliseconds of processor time a guide', 'Again, nothing changed', 'MB'],
    ...many.map(({name, times, costs, hasCache}) => {
      const guides = guidesOnce * times
      const each = (/** @type {Case} */ which) =>
        costs[which].length === 0 || (which !== 'cold' && !hasCache)
          ? '–'
          : ((middle(costs[which], 'cpu') * 1000) / guides).toFixed(2)
      const memory = middle(costs.cold, 'memory').toFixed(0)
      return [name, String(guides), each('cold'), each('nothing'), memory]
    })
  ])
}

/** @param {Bench['start']} start */
function startTable(start) {
  const all = Object.entries(start)
  const [, bare = []] = all[0] ?? []
  return table([
    ['Command', 'Milliseconds', 'Times Node.js alone'],
    ...all.map(([name, costs]) => [
      `\`${name}\``,
      (middle(costs, 'wall') * 1000).toFixed(0),
      (middle(costs, 'wall') / middle(bare, 'wall')).toFixed(2)
    ])
  ])
}

/** @param {readonly Result[]} results */
function ratios(results) {
  const find = (/** @type {string} */ name) =>
    results.find((result) => result.name.startsWith(name))
  const [ours, remark, prettier, rumdl] = ['Mendmark', 'remark', 'Prettier', 'rumdl'].map(find)
  /**
   * @param {Result | undefined} result
   * @param {Case} which
   * @param {'wall' | 'cpu'} what
   */
  const of = (result, which, what) => (result ? middle(result.costs[which], what) : Number.NaN)
  const times = (/** @type {number} */ a, /** @type {number} */ b) => `${(a / b).toFixed(2)}×`
  const cold = of(ours, 'cold', 'wall')
  const nothing = of(ours, 'nothing', 'wall')
  const processor = times(of(ours, 'cold', 'cpu'), of(remark, 'cold', 'cpu'))
  const wall = times(cold, of(prettier, 'cold', 'wall'))
  const cached = times(nothing, of(rumdl, 'nothing', 'wall'))
  const one = times(of(ours, 'one', 'wall'), nothing)
  return [
    `- The first time, Mendmark takes ${processor} the processor time of remark, and ${wall} the ` +
      'time of Prettier.',
    `- With nothing changed, it takes ${times(nothing, cold)} of its own first time, and ` +
      `${cached} the time of rumdl with its cache.`,
    `- With one guide changed, it takes ${one} the time of a build with nothing changed: most of ` +
      'it is the start of a parser and of a thread. `build --watch` keeps both.'
  ].join('\n')
}

/** @param {Bench} bench */
export function pageOf({results, start, bytes}) {
  const once = results.filter(({times}) => times === 1)
  const rounds = once[0]?.costs.cold.length ?? 0
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} processors (${cpus()[0]?.model}), ${gigabytes} GB`
  const what = once
    .filter((result) => result.what !== '')
    .map(({name, what}) => `- ${name}: ${what}.`)
  const megabytes = (bytes / 1_000_000).toFixed(2)
  const about = [
    `${guidesOnce} guides with ${megabytes} MB, each damaged in one of the ways that`,
    '`test/damage` knows. Each tool runs as a command over the folder, and its start counts.',
    `The figures are medians of ${rounds} rounds, with the lowest and the highest; the tools took`,
    'turns. Only Mendmark mends what is damaged, holds its own output to three laws, and writes a',
    'catalog; the others format.'
  ].join(' ')
  const growth = [
    'The time for a guide should not grow with the number of guides. Those of 20 times as many',
    'were mended once.'
  ].join(' ')
  const date = new Date().toISOString().slice(0, 10)
  return `# Performance

<!-- Made by \`npm run bench\`; do not edit. -->

![The time that each tool takes](performance.svg)

${about}

${what.join('\n')}

${ratios(once)}

## ${titles.cold}

${tableOf(once, 'cold')}

## ${titles.nothing}

Mendmark, Prettier and rumdl have a cache; the others do all of it again.

${tableOf(once, 'nothing')}

## ${titles.one}

${tableOf(once, 'one')}

## More guides

${growth}

${growthTable(results)}

## Start

${startTable(start)}

Measured on ${date} with Node ${process.version} on ${process.platform}, ${machine}.
`
}
