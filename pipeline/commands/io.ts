import {
  asKnownError,
  formatMessage,
  formatProblem,
  type Message,
  type Problem,
  stackOf
} from '../errors.js'
import type {JsonMessage} from '../json-messages.js'
import type {MenderFor} from '../run/mender.js'
import type {Watching} from '../run/watcher.js'
import {visibleJson} from '../visible.js'
import type {Progress} from './progress.js'

export {type JsonMessage, jsonMessages} from '../json-messages.js'

/** What a command may reach of the outside: two streams, and standard input. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  /** Takes what only --debug shows, in lines. */
  debug?(text: string): void
  /** Reads standard input, and stops once there are more bytes than `most`. */
  readStdin(most: number): Promise<Uint8Array>
  /** Standard input as it comes; it is read no faster than the chunks are taken. */
  openStdin(): Input
  /** Ends when stdout can take more. */
  drained(): Promise<void>
  /** Where guides are mended. */
  menderFor: MenderFor
  /** What tells this program from any other version of it; without it, there is no cache. */
  programId?(): string | undefined
  /** Shows how far a build is, where somebody watches; undefined: it is done. */
  progress?(progress: Progress | undefined): void
  /** Calls back when something in one of the files or folders changed, until it is closed. */
  watch?(paths: readonly string[], onChange: () => void): Promise<Watching>
  /** Ends when the user interrupts the program. */
  interrupted?(): Promise<void>
  /** Milliseconds of a clock that only goes forward. */
  now(): number
}

/** Standard input that is being read. */
export interface Input {
  chunks: AsyncIterable<Uint8Array>
  /** Reads no more of it, also where a chunk is being waited for. */
  close(): void
}

/**
 * How a command ended: done, a guide was rejected or dist/ is stale, or wrong usage,
 * profile or I/O.
 */
export type ExitCode = 0 | 1 | 2

/** Problems outside of the guides as `--json` prints them, with the places that they have. */
export function jsonProblems(problems: readonly Problem[]): Partial<JsonMessage>[] {
  return problems.map(({path, line, column, code, reason}) => ({
    ...(path !== undefined && {path}),
    ...(line !== undefined && {line}),
    ...(column !== undefined && {column}),
    severity: 'error',
    code,
    reason
  }))
}

/** An error that ended a command, as `--json` prints it, with each thing that is wrong. */
export function jsonError(
  {code, message}: {code: string; message: string},
  messages: readonly Partial<JsonMessage>[]
): string {
  return `${visibleJson({error: {code, message, messages}}, 2)}\n`
}

/** Prints what there is to say outside of the guides to stderr, on one line. */
export function printProblem(problem: Problem, io: Io): void {
  io.stderr(`mendmark: ${formatProblem(problem)}\n`)
}

/** Prints messages to stderr, one per line. */
export function printMessages(messages: readonly Message[], io: Io): void {
  for (const message of messages) {
    io.stderr(`${formatMessage(message)}\n`)
  }
}

/** Prints the error that ended a command. */
export function printEnd(thrown: unknown, io: Io, isJson: boolean): void {
  const error = asKnownError(thrown)
  for (const problem of error.problems) {
    io.stderr(`mendmark: ${formatProblem(problem)}\n`)
  }
  io.debug?.(stackOf(thrown))
  if (isJson) {
    io.stdout(jsonError(error, jsonProblems(error.problems)))
  }
}
