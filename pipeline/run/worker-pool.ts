import {availableParallelism} from 'node:os'
import Tinypool from 'tinypool'
import {faultyGuide, type RejectedGuide, rejectedGuide} from '../errors.js'
import {defaultLimits, overLimit} from '../limits.js'
import {
  type Mender,
  type MenderFor,
  type MendOutcome,
  type MendTask,
  rejectionBy
} from './mender.js'
import {ProcessorClock} from './processor-clock.js'

// Loading the program takes a worker as long as mending so many guides.
const guidesPerWorker = 16

/**
 * A mender in worker threads. A guide that takes too long is ended with its worker and rejected;
 * the others go on.
 */
export const inWorkers =
  (worker: URL): MenderFor =>
  async (options, guides, asked) => {
    const worthwhile = Math.min(availableParallelism(), Math.ceil(guides / guidesPerWorker) || 1)
    const jobs = asked ?? worthwhile
    const pool = new Tinypool({
      filename: worker.href,
      minThreads: jobs,
      maxThreads: jobs,
      // With them, a worker waits for its next guide outside of its event loop, which is where the
      // trees that satteri held are freed: it would keep those of all guides.
      useAtomics: false,
      workerData: options
    })
    const seconds = options.limits?.seconds ?? defaultLimits.seconds
    return {jobs, mend: menderIn(pool, seconds), close: () => pool.destroy()}
  }

function menderIn(pool: Tinypool, seconds: number): Mender['mend'] {
  const clock = new ProcessorClock()
  // Loading the program is no time of the first guide.
  let loaded: Promise<unknown> | undefined
  const load = () =>
    Promise.all(Array.from({length: pool.options.maxThreads}, () => pool.run(null)))
  return async (task: MendTask): Promise<MendOutcome> => {
    loaded ??= load()
    await loaded
    const end = new AbortController()
    const stop = clock.alarm(seconds, () => end.abort())
    try {
      const outcome: MendOutcome = await pool.run(task, {signal: end.signal})
      return outcome
    } catch (error) {
      return rejectionBy(
        end.signal.aborted ? tooSlow(seconds, task) : endedBy(error, task),
        task.path
      )
    } finally {
      stop()
    }
  }
}

function tooSlow(seconds: number, {path}: MendTask): RejectedGuide {
  const what = `mending the guide takes more than ${seconds} s of processor time`
  return rejectedGuide('too-slow', path, [overLimit('seconds', what, seconds)])
}

/** Why a guide has no outcome whose worker ended by itself. */
function endedBy(error: unknown, {path}: MendTask): RejectedGuide {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const wayOut = 'split the guide, or give Node more with NODE_OPTIONS=--max-old-space-size=8000'
    return rejectedGuide('too-large', path, [
      `mending the guide takes more memory than there is; ${wayOut}`
    ])
  }
  return faultyGuide(path, error)
}
