import {mendGuide} from '../../pipeline/run/mend-guide.js'
import type {MenderFor, MendOptions, MendOutcome, MendTask} from '../../pipeline/run/mender.js'

/** Guides that were mended, by their profile, their other options and their bytes. */
const remembered = new WeakMap<object, Map<string, MendOutcome>>()

/**
 * A mender in this thread that mends no guide twice. Mending is a function of the guide and its
 * options, and the tests of commands build the same few guides hundreds of times.
 */
export const remembering: MenderFor = async (options) => ({
  jobs: 1,
  mend: (task) => Promise.resolve(mendOnce(task, options)),
  close: () => Promise.resolve()
})

function mendOnce(task: MendTask, options: MendOptions): MendOutcome {
  const {profile, conflicts, limits} = options
  if (typeof profile !== 'object') {
    return mendGuide(task, options)
  }
  const known = remembered.get(profile) ?? new Map<string, MendOutcome>()
  remembered.set(profile, known)
  const bytes = Buffer.from(task.bytes).toString('base64')
  const {sourcePath, rejected, withEdits} = task
  const key = JSON.stringify([sourcePath, rejected, withEdits, conflicts, limits, bytes])
  const outcome = known.get(key) ?? mendGuide(task, options)
  known.set(key, outcome)
  return withPath(outcome, task.path)
}

/** Each test has a folder of its own, which messages name. */
function withPath(outcome: MendOutcome, path: string): MendOutcome {
  if ('mended' in outcome) {
    const {mended} = outcome
    return {mended: {...mended, path, messages: mended.messages.map((one) => ({...one, path}))}}
  }
  const {rejected} = outcome
  return {
    rejected: {...rejected, path, messages: rejected.messages.map((one) => ({...one, path}))}
  }
}
