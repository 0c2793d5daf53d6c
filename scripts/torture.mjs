// @ts-check
// `npm run torture`: stops builds, lets them collide, mends hostile texts, and writes what happened
// to docs/reliability.md. `npm run torture -- kills` does one part again: kills, collisions,
// growth or large. It takes about an hour on two cores; kills and collisions by themselves take
// ten minutes.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {torture} from './torture/kills.mjs'
import {large} from './torture/large.mjs'
import {growths} from './torture/mending.mjs'
import {reliabilityPage} from './torture/page.mjs'
import {twoBuilds} from './torture/two-builds.mjs'

const folder = new URL('../coverage/torture/', import.meta.url)
const page = new URL('../docs/reliability.md', import.meta.url)
const onPart = (/** @type {string} */ line) => console.error(line)

/** @param {string} name of a part */
function fileOf(name) {
  return new URL(`${name}.json`, folder)
}

/** @type {Record<string, () => unknown>} */
const parts = {
  kills: () => torture({random: 500, guides: 20, onPart}),
  collisions: () => twoBuilds({rounds: 50, guides: 20}),
  growth: () => growths({onPart}),
  large: () => [100_000, 1_000_000, 10_000_000].map(large)
}

mkdirSync(folder, {recursive: true})
const chosen = process.argv.slice(2)
const strange = chosen.filter((name) => !(name in parts))
if (strange.length > 0) {
  const known = Object.keys(parts).join(', ')
  console.error(`there is no part ${strange.join(', ')}; choose among ${known}`)
  process.exit(2)
}
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) {
    const results = await measure()
    const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
    const date = new Date().toISOString().slice(0, 10)
    writeFileSync(fileOf(name), JSON.stringify({date, machine, results}))
  }
}
const missing = Object.keys(parts).filter((name) => !existsSync(fileOf(name)))
if (missing.length > 0) {
  console.error(`the page is not written yet: nothing is known of ${missing.join(', ')}`)
  process.exit(0)
}
const [kills, collisions, growth, long] = Object.keys(parts).map((name) =>
  JSON.parse(readFileSync(fileOf(name), 'utf8'))
)
writeFileSync(page, reliabilityPage({kills, collisions, growth, large: long}))
