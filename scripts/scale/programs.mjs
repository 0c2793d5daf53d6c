// @ts-check
// Programs that a recipe needs, and how they are run and ended.
import {spawn, spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const cli = `${root}lib/cli.js`

/** In milliseconds: how long one step may take. On two cores that are idle, it takes one or two. */
export const longestStep = 900_000

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
export function hasTool(program, ...args) {
  return spawnSync(program, args, {stdio: 'ignore'}).status === 0
}

/** The first Python that has dask.distributed: another one than Debian’s may come first. */
export function pythonWithDask() {
  return ['python3', '/usr/bin/python3'].find((python) =>
    hasTool(python, '-c', 'import distributed')
  )
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function run(program, args) {
  const {status, stderr} = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: longestStep
  })
  if (status !== 0) {
    throw new Error(`${program} ${args.slice(0, 2).join(' ')} ended with ${status}: ${stderr}`)
  }
}

/**
 * Starts a program that goes on beside this one. What it prints goes to standard error.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [more] of the environment
 */
export function start(program, args, more = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: {...process.env, ...more},
    timeout: longestStep,
    killSignal: 'SIGKILL'
  })
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return {pid: child.pid ?? 0, ended, end: () => child.kill('SIGKILL')}
}

/**
 * Waits until something is there.
 *
 * @template Found
 * @param {string} what
 * @param {() => Found | undefined | false} look
 * @returns {Promise<Found>}
 */
export async function until(what, look) {
  const start = performance.now()
  for (;;) {
    const found = look()
    if (found) {
      return found
    }
    if (performance.now() - start > longestStep) {
      throw new Error(`there is still no ${what}`)
    }
    await setTimeout(20)
  }
}

/**
 * The files in a folder whose names fit, in order; none where there is no folder.
 *
 * @param {string} folder
 * @param {RegExp} name
 */
export function filesIn(folder, name) {
  try {
    const names = readdirSync(folder).filter((each) => name.test(each))
    return names.sort().map((each) => `${folder}/${each}`)
  } catch {
    return []
  }
}
