import {gunzipSync} from 'node:zlib'
import {largestOutput} from '../disk/read.js'

/**
 * The text of a shard: a guide's entry as JSON on each line.
 *
 * @throws an error that says what is wrong where the bytes are no gzip, or cut off
 */
export function shardText(bytes: Uint8Array): string {
  return gunzipSync(bytes, {maxOutputLength: largestOutput}).toString('utf8')
}

/** The same where it can be read; empty else. */
export function shardTextIfWhole(bytes: Uint8Array): string {
  try {
    return shardText(bytes)
  } catch {
    return ''
  }
}
