import type {Message} from '../errors.js'
import type {Rejection} from '../run/mender.js'
import type {Misfits} from './misfits.js'
import type {Summary} from './summary.js'

/**
 * What a build says, and what its files are, without their texts: enough where a dist folder is
 * up to date. It is plain data, which the cache keeps.
 */
export interface Outline {
  summary: Summary
  messages: readonly Message[]
  rejections: readonly Rejection[]
  misfits: Misfits | null
  /** The path of each file in the dist folder with its hash, in the order they are written. */
  files: readonly (readonly [path: string, hash: string])[]
  /** The path of each guide in the dist folder, with that of its raw file. */
  sources: readonly (readonly [path: string, source: string])[]
}
