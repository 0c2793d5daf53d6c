// @ts-check
// Mends arbitrary bytes, Markdown made from a grammar, and the guides of this repository with
// changes at random, for as long as it is told to. A text that is refused for no fault of its
// own, or breaks a law, is made smaller and printed, one for each cause.
//
//     npm run fuzz -- --minutes 60 --seed 7
import {parseArgs} from 'node:util'
import {fuzzedGuides} from './fuzzed-guides.mjs'

const {values} = parseArgs({options: {minutes: {type: 'string'}, seed: {type: 'string'}}})
const minutes = Number(values.minutes ?? 1)
const seed = Number(values.seed ?? Date.now() % 1e9)

// Compiled there by the package script, since Node 20 runs no TypeScript.
const compiled = new URL('../fuzz.tmp/test/fuzz/search.js', import.meta.url).href
/** @type {typeof import('../test/fuzz/search.js')} */
const {search} = await import(compiled)

let findings = 0
const start = Date.now()
const executions = search({
  guides: fuzzedGuides(),
  seed,
  goesOn: () => Date.now() - start < minutes * 60_000,
  report: ({kind, detail, source, options}) => {
    findings += 1
    const shown = typeof source === 'string' ? JSON.stringify(source) : `bytes ${source.join(' ')}`
    console.log(`${kind}, ${JSON.stringify(options)}: ${detail}\n  ${shown}`)
  }
})
const seconds = (Date.now() - start) / 1000
const rate = (executions / seconds).toFixed(0)
console.log(
  `${executions} texts in ${seconds.toFixed(0)} s (${rate} a second), ` +
    `${findings} findings, seed ${seed}`
)
process.exitCode = findings > 0 ? 1 : 0
