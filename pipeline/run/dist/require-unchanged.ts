import {join} from 'node:path'
import {FileError} from '../../errors.js'
import type {DistDifference} from './compare.js'

/**
 * Makes sure that a build undoes no change that was made by hand in a dist folder.
 *
 * @param sources the raw file of each guide, by the path of the guide in the dist folder
 * @throws FileError when it would write over such a guide, or remove one; it names
 *   each of them, and where to make the change instead
 */
export function requireUnchanged(
  dist: string,
  sources: ReadonlyMap<string, string>,
  {changed, leftover, earlier}: DistDifference
): void {
  if (changed.length === 0) {
    return
  }
  const removed = new Set(leftover)
  const problems = changed.map((path) => {
    const source = sources.get(path) ?? 'its raw guide'
    const what = earlier.guides?.has(path)
      ? 'was changed by hand since the last build'
      : 'may have been changed by hand, and no catalog says how it was'
    const wayOut = removed.has(path)
      ? 'and this build would remove it; move it away to keep it, or use --force to remove it'
      : `and a build writes over it; edit ${source} instead, or use --force to lose the change`
    return {path: join(dist, path), reason: `${what}, ${wayOut}`}
  })
  throw new FileError('dist-changed', ...problems)
}
