import {RejectedGuide} from '../errors.js'
import {visibleJson} from '../visible.js'
import {type ExitCode, type Io, jsonError} from './io.js'
import {type GuideOptions, mendFile} from './one-guide.js'

/**
 * Prints one mended guide, as it is; or with `json` all that the library returns for it, or why
 * it is rejected.
 */
export async function mend(
  file: string,
  options: GuideOptions & {json: boolean},
  io: Io
): Promise<ExitCode> {
  const result = await mendFile(file, options, io)
  const isRejected = result instanceof RejectedGuide
  if (options.json) {
    // Those of the library, with the name that their code has in the other commands.
    const messages = result.messages.map((message) => ({...message, code: message.ruleId}))
    io.stdout(
      isRejected ? jsonError(result, messages) : `${visibleJson({...result, messages}, 2)}\n`
    )
  } else if (!isRejected) {
    io.stdout(result.markdown)
  }
  return isRejected ? 1 : 0
}
