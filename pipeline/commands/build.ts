import {join} from 'node:path'
import {compareDist, requireOwnDist, requireUnchanged, writeDist} from '../run/dist-folder.js'
import type {BuildPlan} from '../run/plan.js'
import {visibleJson} from '../visible.js'
import {type FolderOptions, planFolder} from './folder.js'
import {type ExitCode, type Io, jsonMessages} from './io.js'
import {printSummary, summarize} from './summary.js'

export interface BuildOptions extends FolderOptions {
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
  const {plan, leftOut, misfits} = await planFolder(options, io)
  const stopped = plan.rejections.length > 0 && !options.keepGoing
  const done = stopped ? {written: [], removed: []} : replaceDist(options, plan)
  const summary = summarize(plan, leftOut)
  if (options.json) {
    io.stdout(
      `${visibleJson({...summary, ...done, stopped, messages: jsonMessages(plan.messages)}, 2)}\n`
    )
  } else {
    const text = printSummary(summary, {
      ...done,
      misfits,
      files: plan.files.size,
      dist: stopped ? undefined : options.dist,
      milliseconds: io.now() - start
    })
    if (options.format === 'ndjson') {
      io.stderr(text)
    } else {
      io.stdout(text)
    }
  }
  if (options.format === 'ndjson' && !stopped) {
    io.stdout(plan.catalog.guides.map((guide) => `${visibleJson(guide)}\n`).join(''))
  }
  return plan.rejections.length > 0 ? 1 : 0
}

function replaceDist(
  {dist, raw, force}: BuildOptions,
  {files, catalog}: BuildPlan
): {written: string[]; removed: string[]} {
  const difference = compareDist(dist, files)
  requireOwnDist(dist, raw, difference)
  if (!force) {
    const sources = new Map(catalog.guides.map(({path, source}) => [path, join(raw, source.path)]))
    requireUnchanged(dist, sources, difference)
  }
  return writeDist(dist, files, difference)
}
