import type {Message} from './errors.js'

/** A message as the commands print it with `--json`, and in the records of `stream`. */
export interface JsonMessage extends Omit<Message, 'ruleId'> {
  /** The rule that reports it, or the code of the error. */
  code: string
}

/** Messages as `--json` prints them. */
export function jsonMessages(messages: readonly Message[]): JsonMessage[] {
  return messages.map(({path, line, column, severity, reason, ruleId: code}) => ({
    path,
    line,
    column,
    severity,
    code,
    reason
  }))
}
