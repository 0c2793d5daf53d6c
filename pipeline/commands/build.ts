import {isJson, type ReporterOptions, reportBy} from '../reporters/index.js'
import {visibleJson} from '../visible.js'
import {type FolderOptions, finishEarlier, planFolder} from './folder.js'
import {type ExitCode, type Io, jsonMessages} from './io.js'
import {printSummary} from './summary.js'
import {nothingWritten, writeDist} from './write-dist.js'

export interface BuildOptions extends FolderOptions, ReporterOptions {
  /** Guides in the dist folder that were changed by hand are lost. */
  force: boolean
  /** `ndjson`: the entries go to stdout, one per line, and the summary to stderr. */
  format?: 'ndjson'
}

/**
 * Mends the raw guides and brings the dist folder to what they give. A rejected
 * guide stops the build before the dist folder is touched, unless `keepGoing`.
 *
 * @throws FileError when the dist folder cannot be written, holds a file that no build
 *   wrote, or, unless `force`, a guide that was changed by hand
 */
export async function build(options: BuildOptions, io: Io): Promise<ExitCode> {
  const start = io.now()
  await finishEarlier(options.dist, io)
  const plan = await planFolder(options, io)
  const {outline, leftOut, isStopped: stopped, cache} = plan
  const {summary, misfits, messages} = outline
  const {dist, force} = options
  const {files, rawFolders} = plan
  const sources = new Map(outline.sources)
  const done = stopped
    ? nothingWritten
    : await writeDist({dist, rawFolders, files, sources, force}, io)
  const report = reportBy(options.reporter, messages)
  if (isJson(options)) {
    const result = {...summary, leftOut, ...done, stopped, cache, messages: jsonMessages(messages)}
    io.stdout(`${visibleJson(result, 2)}\n`)
  } else {
    const text = printSummary(summary, {
      ...done,
      leftOut,
      misfits,
      files: outline.files.length,
      dist: stopped ? undefined : dist,
      keepGoing: options.keepGoing,
      milliseconds: io.now() - start
    })
    if (options.format === 'ndjson' || report !== undefined) {
      io.stderr(text)
    } else {
      io.stdout(text)
    }
    io.stdout(report ?? '')
  }
  if (options.format === 'ndjson' && !stopped) {
    const guides = await plan.entries()
    io.stdout(guides.map((guide) => `${visibleJson(guide)}\n`).join(''))
  }
  return outline.rejections.length > 0 ? 1 : 0
}
