import {inspect} from 'node:util'
import {mendGuide} from '../../pipeline/run/mend-guide.js'
import type {MenderFor, MendOptions, MendOutcome, MendTask} from '../../pipeline/run/mender.js'

/** What guides came to, by all that decides it. */
const remembered = new Map<string, MendOutcome>()

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
  const {sourcePath, rejected, withEdits} = task
  const bytes = Buffer.from(task.bytes).toString('base64')
  const key = `${fingerprint(options)} ${JSON.stringify([sourcePath, rejected, withEdits, bytes])}`
  const outcome = remembered.get(key) ?? mendGuide(task, options)
  remembered.set(key, outcome)
  return withPath(outcome, task.path)
}

/** Options as text. A profile is made anew for each build, and its patterns are no JSON. */
function fingerprint(options: MendOptions): string {
  return inspect(options, {depth: Infinity, maxArrayLength: null, maxStringLength: null})
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
