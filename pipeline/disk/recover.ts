import {messageOf} from '../errors.js'
import {faultOf, follow, type Known, knownFrom, readJournal, removeJournal} from './journal.js'
import {type Lock, takeLockSync, type Waiting} from './lock.js'
import {hasJournal} from './work-folder.js'

/**
 * What became of a build that was stopped. There was none; or it was finished; or it cannot be,
 * for a reason such as “dist/guides/a.md was changed since”, and only a new build can mend it.
 */
export type Recovery = 'none' | 'finished' | {reason: string; known: Known}

const nothingKnown: Known = {paths: new Set(), hashes: new Set()}

/**
 * Finishes a build that was stopped, under the lock of its dist folder.
 *
 * @throws an error of the system when the folder cannot be written
 */
export function finishJournal(dist: string): Recovery {
  const found = readJournal(dist)
  if (found === undefined) {
    return 'none'
  }
  if ('fault' in found) {
    return {reason: found.fault, known: nothingKnown}
  }
  const reason = faultIn(dist, found.journal)
  if (reason !== undefined) {
    return {reason, known: knownFrom(found.journal)}
  }
  follow(dist, found.journal)
  removeJournal(dist)
  return 'finished'
}

function faultIn(dist: string, journal: Parameters<typeof faultOf>[1]): string | undefined {
  try {
    return faultOf(dist, journal)
  } catch (error) {
    return messageOf(error)
  }
}

/**
 * Finishes a build that was stopped, where there is one, so that all files of a dist folder are
 * of one build.
 *
 * @throws FileError when another process keeps writing; an error of the system when the folder
 *   cannot be written
 */
export function recover(dist: string, waiting: Waiting = {}): Recovery {
  if (!hasJournal(dist)) {
    return 'none'
  }
  let lock: Lock
  try {
    lock = takeLockSync(dist, waiting)
  } catch (error) {
    if (hasJournal(dist)) {
      throw error
    }
    // Another process finished it, where this one may not write.
    return 'none'
  }
  let recovery: Recovery | undefined
  try {
    recovery = finishJournal(dist)
    return recovery
  } finally {
    if (recovery === 'none' || recovery === 'finished') {
      lock.close()
    } else {
      lock.leave()
    }
  }
}
