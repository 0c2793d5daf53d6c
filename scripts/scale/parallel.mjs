// @ts-check
// The recipe for GNU parallel, of whose jobs one is killed.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {cli, filesIn, start, until} from './programs.mjs'

// More than jobs, so that one is under way when the first is done.
const blockCount = 10
const isResult = /^\d+\.ndjson$/

/**
 * @param {string} records the file with all of them
 * @param {string} work a folder
 * @returns {Promise<string[]>} the files with the records that came out
 */
export async function runParallel(records, work) {
  const [out, tries, program] = [`${work}/out`, `${work}/tries`, `${work}/mendmark`]
  mkdirSync(tries)
  // Each try leaves its process id: this script kills only what it started itself.
  const lines = ['#!/bin/sh', `: > "${tries}/$$"`, `exec "${process.execPath}" "${cli}" "$@"`, '']
  writeFileSync(program, lines.join('\n'), {mode: 0o755})
  const count = readFileSync(records, 'utf8').trimEnd().split('\n').length
  const mending = start('examples/scale/parallel-mend.sh', [records, out], {
    MENDMARK: program,
    JOBS: '2',
    LINES_PER_BLOCK: String(Math.ceil(count / blockCount))
  })
  try {
    await until('first result', () => filesIn(out, isResult)[0])
    const done = filesIn(out, isResult).length
    const newest = await until('job after that', () => pidsIn(tries).find((pid) => isAlive(pid)))
    process.kill(newest, 'SIGKILL')
    const code = await mending.ended
    const [results, tried] = [filesIn(out, isResult), pidsIn(tries).length]
    if (code !== 0 || results.length !== blockCount || tried !== blockCount + 1) {
      throw new Error(`parallel ended with ${code}: ${results.length} results of ${tried} tries`)
    }
    console.log(`GNU parallel: a job was killed after ${done} of ${blockCount}; ${tried} tries`)
    return results
  } finally {
    mending.end()
  }
}

/** @param {string} tries */
function pidsIn(tries) {
  return filesIn(tries, /^\d+$/).map((path) => Number(path.slice(tries.length + 1)))
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
