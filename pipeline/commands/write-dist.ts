import {join} from 'node:path'
import {type Replaced, type Replacement, replaceDist} from '../run/dist/replace.js'
import {unknownReason} from './folder.js'
import {type Io, printProblem} from './io.js'

/** What a command did that was stopped before it wrote. */
export const nothingWritten: Replaced = {written: [], removed: [], unknown: []}

/**
 * Writes the files of a build, and names those beside them that no build wrote.
 *
 * @throws FileError as `replaceDist` does
 */
export async function writeDist(
  replacement: Omit<Replacement, 'onWait'>,
  io: Io
): Promise<Replaced> {
  const {dist} = replacement
  const onWait = (reason: string) => printProblem({code: 'dist-waiting', path: dist, reason}, io)
  const done = await replaceDist({...replacement, onWait})
  for (const path of done.unknown) {
    printProblem({code: 'dist-unknown', path: join(dist, path), reason: unknownReason}, io)
  }
  return done
}
