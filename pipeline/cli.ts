#!/usr/bin/env node
// argv → a command → an exit code. The only place that knows `process`.
import {readFileSync} from 'node:fs'
import type {Io} from './commands/io.js'
import {type Progress, progressLine} from './commands/progress.js'
import {formatProblem} from './errors.js'
import {version} from './version.js'

// In milliseconds. A person reads no faster.
const betweenLines = 100
let lastLine = Number.NEGATIVE_INFINITY

/** Writes how far a build is over the line that said so before. */
function showProgress(progress: Progress | undefined): void {
  const now = performance.now()
  if (progress === undefined) {
    process.stderr.write('\r\u001B[K')
  } else if (now - lastLine >= betweenLines) {
    lastLine = now
    process.stderr.write(`\r\u001B[K${progressLine(progress)}`)
  }
}

const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  async readStdin(most) {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of process.stdin) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      chunks.push(bytes)
      size += bytes.length
      if (size > most) {
        break
      }
    }
    return Buffer.concat(chunks)
  },
  openStdin: () => ({chunks: process.stdin, close: () => process.stdin.destroy()}),
  drained: () =>
    new Promise((resolve) => {
      if (process.stdout.writableNeedDrain) {
        process.stdout.once('drain', () => resolve())
      } else {
        resolve()
      }
    }),
  async menderFor(...given) {
    const {inWorkers} = await import('./run/worker-pool.js')
    return inWorkers(new URL('./worker.js', import.meta.url))(...given)
  },
  programId() {
    try {
      return readFileSync(new URL('./program-id', import.meta.url), 'utf8')
    } catch {
      // Nothing tells what this program is made of, so nothing it made can be kept.
      return undefined
    }
  },
  ...(process.stderr.isTTY && {progress: showProgress}),
  async watch(paths, onChange) {
    const {watchPaths} = await import('./run/watcher.js')
    return watchPaths(paths, onChange)
  },
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
  now: () => performance.now()
}

// A closed pipe, as in `mendmark … | head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    const reason = `the output cannot be written (${error.message}); look where it leads`
    process.stderr.write(`mendmark: ${formatProblem({code: 'output-failed', reason})}\n`)
  }
  process.exit(error.code === 'EPIPE' ? undefined : 2)
})
// If stderr is closed, keep working; the exit code still tells the result.
process.stderr.on('error', () => {})

const args = process.argv.slice(2)
if (args.join(' ') === '--version') {
  // Programs ask for it to learn whether there is a Mendmark: nothing else is loaded.
  io.stdout(`${version}\n`)
} else {
  const {run} = await import('./commands/program.js')
  process.exitCode = await run(args, io)
}
