// @ts-check
// What a command takes: time, processor time and memory.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import process from 'node:process'

/**
 * @typedef {object} Cost
 * @property {number} wall in seconds
 * @property {number} cpu seconds of all processors together
 * @property {number} memory the most that one of its processes had, in MB
 */

// GNU time: Node.js does not say what a process took that it started.
const time = '/usr/bin/time'

export function requireTime() {
  if (!existsSync(time)) {
    throw new Error(`${time} is not there; install it, as with apt-get install time`)
  }
}

/**
 * Runs a script with Node.js.
 *
 * @param {readonly string[]} command
 * @param {readonly number[]} [goodExits]
 * @returns {Cost}
 */
export function costOf(command, goodExits = [0]) {
  const start = performance.now()
  const {status, stderr} = spawnSync(
    time,
    ['--quiet', '-f', '%U %S %M', process.execPath, ...command],
    {stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 28}
  )
  const wall = (performance.now() - start) / 1000
  const lines = stderr.trim().split('\n')
  if (status === null || !goodExits.includes(status)) {
    throw new Error(`${command.join(' ')} ended with ${status}: ${lines.slice(-3).join(' ')}`)
  }
  const [user = 0, system = 0, kilobytes = 0] = (lines.at(-1) ?? '').split(' ').map(Number)
  return {wall, cpu: user + system, memory: kilobytes / 1000}
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
