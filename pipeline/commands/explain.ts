import pc from 'picocolors'
import type {Edit} from '../edits/ledger.js'
import {reasonsFor, summaryOf} from '../rules/reasons.js'
import type {ExitCode, Io} from './io.js'
import {mendFile} from './one-guide.js'

/**
 * Prints each edit of a guide: its place, its rule, what was there, what is
 * there now, and why.
 */
export async function explain(file: string, options: {profile: string}, io: Io): Promise<ExitCode> {
  const result = await mendFile(file, options.profile, io)
  if (!result) {
    return 1
  }
  const path = file === '-' ? 'stdin' : file
  io.stdout(result.edits.map((edit) => `${printEdit(edit, path)}\n`).join(''))
  const rules = [...new Set(result.edits.map(({ruleId}) => ruleId))]
  if (rules.length > 0) {
    io.stdout(`${pc.bold('rules')}\n${rules.map((id) => `  ${id}: ${summaryOf(id)}\n`).join('')}`)
  } else {
    io.stdout(`${path}: nothing to mend\n`)
  }
  return 0
}

function printEdit(edit: Edit, path: string): string {
  const {ruleId, line, column, before, after} = edit
  const lines = [
    `${pc.bold(`${path}:${line}:${column}`)} ${pc.cyan(ruleId)}`,
    ...linesIn(before).map((text) => pc.red(`  - ${visible(text)}`)),
    ...linesIn(after).map((text) => pc.green(`  + ${visible(text)}`)),
    ...reasonsFor(edit).map((reason) => `  because ${reason}`)
  ]
  return `${lines.join('\n')}\n`
}

function linesIn(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

/** Characters that a terminal would not show, or would obey, as their code points. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u200B-\u200F\u2028\u2029\u2060\uFEFF\u00A0]/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`
  )
}
