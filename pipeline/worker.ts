// What runs in each worker thread: it mends the guides that it is given.
import Tinypool from 'tinypool'
import {mendGuide} from './run/mend-guide.js'
import type {MendOptions, MendOutcome, MendTask} from './run/mender.js'

const options: MendOptions = Tinypool.workerData

/** Mends one guide; without one, says that the program is loaded. */
export default function mendInWorker(task: MendTask | null): MendOutcome | undefined {
  return task ? mendGuide(task, options) : undefined
}
