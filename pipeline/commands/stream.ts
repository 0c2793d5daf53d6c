import {FileError, messageOf} from '../errors.js'
import {loadProfile, withStyle} from '../profile/load.js'
import {readDecisions, rejectedByGuide} from '../run/decisions.js'
import type {FieldName} from '../stream/field-names.js'
import {fieldsOf} from '../stream/fields.js'
import {mendLines} from '../stream/mend-line.js'
import type {ExitCode, Io} from './io.js'
import {limitsIn} from './limits.js'
import type {GuideOptions} from './one-guide.js'

export interface StreamOptions extends Omit<GuideOptions, 'raw'> {
  /** The file with the edits that are not made. */
  decisions: string
  fields: FieldName
  /** Ends at the first record that fails. */
  failFast: boolean
  jobs: number
}

/**
 * Mends the guides of standard input, one record a line, to standard output, in their order. A
 * record that fails is written as such; how many did goes to stderr.
 *
 * @throws FileError when standard input cannot be read
 */
export async function stream(options: StreamOptions, io: Io): Promise<ExitCode> {
  const start = io.now()
  const {conflicts, jobs, failFast} = options
  const profile = withStyle(loadProfile(options.profile), options.style)
  const limits = limitsIn(options)
  // Nobody knows how many guides there are.
  const mender = await io.menderFor({profile, conflicts, limits}, Number.MAX_SAFE_INTEGER, jobs)
  const input = io.openStdin()
  const lines = mendLines(readable(input.chunks), {
    fields: fieldsOf[options.fields],
    rejected: rejectedByGuide(readDecisions(options.decisions)),
    limits,
    mender
  })
  let mended = 0
  let failed = 0
  try {
    for await (const {text, isFailed} of lines) {
      io.stdout(text)
      if (isFailed) {
        failed += 1
      } else {
        mended += 1
      }
      if (isFailed && failFast) {
        break
      }
      await io.drained()
    }
  } finally {
    input.close()
    await mender.close()
  }
  io.stderr(`${summaryOf(mended, failed, io.now() - start)}\n`)
  return failFast && failed > 0 ? 1 : 0
}

function summaryOf(mended: number, failed: number, milliseconds: number): string {
  const records = mended + failed
  const count = `${records} record${records === 1 ? '' : 's'}`
  return `${count}: ${mended} mended, ${failed} failed (${(milliseconds / 1000).toFixed(1)} s)`
}

async function* readable(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* chunks
  } catch (error) {
    throw new FileError('unreadable', {
      path: 'stdin',
      reason: `cannot be read (${messageOf(error)}); give the records on standard input`
    })
  }
}
