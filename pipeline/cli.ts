#!/usr/bin/env node
// argv → a command → an exit code. The only place that knows `process`.
import type {Io} from './commands/io.js'
import {run} from './commands/program.js'
import {formatProblem} from './errors.js'
import {inWorkers} from './run/worker-pool.js'

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
  menderFor: inWorkers,
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

process.exitCode = await run(process.argv.slice(2), io)
