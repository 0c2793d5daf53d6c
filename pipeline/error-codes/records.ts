import type {Codes} from './code-help.js'

/** Why `stream` cannot take a line of its input for a guide. */
export const records = {
  'record-too-long': {
    meaning: 'The line is longer than a record of a guide within the limit can be.',
    wayOut: 'Split the guide, or raise the limit with `--max-bytes`.'
  },
  'record-not-utf8': {
    meaning: 'The line is no UTF-8.',
    wayOut: 'Give a guide in another encoding as `bytes`, in base64.'
  },
  'record-not-json': {
    meaning: 'The line is no JSON object.',
    wayOut: 'Write one object a line.'
  },
  'record-path': {
    meaning: 'The record does not say where its guide is, or names a place outside of the folder.',
    wayOut: 'Give it a relative path without `..`.'
  },
  'record-content': {
    meaning: 'The record does not have the one text of a guide: it has none, two, or no string.',
    wayOut: 'Give it either `text` or `bytes`.'
  },
  'record-base64': {
    meaning: '`bytes` is no base64.',
    wayOut: 'Encode the bytes of the guide with the alphabet that has `+` and `/`, and with `=`.'
  }
} as const satisfies Codes
