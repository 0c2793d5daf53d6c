import {mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {hashOf, ReadError, readRegular} from '../../disk/read.js'
import {writeWhole} from '../../disk/write-whole.js'
import {messageOf} from '../../errors.js'

// Values that were computed once, each in a file that is named by all that it was computed from.
// A file is written beside its place first, so that two processes can use the same folder.

/** What is found under a key: a value as it was kept, nothing, or something else. */
export type Found = {value: unknown} | 'none' | 'broken'

/** A folder of values by their keys, which are hashes. */
export interface Store {
  find(key: string): Found
  /** Keeps a value that JSON can hold. It may be gone at any time. */
  keep(key: string, value: unknown): void
  /** Why values cannot be kept, where that was tried and failed. */
  readonly failure: string | undefined
}

// In bytes, of one value. The largest guide that is read takes a hundredth of it.
const largestValue = 64_000_000
// In bytes, of all values together: those of some 20,000 guides.
const largestStore = 512_000_000
// In milliseconds. To look at all files takes longer than a build in which little changed.
const timeBetweenCleanups = 24 * 60 * 60 * 1000
const cleanupFile = 'cleaned-up'
const header = 'mendmark cache'

/** The values in a folder, which is made when the first one is kept. */
export function openStore(folder: string): Store {
  let failure: string | undefined
  let isCleanedUp = false
  return {
    find: (key) => readValue(pathOf(folder, key), key),
    keep(key, value) {
      if (failure !== undefined) {
        return
      }
      try {
        writeValue(pathOf(folder, key), key, value)
        if (!isCleanedUp) {
          isCleanedUp = true
          cleanUp(folder)
        }
      } catch (error) {
        failure = messageOf(error)
      }
    },
    get failure() {
      return failure
    }
  }
}

/** The values of this process alone, where nothing may be written. */
export function memoryStore(): Store {
  const values = new Map<string, unknown>()
  return {
    find: (key) => (values.has(key) ? {value: values.get(key)} : 'none'),
    keep: (key, value) => void values.set(key, value),
    failure: undefined
  }
}

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key}.json`)
}

function readValue(path: string, key: string): Found {
  let text: string
  try {
    text = readRegular(path, {most: largestValue, links: false}).toString('utf8')
  } catch (error) {
    if (error instanceof ReadError) {
      return error.fault === 'none' ? 'none' : 'broken'
    }
    throw error
  }
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  // What was cut off, or written by anything else, has another hash.
  if (text.slice(0, end) !== headerOf(key, body)) {
    return 'broken'
  }
  try {
    return {value: JSON.parse(body)}
  } catch {
    return 'broken'
  }
}

function headerOf(key: string, body: string): string {
  return `${header} ${key} ${hashOf(body)}`
}

function writeValue(path: string, key: string, value: unknown): void {
  const body = JSON.stringify(value)
  mkdirSync(dirname(path), {recursive: true})
  writeWhole(path, `${headerOf(key, body)}\n${body}`)
}

/** Removes the oldest files where all together are too large. It looks once a day. */
function cleanUp(folder: string): void {
  const mark = join(folder, cleanupFile)
  const last = statSync(mark, {throwIfNoEntry: false})
  const now = Date.now()
  if (last && now - last.mtimeMs < timeBetweenCleanups) {
    return
  }
  if (last) {
    utimesSync(mark, now / 1000, now / 1000)
  } else {
    writeFileSync(mark, '')
  }
  removeOldest(folder, largestStore)
}

// Another tool may keep its files in the same folder.
const storedName = /^([0-9a-f]{2})[/\\]\1[0-9a-f]{62}\.json(?:\.[0-9a-f-]+\.tmp)?$/

/** A file of a store. */
interface StoredFile {
  path: string
  bytes: number
  time: number
}

/**
 * Removes the oldest files of a store.
 *
 * @param most how many bytes those that stay have together, at most
 */
export function removeOldest(folder: string, most: number): void {
  let bytes = 0
  for (const file of storedFiles(folder).sort((a, b) => b.time - a.time)) {
    bytes += file.bytes
    if (bytes > most) {
      rmSync(file.path, {force: true})
    }
  }
}

function storedFiles(folder: string): StoredFile[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return names
    .filter((name) => storedName.test(name))
    .flatMap((name) => {
      const path = join(folder, name)
      // Another process may have removed it.
      const stats = statSync(path, {throwIfNoEntry: false})
      return stats ? [{path, bytes: stats.size, time: stats.mtimeMs}] : []
    })
}
