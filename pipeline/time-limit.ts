import {runInNewContext} from 'node:vm'

/**
 * Does something that may never end, as where a regular expression of a stranger backtracks.
 *
 * @returns what it gives; undefined where it was ended because it took longer
 */
export function within<Result>(
  milliseconds: number,
  work: () => Result
): {done: Result} | undefined {
  try {
    let result: {done: Result} | undefined
    const run = () => {
      result = {done: work()}
    }
    // What is called from in there is ended, too, whatever it does.
    runInNewContext('run()', {run}, {timeout: milliseconds})
    return result
  } catch (error) {
    if (isTimeout(error)) {
      return undefined
    }
    throw error
  }
}

/** It is made in another context, and so no `Error` of this one. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
