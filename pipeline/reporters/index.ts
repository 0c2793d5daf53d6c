import type {Message} from '../errors.js'
import {githubReport} from './github.js'
import {junitReport} from './junit.js'
import type {ReporterName} from './names.js'
import {sarifReport} from './sarif.js'

/** How messages are printed for other programs. */
const reporters = {
  github: githubReport,
  sarif: sarifReport,
  junit: junitReport
} satisfies Record<string, (messages: readonly Message[]) => string>

/** How a command is asked to print: `--json` is the reporter of that name. */
export interface ReporterOptions {
  reporter: ReporterName
  json: boolean
}

/** Whether a command prints its own result as JSON. */
export function isJson({reporter, json}: ReporterOptions): boolean {
  return json || reporter === 'json'
}

/** Messages as a reporter prints them; undefined for those that a command prints itself. */
export function reportBy(name: ReporterName, messages: readonly Message[]): string | undefined {
  return name === 'text' || name === 'json' ? undefined : reporters[name](messages)
}
