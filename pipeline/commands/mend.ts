import {formatMessage} from '../errors.js'
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
  // Those of the library, with the name that their code has in the other commands.
  const messages = result.messages.map((message) => ({...message, code: message.ruleId}))
  if (!('markdown' in result)) {
    const {code} = result
    const message = result.messages.map(formatMessage).join('\n')
    io.stdout(options.json ? jsonError({code, message}, messages) : '')
    return 1
  }
  io.stdout(options.json ? `${visibleJson({...result, messages}, 2)}\n` : result.markdown)
  return 0
}
