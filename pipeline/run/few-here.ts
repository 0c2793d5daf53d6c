import {defaultLimits} from '../limits.js'
import {within} from '../time-limit.js'
import type {Mender, MenderFor, MendOutcome, MendTask} from './mender.js'

// A worker starts, and loads the program, in the time that some four guides take in this thread.
const fewGuides = 4
// In bytes. A guide that takes all memory ends its thread, and must not be in this one.
const largestHere = 100_000
// In seconds. Most guides take a hundredth of it; a worker tells how much one takes at most.
const longestHere = 2

/**
 * Mends a few guides in this thread, where a worker would take longer to start. What is large, or
 * takes long here, is mended in a worker, which can be ended.
 *
 * @param inWorkers makes a mender in worker threads
 */
export const fewHere =
  (inWorkers: MenderFor): MenderFor =>
  async (options, guides, asked) => {
    if (guides > fewGuides || (asked ?? 1) > 1) {
      return inWorkers(options, guides, asked)
    }
    const {mendGuide} = await import('./mend-guide.js')
    const seconds = Math.min(longestHere, options.limits?.seconds ?? defaultLimits.seconds)
    let workers: Promise<Mender> | undefined
    const mendElsewhere = async (task: MendTask): Promise<MendOutcome> => {
      workers ??= inWorkers(options, guides, asked)
      return (await workers).mend(task)
    }
    return {
      jobs: 1,
      async mend(task) {
        // What was ended here may have left something behind, so the rest goes to the worker, too.
        const isSmall = workers === undefined && task.bytes.length <= largestHere
        const here = isSmall ? within(seconds * 1000, () => mendGuide(task, options)) : undefined
        return here ? here.done : await mendElsewhere(task)
      },
      async close() {
        const mender = await workers
        await mender?.close()
      }
    }
  }
