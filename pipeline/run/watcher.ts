import {watch} from 'chokidar'

/** Something that is watched, until it is closed. */
export interface Watching {
  close(): Promise<void>
}

/** Calls back when a file in one of the folders, or one of the files, came, went or changed. */
export async function watchPaths(
  paths: readonly string[],
  onChange: () => void
): Promise<Watching> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // Hidden files are no guides, but for the one that says which files are none.
    ignored: (path) => /(?:^|[/\\])\.(?!mendmarkignore$)[^/\\.][^/\\]*$/.test(path)
  })
  watcher.on('all', onChange)
  // The folder may go, or be replaced; a build then says what is wrong.
  watcher.on('error', onChange)
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  return watcher
}
