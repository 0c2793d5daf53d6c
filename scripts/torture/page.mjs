// @ts-check
// docs/reliability.md: what happened to the builds that were tortured.
import {defaultLimits} from '../../lib/limits.js'
import {sizes} from './mending.mjs'

/** @typedef {import('./kills.mjs').Tally} Tally */
/** @typedef {import('./two-builds.mjs').Result} Collisions */
/** @typedef {import('./mending.mjs').Growth} Growth */
/** @typedef {import('./mending-worker.mjs').Report} Report */
/** @typedef {import('./large.mjs').Large} Large */

/**
 * What a part of the run gave, when and where.
 *
 * @template Results
 * @typedef {{date: string, machine: string, results: Results}} Part
 */

/** @param {readonly (readonly (string | number)[])[]} rows the first is the head */
function table([head = [], ...rows]) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '-')), ...rows.map(line)].join('\n')
}

/** @param {Part<unknown>} part */
function measured({date, machine}) {
  return `Measured on ${date} with ${machine}.`
}

/** @param {Record<string, Tally>} tallies */
function killTable(tallies) {
  const rows = Object.entries(tallies).map(([name, tally]) => {
    const {tries, stopped, onDisk, seen, leftovers, problems} = tally
    return [name, tries, stopped, onDisk.mix, seen.mix, leftovers, problems.length]
  })
  const head = [
    'A build is …',
    'Tried',
    'Stopped by it',
    'Partly written',
    'Mixes that a reader sees',
    'Left over',
    'Other faults'
  ]
  return table([head, ...rows])
}

/** @param {Record<string, Collisions>} collisions */
function collisionTable(collisions) {
  const rows = Object.entries(collisions).map(([name, {rounds, builds, waited, problems}]) => [
    name,
    rounds,
    builds,
    waited,
    problems.length
  ])
  return table([['At once', 'Rounds', 'Builds', 'Waited', 'Faults'], ...rows])
}

// Below so many seconds, a time is mostly noise, or what is compiled at the first text.
const noise = 0.2
// What takes less than so many seconds at the largest size is no matter.
const noticeable = 1
// More than n·log n, and what one run differs from the next by.
const steep = 1.35

/**
 * The exponent of the growth from the first size to the last that was not stopped.
 *
 * @param {readonly (Report | null)[]} reports
 */
function exponentOf(reports) {
  const loud = reports.flatMap((report) =>
    report && report.seconds > noise ? [report.seconds] : []
  )
  const [first, last] = [loud[0], loud.at(-1)]
  return first === undefined || last === undefined || loud.length < 2
    ? undefined
    : Math.log2(last / first) / (loud.length - 1)
}

/** @param {Growth} growth */
function growthRow({input, profile, reports, parser}) {
  const own = exponentOf(reports)
  const parsers = exponentOf(parser)
  const last = reports.length === sizes.length ? reports.at(-1) : null
  const seconds = last ? last.seconds : Number.POSITIVE_INFINITY
  const isOver = seconds > defaultLimits.seconds
  const isSteep = own !== undefined && own > steep && seconds > noticeable
  // Where it was stopped too, nothing is known of its growth.
  const isParsers =
    parser.at(-1) === null || (parsers !== undefined && own !== undefined && own <= parsers + 0.2)
  const reason = parser.find((report) => report !== null)?.outcome
  return {
    seconds,
    isOver,
    isSteep,
    isOurs: (isSteep || isOver) && !isParsers,
    cells: [
      `\`${input}\``,
      profile,
      last ? seconds.toFixed(1) : `ended after ${defaultLimits.seconds}`,
      own?.toFixed(2) ?? '',
      reason === undefined || reason === 'none' ? '' : `\`${reason}\``,
      parsers?.toFixed(2) ?? '',
      last?.outcome ?? 'too-slow'
    ]
  }
}

/** @param {readonly Growth[]} growths */
function growthSection(growths) {
  const rows = growths.map(growthRow)
  const shown = rows.filter(({isOver, isSteep}) => isOver || isSteep)
  const ours = shown.filter(({isOurs}) => isOurs).length
  const over = rows.filter(({isOver}) => isOver).length
  const head = [
    'Text',
    'Profile',
    'Seconds at 100 kB',
    'Exponent',
    'Read by remark-parse for',
    'Its exponent',
    'Outcome'
  ]
  const kilobytes = sizes.map((size) => size / 1000)
  const said = [
    `${rows.length} hostile texts and profiles, at ${kilobytes.join(', ')} kB.`,
    'The exponent says how the time grows with the size: 1 is in step with it, 2 with its square.',
    `${over} take longer than the ${defaultLimits.seconds} seconds that a guide has: a build ends`,
    `them and goes on. ${shown.length - over} more take over ${noticeable} s and grow faster than`,
    `n·log n (above ${steep}). In ${shown.length - ours} of these, the time of remark-parse alone`,
    `grows as fast, or it was ended too; the other ${ours} are for us to mend.`
  ]
  return `${said.join(' ')}\n\n${table([head, ...shown.map(({cells}) => cells)])}`
}

/** @param {readonly Large[]} results */
function largeTable(results) {
  const rows = results.map(({bytes, seconds, megabytes, outcome}) => [
    `${bytes / 1000} kB`,
    seconds,
    megabytes,
    outcome
  ])
  return table([['Size', 'Seconds of processor time', 'Memory at most, in MB', 'Outcome'], ...rows])
}

const stopped = [
  'A build of 20 guides replaces another one, with guides that are new, changed, renamed and gone.',
  'It is stopped; then a reader (`readCatalog`, and the guides that the catalog lists) or',
  '`mendmark check` looks at the folder; then the build runs again. “Partly written” is what `ls`',
  'and `cat` would see in between. A mix would be guides of one build beside the catalog of the',
  'other.'
].join(' ')
const atOnce = [
  'Builds of two different raw folders write to one dist folder. At the end it has to hold one of',
  'the two builds, whole.'
].join(' ')

/**
 * @param {{kills: Part<Record<string, Tally>>, collisions: Part<Record<string, Collisions>>,
 *   growth: Part<Growth[]>, large: Part<Large[]>}} parts
 */
export function reliabilityPage({kills, collisions, growth, large}) {
  return `# Reliability

<!-- Made by \`npm run torture\`; do not edit. -->

## Builds that are stopped

${stopped}

${killTable(kills.results)}

${measured(kills)}

## Builds at once

${atOnce}

${collisionTable(collisions.results)}

${measured(collisions)}

## Hostile guides

${growthSection(growth.results)}

${measured(growth)}

## Long guides

An ordinary guide that is only long, with every limit raised.

${largeTable(large.results)}

${measured(large)}
`
}
