// @ts-check
// `npm run scale`: tries the recipes of docs/scale.md. It mends generated guides with one build,
// with Dask and with GNU parallel, kills a worker and a job in the middle, and compares what each
// gives with the build, byte for byte. Where a tool is missing, it says what it skips.
//
// --guides N: how many; below 500, a recipe may be done before anything could be killed
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {writeGuides} from './bench/folders.mjs'
import {compareWithBuild, forms} from './scale/compare.mjs'
import {runDask} from './scale/dask.mjs'
import {runParallel} from './scale/parallel.mjs'
import {cli, hasTool, pythonWithDask, run} from './scale/programs.mjs'

/** One way to mend many records: what is missing for it, if anything, and how it is run. */
const recipes = [
  {
    name: 'Dask',
    missing: () =>
      pythonWithDask()
        ? undefined
        : 'no Python with dask.distributed (Debian: python3-distributed)',
    run: runDask
  },
  {
    name: 'GNU parallel',
    missing: () =>
      hasTool('parallel', '--version') ? undefined : 'no GNU parallel (Debian: parallel)',
    run: runParallel
  }
]

const {values: options} = parseArgs({options: {guides: {type: 'string', default: '2000'}}})

/** @param {string} folder */
function makeInput(folder) {
  const [raw, built] = [join(folder, 'raw'), join(folder, 'built')]
  const records = join(folder, 'records.ndjson')
  const bytes = writeGuides(raw, Number(options.guides))
  console.log(`${options.guides} guides with ${(bytes / 1e6).toFixed(1)} MB`)
  writeFileSync(
    records,
    execFileSync(process.execPath, ['examples/scale/make_records.mjs', raw], {maxBuffer: 2 ** 30})
  )
  const start = performance.now()
  for (const form of forms) {
    // The second build has nothing to mend.
    const cache = ['--cache-location', join(folder, 'cache')]
    const given = ['--raw', raw, '--dist', join(built, form), '--catalog', form]
    run(process.execPath, [cli, 'build', ...cache, ...given])
    console.log(`build, ${form}: ${seconds(start)} s`)
  }
  return {built, records}
}

/** @param {number} start */
const seconds = (start) => ((performance.now() - start) / 1000).toFixed(0)

const folder = mkdtempSync(join(tmpdir(), 'mendmark-scale-'))
try {
  const input = makeInput(folder)
  for (const recipe of recipes) {
    const missing = recipe.missing()
    if (missing !== undefined) {
      console.log(`skipped ${recipe.name}: ${missing}`)
      continue
    }
    const work = join(folder, recipe.name.replace(' ', '-'))
    mkdirSync(work)
    const start = performance.now()
    const files = await recipe.run(input.records, work)
    const how = compareWithBuild(files, input.built, work)
    console.log(`${recipe.name}: ${seconds(start)} s; ${how}`)
  }
} finally {
  // The stream of the killed worker may still be writing.
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 1000})
}
