import {type MendOptions, type MendOutcome, type MendTask, mendAll} from '../run/mender.js'
import type {Io} from './io.js'

/**
 * Mends guides, and shows how far it is.
 *
 * @param jobs how many are mended at once; by default what suits the machine
 */
export async function mendTasks(
  tasks: readonly MendTask[],
  options: MendOptions,
  jobs: number | undefined,
  io: Io
): Promise<MendOutcome[]> {
  const mender = await io.menderFor(options, tasks.length, jobs)
  const start = io.now()
  const total = tasks.length
  io.progress?.({done: 0, total, milliseconds: 0})
  const tell = (done: number) => io.progress?.({done, total, milliseconds: io.now() - start})
  return mendAll(tasks, mender, tell).finally(() => {
    io.progress?.(undefined)
    return mender.close()
  })
}
