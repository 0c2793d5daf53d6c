import {availableParallelism} from 'node:os'
import Tinypool from 'tinypool'
import {defaultLimits, overLimit} from '../limits.js'
import {
  faultOf,
  type Mender,
  type MenderFor,
  type MendOutcome,
  type MendTask,
  rejectedFor
} from './mender.js'
import {ProcessorClock} from './processor-clock.js'

// Loading the program takes a worker as long as mending so many guides.
const guidesPerWorker = 16

/**
 * A mender in worker threads. A guide that takes too long is ended with its worker and rejected;
 * the others go on.
 */
export const inWorkers: MenderFor = (options, guides) => {
  const jobs = Math.min(availableParallelism(), Math.ceil(guides / guidesPerWorker) || 1)
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: options
  })
  const seconds = options.limits?.seconds ?? defaultLimits.seconds
  return {jobs, mend: menderIn(pool, seconds), close: () => pool.destroy()}
}

function menderIn(pool: Tinypool, seconds: number): Mender['mend'] {
  const clock = new ProcessorClock()
  return async (task: MendTask): Promise<MendOutcome> => {
    const end = new AbortController()
    const stop = clock.alarm(seconds, () => end.abort())
    try {
      const outcome: MendOutcome = await pool.run(task, {signal: end.signal})
      return outcome
    } catch (error) {
      if (end.signal.aborted) {
        const what = `mending the guide takes more than ${seconds} s of processor time`
        return rejectedFor('too-slow', task.path, overLimit('seconds', what, seconds))
      }
      return endedBy(error, task)
    } finally {
      stop()
    }
  }
}

/** Why a guide has no outcome whose worker ended by itself. */
function endedBy(error: unknown, {path}: MendTask): MendOutcome {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const wayOut = 'split the guide, or give Node more with NODE_OPTIONS=--max-old-space-size=8000'
    return rejectedFor('too-large', path, `mending the guide takes more memory; ${wayOut}`)
  }
  return faultOf(error, path)
}
