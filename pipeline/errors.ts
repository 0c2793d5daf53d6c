/** One finding about one file, at a place in it. Lines and columns count from 1. */
export interface Message {
  path: string
  line: number
  column: number
  severity: 'error' | 'warning' | 'info'
  /** What is wrong and, for an error, what to do about it. */
  reason: string
  ruleId: string
}

/** Why a guide cannot be written. */
export type RejectionCode =
  | 'mdx'
  | 'unreadable'
  | 'not-text'
  | 'empty'
  | 'too-large'
  | 'too-many-blocks'
  | 'too-deep'
  | 'too-slow'
  | 'fault'
  | 'no-title'
  | 'unreadable-title'
  | 'conflict'
  | 'duplicate'
  | 'file-name'
  | 'conservation'
  | 'idempotence'
  | 'stability'

/** A guide that has to be rejected. Its messages say what is wrong, where, and what to do. */
export class RejectedGuide extends Error {
  override readonly name = 'RejectedGuide'
  readonly code: RejectionCode
  readonly messages: readonly Message[]
  /** The title of the guide, where it cannot be read. */
  readonly title: string | undefined

  constructor(code: RejectionCode, messages: readonly Message[], title?: string) {
    super(messages.map(formatMessage).join('\n'))
    this.code = code
    this.messages = messages
    this.title = title
  }
}

/** A guide that has to be rejected as a whole: the messages point to its first line. */
export function rejectedGuide(
  code: RejectionCode,
  path: string,
  reasons: readonly string[]
): RejectedGuide {
  return new RejectedGuide(
    code,
    reasons.map((reason) => ({path, line: 1, column: 1, severity: 'error', reason, ruleId: code}))
  )
}

/** A profile that is missing, cannot be read or is wrong. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError'
  readonly code = 'profile'
}

/** A file or folder that cannot be read or written. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly code = 'file'
}

/** A catalog that is not one this version reads. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError'
  readonly code = 'catalog'
}

/** `path:line:column severity message rule`, on one line. */
export function formatMessage({path, line, column, severity, reason, ruleId}: Message): string {
  return `${path}:${line}:${column} ${severity} ${reason.replace(/\s*\n\s*/g, ' ')} ${ruleId}`
}

/** The message of an error, or the text of anything else that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
