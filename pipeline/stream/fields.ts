import {isMarkdown} from '../run/markdown-files.js'
import type {FieldName} from './field-names.js'
import {type Members, membersOf, objectOf} from './members.js'
import type {FailedRecord, MendedRecord} from './record.js'

/** What records are made of, in and out. */
export interface Fields {
  /** The field that says the path of the guide, and how the path is made of it. */
  path: {field: string; of: (given: string) => string}
  /** The fields of which one holds the guide: its text, or its bytes in base64. */
  text: string
  bytes?: string
  /** The record of a mended guide, or of one that failed, from the members of the input. */
  write(members: Members, record: Written): Members
}

/** What there is to write of a guide. What the input says of it is in the members. */
export type Written = Omit<MendedRecord, 'path'> | Omit<FailedRecord, 'path'>

export const fieldsOf: Readonly<Record<FieldName, Fields>> = {
  mendmark: {
    path: {field: 'path', of: (path) => path},
    text: 'text',
    bytes: 'bytes',
    write: writeRecord
  },
  datatrove: {
    path: {field: 'id', of: withExtension},
    text: 'text',
    write: writeDocument
  }
}

/** The fields that are read or written: one of the input that has such a name is not kept. */
const ours: ReadonlySet<string> = new Set([
  'text',
  'bytes',
  'id',
  'markdown',
  'guide',
  'edits',
  'messages',
  'line',
  'error'
])

function writeRecord(members: Members, record: Written): Members {
  const kept = [...members].filter(([name, value]) =>
    // A path that is no string says no place.
    name === 'path' ? value.startsWith('"') : !ours.has(name)
  )
  return new Map([...kept, ...written(record)])
}

function written(record: object): [string, string][] {
  return Object.entries(record).map(([name, value]) => [name, JSON.stringify(value)])
}

/** A document of datatrove names no file; the profile and the catalog want the name of one. */
export function withExtension(id: string): string {
  return isMarkdown(id) ? id : `${id}.md`
}

/**
 * The document with the mended text, or with its own where that failed. All the rest is in its
 * metadata, which is where the steps of datatrove look.
 */
function writeDocument(members: Members, record: Written): Members {
  const {text, about} = documentOf(record)
  const given = members.get('metadata') ?? ''
  const metadata = new Map(given.startsWith('{') ? membersOf(given) : [])
  return new Map([
    // A line that cannot be read has neither.
    ['text', '""'],
    ['id', '""'],
    ...members,
    ...(text === undefined ? [] : written({text})),
    ['metadata', objectOf(metadata.set('mendmark', objectOf(new Map(written(about)))))]
  ])
}

function documentOf(record: Written): {text?: string; about: object} {
  if ('error' in record) {
    return {about: record}
  }
  const {markdown: text, guide, edits, messages} = record
  return {text, about: {guide, edits, messages}}
}
