// What runs in each worker thread: it mends the guides that it is given.
import Tinypool from 'tinypool'
import {type MendOptions, type MendOutcome, type MendTask, mendGuide} from './mender.js'

const options: MendOptions = Tinypool.workerData

/** Mends one guide. */
export default function mendInWorker(task: MendTask): MendOutcome {
  return mendGuide(task, options)
}
