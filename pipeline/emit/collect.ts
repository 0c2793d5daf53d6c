import {countSections, type SectionCounts} from '../catalog/boilerplate.js'
import type {Guide} from '../catalog/schema.js'
import {hashOf} from '../disk/read.js'
import {type FileCode, FileError, type Message, type Problem} from '../errors.js'
import type {JsonMessage} from '../json-messages.js'
import type {FieldName} from '../stream/field-names.js'
import {type FailedRecord, isFailed, type MendedRecord} from '../stream/record.js'
import {type Origin, type RecordFile, recordsIn} from './read-records.js'
import type {Place, Spool} from './spool.js'

/** What stays in memory of the record of a mended guide. The rest is in the spool. */
export interface CollectedGuide {
  /** The path of the raw guide. */
  path: string
  guide: Pick<Guide, 'id' | 'code' | 'number' | 'path' | 'sha256'> & {source: {path: string}}
  markdown: Place
  entry: Place
  messages: Place
}

/** A record of a guide that was rejected, or of a line that was none. */
export interface CollectedFailure {
  path: string
  code: string
  messages: readonly Message[]
}

/** All that some files of records hold. */
export interface Collection {
  guides: readonly CollectedGuide[]
  failures: readonly CollectedFailure[]
  /** The sections of all guides. */
  sections: SectionCounts
  /** How many records were there before, the same. */
  repeated: number
}

// More than these say nothing more about what is wrong with the files.
const mostProblems = 20

/**
 * Reads all records, and puts into the spool what is long of them.
 *
 * @throws FileError when a file cannot be read or is cut off, a line is no record, two records of
 *   one guide differ, or there is no record at all
 */
export async function collect(
  files: readonly RecordFile[],
  fields: FieldName,
  spool: Spool
): Promise<Collection> {
  const {collection, take, differing} = newCollecting(spool)
  const problems: Problem<FileCode>[] = []
  let more = 0
  for (const file of files) {
    for await (const found of recordsIn(file, fields)) {
      if ('record' in found) {
        take(found.record, found.origin)
      } else if (problems.length < mostProblems) {
        problems.push(found.problem)
      } else {
        more += 1
      }
    }
  }
  const [first] = problems
  if (first && more > 0) {
    problems.push({code: first.code, reason: `and ${more} more lines or files are wrong`})
  }
  requireNone([...problems, ...differing.slice(0, mostProblems)])
  if (collection.guides.length + collection.failures.length === 0) {
    const reason = 'the files hold no record; name the files that mendmark stream wrote'
    throw new FileError('records-empty', {path: files.map(({name}) => name).join(', '), reason})
  }
  return collection
}

function requireNone(problems: readonly Problem<FileCode>[]): void {
  const [first] = problems
  if (first) {
    throw new FileError(first.code, ...problems)
  }
}

interface Collecting {
  collection: Collection
  take(record: MendedRecord | FailedRecord, origin: Origin): void
  /** The records that are not the same as another one of the same guide. */
  differing: Problem<FileCode>[]
}

function newCollecting(spool: Spool): Collecting {
  const guides: CollectedGuide[] = []
  const failures: CollectedFailure[] = []
  const collection = {guides, failures, sections: countSections(), repeated: 0}
  const differing: Problem<FileCode>[] = []
  const known = new Map<string, {key: string; origin: Origin}>()
  const isNew = (path: string, key: string, origin: Origin) => {
    const other = known.get(path)
    if (other && other.key !== key) {
      differing.push(differenceOf(path, origin, other.origin))
    } else if (other) {
      collection.repeated += 1
    } else {
      known.set(path, {key, origin})
    }
    return other === undefined
  }
  return {
    collection,
    differing,
    take(record, origin) {
      if (isFailed(record)) {
        const failure = failureOf(record)
        // A line that has no path is a guide that nobody can tell from another.
        if (!record.path || isNew(record.path, keyOf(failure), origin)) {
          failures.push(failure)
        }
      } else if (isNew(record.path, keyOf(record.guide), origin)) {
        collection.sections.add(record.guide)
        guides.push(putAside(record, spool))
      }
    }
  }
}

// In bytes. No two records of one guide that differ have the same by chance.
const keyLength = 16

/** What is the same in two records that say the same of a guide. */
function keyOf(said: Guide | CollectedFailure): string {
  // A guide's entry has the hash of its Markdown.
  return Buffer.from(hashOf(JSON.stringify(said)), 'hex').toString('latin1', 0, keyLength)
}

function differenceOf(guide: string, {file, line}: Origin, other: Origin): Problem<FileCode> {
  const reason =
    `another record of ${guide} than in ${other.file}:${other.line}; mend both with the same ` +
    'version, profile and options, or leave one of them out'
  return {code: 'records-differ', path: file, line, reason}
}

function failureOf({path, error: {code, messages}}: FailedRecord): CollectedFailure {
  return {path: path || 'stdin', code, messages: messages.map(asMessage)}
}

function asMessage({code: ruleId, ...message}: JsonMessage): Message {
  return {...message, ruleId}
}

function putAside({path, guide, markdown, messages}: MendedRecord, spool: Spool): CollectedGuide {
  return {
    path,
    guide: {
      id: guide.id,
      code: guide.code,
      number: guide.number,
      path: guide.path,
      source: {path: guide.source.path},
      sha256: guide.sha256
    },
    markdown: spool.add([markdown]),
    entry: spool.add([JSON.stringify(guide)]),
    messages: spool.add([JSON.stringify(messages.map(asMessage))])
  }
}
