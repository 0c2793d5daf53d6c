// What runs in each worker thread: it mends the guides that it is given.
import Tinypool from 'tinypool'
import {type MendOptions, type MendOutcome, type MendTask, mendGuide} from './mender.js'

const options: MendOptions = Tinypool.workerData

/** Mends one guide; without one, says that the program is loaded. */
export default function mendInWorker(task: MendTask | null): MendOutcome | undefined {
  return task ? mendGuide(task, options) : undefined
}
