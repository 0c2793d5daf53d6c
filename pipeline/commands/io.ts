/** What a command may reach of the outside: two streams, and standard input. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  readStdin(): Promise<Uint8Array>
  /** Milliseconds of a clock that only goes forward. */
  now(): number
}

/**
 * How a command ended: done, a guide was rejected or dist/ is stale, or wrong usage,
 * profile or I/O.
 */
export type ExitCode = 0 | 1 | 2
