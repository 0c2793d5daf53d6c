// @ts-check
// The recipe for Dask: a scheduler and two workers on this machine, of which one is killed.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {cli, filesIn, pythonWithDask, start, until} from './programs.mjs'

// More than workers, so that each has some, and the one that is killed is at one of them.
const shardCount = 10
const isResult = /^\d+\.ndjson$/
const isUnfinished = /^\.\d+\.ndjson\./

/**
 * @param {string} records the file with all of them
 * @param {string} work a folder
 * @returns {Promise<string[]>} the files with the records that came out
 */
export async function runDask(records, work) {
  const python = pythonWithDask() ?? 'python3'
  const file = `${work}/scheduler.json`
  const local = ['--scheduler-file', file, '--no-dashboard', '--host', '127.0.0.1']
  const of = (/** @type {string} */ name) => ['-m', `distributed.cli.dask_${name}`, ...local]
  const quiet = {DASK_LOGGING__DISTRIBUTED: 'error'}
  const scheduler = start(python, [...of('scheduler'), '--port', '0'], quiet)
  const started = [scheduler]
  try {
    const address = await until('scheduler', () => addressIn(file))
    const worker = () => {
      // A nanny would start a killed worker again.
      const own = ['--no-nanny', '--nthreads', '1', '--local-directory', work]
      const one = start(python, [...of('worker'), ...own], quiet)
      started.push(one)
      return one
    }
    const [victim] = [worker(), worker()]
    return await mendAndKill(python, address, victim, {records, work, started})
  } finally {
    for (const one of started) {
      one.end()
    }
    await Promise.all(started.map(({ended}) => ended))
  }
}

/**
 * @typedef {ReturnType<typeof start>} Started
 * @param {string} python
 * @param {string} address
 * @param {Started} victim the worker that is killed
 * @param {{records: string, work: string, started: Started[]}} where
 */
async function mendAndKill(python, address, victim, {records, work, started}) {
  const out = `${work}/out`
  const shards = shardsOf(records, `${work}/shards`)
  const args = ['examples/scale/dask_mend.py', '--scheduler', address, out, ...shards]
  const mending = start(python, args, {MENDMARK: `${process.execPath} ${cli}`})
  started.push(mending)
  await until('first result', () => filesIn(out, isResult)[0])
  await until('two shards that are being mended', () => filesIn(out, isUnfinished).length === 2)
  victim.end()
  await victim.ended
  const code = await mending.ended
  const results = filesIn(out, isResult)
  const left = filesIn(out, isUnfinished).length
  if (code !== 0 || results.length !== shards.length || left !== 1) {
    throw new Error(`Dask ended with ${code}: ${results.length} results, ${left} left unfinished`)
  }
  console.log(`Dask: a worker of two was killed at a shard; ${results.length} shards are done`)
  return results
}

/** @param {string} file */
function addressIn(file) {
  try {
    /** @type {{address: string}} */
    const {address} = JSON.parse(readFileSync(file, 'utf8'))
    return address
  } catch {
    return undefined
  }
}

/**
 * @param {string} records
 * @param {string} folder
 */
function shardsOf(records, folder) {
  const lines = readFileSync(records, 'utf8').trimEnd().split('\n')
  const size = Math.ceil(lines.length / shardCount)
  mkdirSync(folder)
  return Array.from({length: Math.ceil(lines.length / size)}, (_, index) => {
    const shard = `${folder}/${index}.ndjson`
    writeFileSync(shard, `${lines.slice(index * size, (index + 1) * size).join('\n')}\n`)
    return shard
  })
}
