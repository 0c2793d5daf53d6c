import type {ExitCode, Io} from './io.js'
import {type GuideOptions, mendFile} from './one-guide.js'

/** Prints one mended guide, or with `json` all that the library returns for it. */
export async function mend(
  file: string,
  options: GuideOptions & {json: boolean},
  io: Io
): Promise<ExitCode> {
  const result = await mendFile(file, options, io)
  if (!result) {
    return 1
  }
  io.stdout(options.json ? `${JSON.stringify(result, null, 2)}\n` : result.markdown)
  return 0
}
