import {formatMessage, type Message} from '../errors.js'
import type {MenderFor} from '../run/mender.js'

/** What a command may reach of the outside: two streams, and standard input. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  readStdin(): Promise<Uint8Array>
  /** Where guides are mended. */
  menderFor: MenderFor
  /** Milliseconds of a clock that only goes forward. */
  now(): number
}

/**
 * How a command ended: done, a guide was rejected or dist/ is stale, or wrong usage,
 * profile or I/O.
 */
export type ExitCode = 0 | 1 | 2

/** Prints messages to stderr, one per line. */
export function printMessages(messages: readonly Message[], io: Io): void {
  for (const message of messages) {
    io.stderr(`${formatMessage(message)}\n`)
  }
}
