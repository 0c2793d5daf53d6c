import type {
  CatalogCode,
  FileCode,
  ProfileCode,
  ProgramCode,
  RejectionCode
} from './error-codes/index.js'
import {visible} from './visible.js'

export type {CatalogCode, FileCode, ProfileCode, RejectionCode} from './error-codes/index.js'

/** One finding about one file, at a place in it. Lines and columns count from 1. */
export interface Message {
  path: string
  line: number
  column: number
  severity: 'error' | 'warning' | 'info'
  /** What is wrong and, for an error, what to do about it. */
  reason: string
  /** The rule that reports it, or the code of the error. */
  ruleId: string
}

/** A guide that has to be rejected. Its messages say what is wrong, where, and what to do. */
export class RejectedGuide extends Error {
  override readonly name = 'RejectedGuide'
  readonly code: RejectionCode
  readonly messages: readonly Message[]
  /** The title of the guide, where it cannot be read. */
  readonly title: string | undefined

  /** @param cause what was thrown, where that is a fault of the program */
  constructor(code: RejectionCode, messages: readonly Message[], title?: string, cause?: unknown) {
    super(messages.map(formatMessage).join('\n'), cause === undefined ? undefined : {cause})
    this.code = code
    this.messages = messages
    this.title = title
  }
}

/** A guide that has to be rejected as a whole: the messages point to its first line. */
export function rejectedGuide(
  code: RejectionCode,
  path: string,
  reasons: readonly string[],
  cause?: unknown
): RejectedGuide {
  const messages = reasons.map(
    (reason): Message => ({path, line: 1, column: 1, severity: 'error', reason, ruleId: code})
  )
  return new RejectedGuide(code, messages, undefined, cause)
}

/** A guide that is rejected since mending it failed with an error that nobody foresaw. */
export function faultyGuide(path: string, error: unknown): RejectedGuide {
  const reason =
    `mending it failed (${messageOf(error)}), which is a fault of mendmark: please report it; ` +
    'change the guide, or use --keep-going to leave it out'
  return rejectedGuide('fault', path, [reason], error)
}

/** One thing that is wrong outside of the guides. Lines and columns count from 1. */
export interface Problem<Code extends string = string> {
  code: Code
  /** The file or folder that it is about, where there is one. */
  path?: string
  line?: number | undefined
  column?: number | undefined
  /** What is wrong, and what to do about it. */
  reason: string
}

/** What can be left out where all problems of an error have one code. */
type ProblemOf<Code extends string> = Omit<Problem<Code>, 'code'> & {code?: Code}

/** An error of known kind, with each thing that is wrong. Its message has a line for each. */
export class ProblemError<Code extends string> extends Error {
  readonly code: Code
  readonly problems: readonly Problem<Code>[]

  constructor(code: Code, ...problems: readonly ProblemOf<Code>[]) {
    const coded = problems.map((problem) => ({code, ...problem}))
    super(coded.map(formatProblem).join('\n'))
    this.code = code
    this.problems = coded
  }
}

/** A profile that is missing, cannot be read or is wrong. */
export class ProfileError extends ProblemError<ProfileCode> {
  override readonly name = 'ProfileError'
}

/** A file or folder that cannot be read or written. */
export class FileError extends ProblemError<FileCode> {
  override readonly name = 'FileError'
}

/** A catalog that is not one this version reads. */
export class CatalogError extends ProblemError<CatalogCode> {
  override readonly name = 'CatalogError'
}

/** Wrong usage of the program, or a fault of it. */
export class ProgramError extends ProblemError<ProgramCode> {
  override readonly name = 'ProgramError'
}

/** An error that ends a command, as one of the known kinds: any other is a fault. */
export function asKnownError(error: unknown): ProblemError<string> {
  return error instanceof ProblemError
    ? error
    : new ProgramError('fault', {
        reason:
          `${messageOf(error)}: a fault of the program; please report it, with the command and ` +
          'what --debug shows'
      })
}

/** `path:line:column severity message [code]`, on one line, with nothing a terminal obeys. */
export function formatMessage({path, line, column, severity, reason, ruleId}: Message): string {
  return `${visible(path)}:${line}:${column} ${severity} ${inOneLine(reason)} [${ruleId}]`
}

/** `path:line:column: message [code]`, on one line, with as much of the place as is known. */
export function formatProblem({code, path, line, column, reason}: Problem): string {
  const place = [path, line, column].filter((part) => part !== undefined).map(String)
  const lead = place.length > 0 ? `${visible(place.join(':'))}: ` : ''
  return `${lead}${inOneLine(reason)} [${code}]`
}

function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return visible(lines.filter((line) => line !== '').join(' '))
}

/** The message of an error, or the text of anything else that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Where an error was thrown, and what caused it, in lines that a terminal shows as they are. */
export function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = stack.split('\n').map((line) => `${visible(line)}\n`)
  const cause = error instanceof Error ? error.cause : undefined
  return cause === undefined ? lines.join('') : `${lines.join('')}caused by ${stackOf(cause)}`
}
