// Stops a process, or makes the system refuse, at one step of writing: load it with --import.
// MENDMARK_FAULT is JSON: {"folder", "step", "kind"}. Steps are counted from 1, over the calls
// that change a file or folder in the folder; a write is two, before it and in the middle of it.
// The kind is SIGKILL, or the code of an error. A full disk (ENOSPC) refuses from there on
// whatever takes space, and EACCES everything; EIO comes once. With step 0 nothing fails. With
// "path", a pattern, only the steps on such paths are counted. The number of steps goes to the
// file "count", where that is named.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {resolve, sep} from 'node:path'
import process from 'node:process'

/** @typedef {{folder: string, step: number, kind: string, path?: string, count?: string}} Fault */

/** @type {Fault} */
const fault = JSON.parse(process.env['MENDMARK_FAULT'] ?? '{"folder": "/", "step": 0}')
const folder = resolve(fault.folder)
const counted = new RegExp(fault.path ?? '')
/** @type {Map<number, string>} */
const openFiles = new Map()
const takesNoSpace = new Set(['renameSync', 'rmSync', 'unlinkSync', 'rmdirSync'])
let steps = 0
/** Whether a call is made by another one that was counted. */
let isWithin = false

/** @param {unknown} target a path or a file descriptor */
function isCounted(target) {
  if (isWithin) {
    return false
  }
  const path = typeof target === 'number' ? openFiles.get(target) : resolve(String(target))
  return path !== undefined && `${path}${sep}`.startsWith(`${folder}${sep}`) && counted.test(path)
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

/**
 * @template T
 * @param {() => T} call
 */
function within(call) {
  const before = isWithin
  isWithin = true
  try {
    return call()
  } finally {
    isWithin = before
  }
}

const {openSync, writeFileSync} = fs
const {open} = fs.promises
Object.assign(fs.promises, {
  open: async (/** @type {Parameters<typeof open>} */ ...args) => {
    if (isCounted(args[0])) {
      step('fsyncSync')
    }
    return open(...args)
  }
})
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
      if (isCounted(args[0])) {
        step(call)
      }
      return within(() => original(...args))
    }
  })
}

Object.assign(fs, {
  openSync: (/** @type {Parameters<typeof openSync>} */ ...args) => {
    const writes = typeof args[1] === 'string' && /[wa+]/.test(args[1])
    if (writes && isCounted(args[0])) {
      step('openSync')
    }
    const file = openSync(...args)
    openFiles.set(file, resolve(String(args[0])))
    return file
  },
  writeFileSync: (/** @type {Parameters<typeof writeFileSync>} */ ...args) => {
    const [target, data, options] = args
    if (isCounted(target)) {
      step('writeFileSync')
      const bytes = Buffer.from(/** @type {string | Uint8Array} */ (data))
      const half = bytes.length / 2
      within(() => writeFileSync(target, bytes.subarray(0, half), options))
      step('writeFileSync')
      const rest = bytes.subarray(half)
      const more = typeof target === 'number' ? options : {flag: 'a'}
      return within(() => writeFileSync(target, rest, more))
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
