import {resolve} from 'node:path'
import {profileFiles} from '../profile/fingerprint.js'
import {memoryStore} from '../run/cache/store.js'
import {isInside} from '../run/dist/require-own.js'
import {keptMenders} from '../run/kept-mender.js'
import {folderOf, isGlob} from '../run/raw.js'
import type {Watching} from '../run/watcher.js'
import {visible} from '../visible.js'
import {type BuildOptions, build} from './build.js'
import {rawIn} from './folder.js'
import {type ExitCode, type Io, printEnd} from './io.js'

// In milliseconds. An editor that saves, and git, write several files one after the other. Where
// somebody writes without end, a build waits no longer than this.
const [quiet, longestWait] = [100, 1000]

/**
 * Builds, and builds again whenever a guide or the profile changes. An error ends the build and
 * not the watch.
 *
 * @returns how the last build ended, once the user interrupts the program
 */
export async function watch(given: BuildOptions, streams: Io): Promise<ExitCode> {
  const menders = keptMenders(streams.menderFor)
  const io: Io = {...streams, menderFor: menders.menderFor}
  const options = {...given, memory: memoryStore()}
  const paths = () => [...given.raw.map(folderOf), given.decisions, ...profileFiles(given.profile)]
  let watcher: Watching | undefined
  const queue = buildQueue(async () => {
    const code = await buildOnce(options, io)
    // The profile may extend another one by now.
    watcher?.add(paths())
    io.stderr(`mendmark: watching ${visible(rawIn(given))}; Ctrl-C ends it\n`)
    return code
  })
  watcher = await io.watch?.(paths(), queue.later, outOfGlobs(given))
  queue.now()
  await io.interrupted?.()
  await watcher?.close()
  const code = await queue.last()
  await menders.close()
  return code
}

/** Tells what is in the folder that globs begin with and that no glob matches. */
function outOfGlobs({raw, dist}: BuildOptions): (path: string) => boolean {
  return (path) =>
    raw.some(isGlob) && (/[/\\]node_modules$/.test(path) || isInside(resolve(path), resolve(dist)))
}

async function buildOnce(options: BuildOptions, io: Io): Promise<ExitCode> {
  try {
    return await build(options, io)
  } catch (error) {
    printEnd(error, io, false)
    return 2
  }
}

/** Builds one after the other, however fast they are asked for. */
interface BuildQueue {
  now(): void
  /** Builds when nothing else changed for a moment. */
  later(): void
  /** How the last build ends, with none after it. */
  last(): Promise<ExitCode>
}

function buildQueue(start: () => Promise<ExitCode>): BuildQueue {
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstChange: number | undefined
  let running: Promise<ExitCode> = Promise.resolve(0)
  let isWaiting = false
  const now = () => {
    if (isWaiting) {
      // The one that waits reads what there is when it begins.
      return
    }
    isWaiting = true
    firstChange = undefined
    running = running.then(() => {
      isWaiting = false
      return start()
    })
  }
  return {
    now,
    later() {
      firstChange ??= Date.now()
      clearTimeout(timer)
      timer = setTimeout(now, Math.min(quiet, firstChange + longestWait - Date.now()))
    },
    last() {
      clearTimeout(timer)
      return running
    }
  }
}
