import type {Recovery} from '../../disk/recover.js'
import {hasJournal} from '../../disk/work-folder.js'
import {FileError, messageOf} from '../../errors.js'
import {requireFolders} from './output.js'

/**
 * Finishes a build that was stopped while it wrote to a dist folder, where there is one.
 *
 * @param onWait takes a clause that says for whom this process waits
 * @throws FileError when the folder cannot be written, or another process keeps writing
 */
export async function recoverDist(
  dist: string,
  onWait: (reason: string) => void
): Promise<Recovery> {
  requireFolders(dist)
  try {
    if (!hasJournal(dist)) {
      return 'none'
    }
    const {recover} = await import('../../disk/recover.js')
    return recover(dist, {onWait})
  } catch (error) {
    if (error instanceof FileError) {
      throw error
    }
    throw new FileError('dist-unfinished', {
      path: dist,
      reason:
        `a build was stopped while it wrote, and cannot be finished (${messageOf(error)}); make ` +
        'the folder writable, or free some space on its disk, and try again'
    })
  }
}
