// Stops a process, or makes the system refuse, at one step of writing: load it with --import.
// MENDMARK_FAULT is JSON: {"folder", "step", "kind"}. Steps are counted from 1, over the calls
// that change a file or folder in the folder; a write is two, before it and in the middle of it.
// The kind is SIGKILL, or the code of an error. A full disk (ENOSPC) refuses from there on
// whatever takes space, and EACCES everything; EIO comes once. With step 0 nothing fails. The
// number of steps goes to the file "count", where that is named.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {resolve, sep} from 'node:path'
import process from 'node:process'

/** @typedef {{folder: string, step: number, kind: string, count?: string}} Fault */

/** @type {Fault} */
const fault = JSON.parse(process.env['MENDMARK_FAULT'] ?? '{"folder": "/", "step": 0}')
const folder = resolve(fault.folder)
/** @type {Set<number>} */
const openFiles = new Set()
const takesNoSpace = new Set(['renameSync', 'rmSync', 'unlinkSync', 'rmdirSync'])
let steps = 0

/** @param {unknown} target a path or a file descriptor */
function isInFolder(target) {
  return typeof target === 'number'
    ? openFiles.has(target)
    : `${resolve(String(target))}${sep}`.startsWith(`${folder}${sep}`)
}

/** @param {string} call */
function step(call) {
  if (fault.kind === 'ENOSPC' && takesNoSpace.has(call)) {
    return
  }
  steps += 1
  const isDue = fault.kind === 'EIO' ? steps === fault.step : steps >= fault.step
  if (fault.step === 0 || !isDue) {
    return
  }
  if (fault.kind === 'SIGKILL') {
    process.kill(process.pid, 'SIGKILL')
  }
  const message = `${fault.kind}: injected at step ${steps}, ${call}`
  throw Object.assign(new Error(message), {code: fault.kind})
}

const {openSync, writeFileSync} = fs
for (const call of /** @type {const} */ ([
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync'
])) {
  /** @type {Function} */
  const original = fs[call]
  Object.assign(fs, {
    [call]: (/** @type {unknown[]} */ ...args) => {
      if (isInFolder(args[0])) {
        step(call)
      }
      return original(...args)
    }
  })
}

Object.assign(fs, {
  openSync: (/** @type {Parameters<typeof openSync>} */ ...args) => {
    const writes = typeof args[1] === 'string' && /[wa+]/.test(args[1])
    if (writes && isInFolder(args[0])) {
      step('openSync')
    }
    const file = openSync(...args)
    if (isInFolder(args[0])) {
      openFiles.add(file)
    } else {
      // The number of a closed file comes again.
      openFiles.delete(file)
    }
    return file
  },
  writeFileSync: (/** @type {Parameters<typeof writeFileSync>} */ ...args) => {
    const [target, data, options] = args
    if (isInFolder(target)) {
      step('writeFileSync')
      const half = String(data).slice(0, String(data).length / 2)
      writeFileSync(target, half, options)
      step('writeFileSync')
      const rest = String(data).slice(half.length)
      return typeof target === 'number'
        ? writeFileSync(target, rest)
        : writeFileSync(target, rest, {flag: 'a'})
    }
    return writeFileSync(...args)
  }
})
syncBuiltinESMExports()

process.on('exit', () => {
  if (fault.count) {
    writeFileSync(fault.count, String(steps))
  }
})
