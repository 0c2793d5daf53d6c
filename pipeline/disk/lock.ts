import {randomBytes} from 'node:crypto'
import {closeSync, existsSync, openSync, rmSync} from 'node:fs'
import {hostname, uptime as machineUptime} from 'node:os'
import {kill, pid as ownPid, uptime as processUptime} from 'node:process'
import {setTimeout} from 'node:timers/promises'
import {FileError} from '../errors.js'
import {codeOf, sleep} from './system.js'
import {inWorkFolder, makeWorkFolder, namesInWorkFolder, removeWorkFolder} from './work-folder.js'

/** The right to write to a dist folder, which one process has at a time. */
export interface Lock {
  /** Gives it back, and removes the work folder with all that is in it. */
  close(): void
  /** Gives it back, and leaves the work folder to whoever comes next. */
  leave(): void
}

/** How long to wait for another process, and whom to tell. */
export interface Waiting {
  /** In milliseconds. */
  longest?: number
  /** Takes a clause that says for whom this process waits. It is called once at most. */
  onWait?: ((reason: string) => void) | undefined
}

// A build holds the lock only while it compares and writes: some seconds for 10,000 guides.
const longestWait = 60_000
// In milliseconds. At random, so that two do not keep getting in each other's way.
const [shortestPause, longestPause] = [5, 50]
// In milliseconds. What a clock may have been set by since the machine started.
const clockSlack = 60_000

/** Who holds a lock. The name of its file says it all, so nobody can read half of it. */
interface Holder {
  file: string
  pid: number
  /** In milliseconds since 1970. */
  time: number
  host: string
}

const ownHost = hostname()
  .replace(/[^A-Za-z0-9.-]/g, '_')
  .slice(0, 100)
const ownFiles = new Set<string>()

/**
 * Takes the lock of an existing dist folder. Each process makes a file of its own in the
 * work folder, and has the lock when it then sees no other file of a living process. Of two
 * that do this at once, one at least sees the other, and steps back. A dead process is never
 * in the way, so that nobody has to take its file over.
 *
 * @throws FileError when another process keeps the lock too long; any other error when the
 *   folder cannot be written
 */
export async function takeLock(dist: string, waiting: Waiting = {}): Promise<Lock> {
  const attempts = attemptsAt(dist, waiting)
  for (;;) {
    const {done, value} = attempts.next()
    if (done) {
      return value
    }
    await setTimeout(value)
  }
}

/** The same for a function that cannot be asynchronous: nothing else happens meanwhile. */
export function takeLockSync(dist: string, waiting: Waiting = {}): Lock {
  const attempts = attemptsAt(dist, waiting)
  for (;;) {
    const {done, value} = attempts.next()
    if (done) {
      return value
    }
    sleep(value)
  }
}

/** Attempts to take a lock. Each that fails gives how long to wait, in milliseconds. */
function* attemptsAt(
  dist: string,
  {longest = longestWait, onWait = () => {}}: Waiting
): Generator<number, Lock> {
  const end = Date.now() + longest
  let hasSaid = false
  for (;;) {
    const other = tryTake(dist)
    if (typeof other === 'string') {
      return lockOf(dist, other)
    }
    if (Date.now() >= end) {
      throw new FileError('dist-busy', {path: dist, reason: refusal(dist, other)})
    }
    if (other && !hasSaid) {
      hasSaid = true
      onWait(`${described(other)} writes there; waiting for it`)
    }
    yield shortestPause + Math.random() * (longestPause - shortestPause)
  }
}

/** The own file where the lock is taken, else who has it. Undefined: the folder just went. */
function tryTake(dist: string): string | Holder | undefined {
  try {
    makeWorkFolder(dist)
    const before = othersIn(dist)
    if (before.length > 0) {
      return before[0]
    }
    const own = makeFile(dist)
    const names = namesInWorkFolder(dist)
    const [other] = othersIn(dist, names, own)
    if (other === undefined && names.includes(own)) {
      return own
    }
    drop(dist, own)
    return other
  } catch (error) {
    // Whoever had the lock removed the folder, or made a file in it, at the same moment.
    if (existsSync(dist) && (codeOf(error) === 'ENOENT' || codeOf(error) === 'EEXIST')) {
      return undefined
    }
    throw error
  }
}

function makeFile(dist: string): string {
  const own = `lock-${ownPid}-${Date.now()}-${randomBytes(8).toString('hex')}-${ownHost}`
  ownFiles.add(own)
  closeSync(openSync(inWorkFolder(dist, own), 'wx'))
  return own
}

function drop(dist: string, own: string): void {
  ownFiles.delete(own)
  rmSync(inWorkFolder(dist, own), {force: true})
}

function lockOf(dist: string, own: string): Lock {
  const leave = () => {
    try {
      drop(dist, own)
    } catch {
      // The folder cannot be written any more. The file is void when this process ends.
    }
  }
  return {
    close() {
      try {
        removeWorkFolder(dist)
        ownFiles.delete(own)
      } catch {
        // What is left is in nobody's way, and the next build removes it.
        leave()
      }
    },
    leave
  }
}

/** The living processes that have a file in the work folder, without the own one. */
function othersIn(dist: string, names = namesInWorkFolder(dist), own = ''): Holder[] {
  return names
    .filter((name) => name !== own)
    .map(holderOf)
    .filter((holder) => holder !== undefined)
    .filter(isAlive)
}

function holderOf(file: string): Holder | undefined {
  const [, pid, time, host] = /^lock-(\d{1,10})-(\d{1,15})-[0-9a-f]{16}-(.+)$/.exec(file) ?? []
  return host === undefined ? undefined : {file, pid: Number(pid), time: Number(time), host}
}

function isAlive({file, pid, time, host}: Holder): boolean {
  if (host !== ownHost) {
    // Nobody here can tell.
    return true
  }
  if (time < Date.now() - machineUptime() * 1000 - clockSlack) {
    // Another process may have its number since the machine started again.
    return false
  }
  if (pid === ownPid) {
    // In a container, the next process often has the same number.
    return ownFiles.has(file) || time >= Date.now() - processUptime() * 1000
  }
  try {
    kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

function described({pid, host}: Holder): string {
  return `the process ${pid} on ${host}`
}

function refusal(dist: string, holder: Holder | undefined): string {
  if (!holder) {
    return 'other processes write there again and again; try again when they are done'
  }
  const since = new Date(holder.time).toISOString()
  return (
    `${described(holder)} writes there since ${since}; try again when it is done, or ` +
    `remove ${inWorkFolder(dist, holder.file)} if there is no such process`
  )
}
