import type {ReadError, ReadFault} from '../disk/read.js'
import {type RejectedGuide, rejectedGuide} from '../errors.js'
import {overLimit} from '../limits.js'

const waysOut: Readonly<Record<ReadFault, string>> = {
  none: 'restore it, or remove it',
  kind: 'put a file in its place, or remove it',
  link: 'put a copy in its place, or remove it',
  'too-large': 'split it',
  changed: 'try again when nobody writes to it',
  system: 'make it readable, or remove it'
}

/** A guide that has to be rejected because its file cannot be read as a whole. */
export function unreadGuide(path: string, error: ReadError, maxBytes: number): RejectedGuide {
  return error.fault === 'too-large'
    ? rejectedGuide('too-large', path, [overLimit('bytes', error.message, maxBytes)])
    : rejectedGuide('unreadable', path, [
        `the guide cannot be read (${error.message}); ${waysOut[error.fault]}`
      ])
}
