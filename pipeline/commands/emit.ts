import {collect} from '../emit/collect.js'
import {type EmitPlan, planEmit} from '../emit/plan.js'
import {type RecordFile, recordFile} from '../emit/read-records.js'
import {openSpool, type Spool} from '../emit/spool.js'
import type {Message} from '../errors.js'
import {jsonMessages} from '../json-messages.js'
import {loadProfile} from '../profile/load.js'
import {isJson, type ReporterOptions, reportBy} from '../reporters/index.js'
import type {CatalogForm} from '../run/dist/catalog-forms.js'
import {outputFiles} from '../run/dist/output-files.js'
import type {Replaced} from '../run/dist/replace.js'
import type {FieldName} from '../stream/field-names.js'
import {visibleJson} from '../visible.js'
import {finishEarlier} from './folder.js'
import {type ExitCode, type Io, printMessages} from './io.js'
import {newSummary} from './summarize.js'
import {printSummary, type Summary} from './summary.js'
import {nothingWritten, writeDist} from './write-dist.js'

export interface EmitOptions extends ReporterOptions {
  dist: string
  profile: string
  fields: FieldName
  chunks: boolean
  catalog: CatalogForm
  baseUrl?: string
  keepGoing: boolean
  /** Guides in the dist folder that were changed by hand are lost. */
  force: boolean
}

/**
 * Writes the dist folder of the guides that `stream` mended, as a build of the same guides would.
 * A record of a rejected guide stops it before the dist folder is touched, unless `keepGoing`.
 *
 * @param names files with the records, in any order; `-` is standard input
 * @throws FileError when a file cannot be read as a whole, holds something else, or has another
 *   record of the same guide than another one, and as `build` does
 */
export async function emit(
  names: readonly string[],
  options: EmitOptions,
  io: Io
): Promise<ExitCode> {
  const start = io.now()
  await finishEarlier(options.dist, io)
  const spool = openSpool()
  try {
    return await emitWith(spool, names, {...options, start}, io)
  } finally {
    spool.close()
  }
}

async function emitWith(
  spool: Spool,
  names: readonly string[],
  options: EmitOptions & {start: number},
  io: Io
): Promise<ExitCode> {
  const {chunks, catalog, fields, keepGoing} = options
  const corpus = loadProfile(options.profile)
  const profile = {...corpus, baseUrl: options.baseUrl ?? corpus.baseUrl}
  const collection = await collect(
    names.map((name) => fileNamed(name, io)),
    fields,
    spool
  )
  const summing = newSummary()
  const plan = planEmit(collection, spool, {profile, chunks, catalog, onGuide: summing.addGuide})
  const messages = tell(plan.messages, options, io, summing.addMessage)
  const summary = summing.summary(plan.rejections)
  const isStopped = plan.rejections.length > 0 && (!keepGoing || summary.guides === 0)
  const {dist, force} = options
  const {sources} = plan
  const files = outputFiles(plan.files)
  const done = isStopped
    ? nothingWritten
    : // Nobody knows of a raw folder.
      await writeDist({dist, rawFolders: [], files, sources, force}, io)
  const {repeated} = collection
  print({plan, summary, messages, done, isStopped, repeated}, options, io)
  return plan.rejections.length > 0 ? 1 : 0
}

function fileNamed(name: string, io: Io): RecordFile {
  return name === '-' ? {name: 'stdin', open: () => io.openStdin().chunks} : recordFile(name)
}

/** Prints what there is to say about the guides, and gathers it only for what needs all of it. */
function tell(
  messages: Iterable<Message>,
  options: EmitOptions,
  io: Io,
  onMessage: (message: Message) => void
): Message[] {
  const isGathered = isJson(options) || options.reporter !== 'text'
  const gathered: Message[] = []
  for (const message of messages) {
    onMessage(message)
    printMessages([message], io)
    if (isGathered) {
      gathered.push(message)
    }
  }
  return gathered
}

interface Ended {
  plan: EmitPlan
  summary: Summary
  messages: readonly Message[]
  done: Replaced
  isStopped: boolean
  repeated: number
}

function print(
  {plan, summary, messages, done, isStopped, repeated}: Ended,
  options: EmitOptions & {start: number},
  io: Io
): void {
  const {dist, keepGoing, reporter, start} = options
  if (isJson(options)) {
    const result = {...summary, ...done, stopped: isStopped, repeated}
    io.stdout(`${visibleJson({...result, messages: jsonMessages(messages)}, 2)}\n`)
    return
  }
  const report = reportBy(reporter, messages)
  const text = printSummary(summary, {
    ...done,
    leftOut: [],
    misfits: null,
    files: plan.files.size,
    dist: isStopped ? undefined : dist,
    keepGoing,
    milliseconds: io.now() - start
  })
  if (report === undefined) {
    io.stdout(text)
  } else {
    io.stderr(text)
    io.stdout(report)
  }
}
