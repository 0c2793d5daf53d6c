import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {watch} from 'chokidar'

/** Files and folders that are watched, until it is closed. */
export interface Watching {
  /** Watches more of them; those that are watched already stay so. */
  add(paths: readonly string[]): void
  close(): Promise<void>
}

// Hidden files are no guides, but for the one that says which files are none.
const hidden = /(?:^|[/\\])\.(?!mendmarkignore$)[^/\\.][^/\\]*$/
// In milliseconds. What is gone comes back when somebody is done, such as git with a checkout.
const timeBetweenLooks = 500

/**
 * Calls back when a file in one of the folders, or one of the files, came, went or changed.
 *
 * @param isLeftOut tells files and folders in these that do not matter
 */
export async function watchPaths(
  paths: readonly string[],
  onChange: () => void,
  isLeftOut: (path: string) => boolean
): Promise<Watching> {
  const watched = new Set(paths.map((path) => resolve(path)))
  const gone = new Set([...watched].filter((path) => !existsSync(path)))
  const watcher = watch([...watched], {
    ignoreInitial: true,
    ignored: (path) => !watched.has(resolve(path)) && (hidden.test(path) || isLeftOut(path))
  })
  watcher.on('all', (event, path) => {
    if (event.startsWith('unlink') && watched.has(resolve(path))) {
      gone.add(resolve(path))
    }
    onChange()
  })
  // A build then says what is wrong.
  watcher.on('error', onChange)
  let look: ReturnType<typeof setTimeout> | undefined
  const timer = setInterval(() => {
    for (const path of [...gone].filter((each) => existsSync(each))) {
      gone.delete(path)
      watcher.unwatch(path)
      watcher.add(path)
      onChange()
    }
  }, timeBetweenLooks)
  await new Promise<void>((ready) => {
    watcher.once('ready', () => ready())
  })
  return {
    add(more) {
      const unknown = more.map((each) => resolve(each)).filter((each) => !watched.has(each))
      for (const path of unknown) {
        watched.add(path)
        watcher.add(path)
      }
      if (unknown.length > 0) {
        // What changed in them before they were watched is not seen.
        clearTimeout(look)
        look = setTimeout(onChange, timeBetweenLooks)
      }
    },
    close() {
      clearInterval(timer)
      clearTimeout(look)
      return watcher.close()
    }
  }
}
