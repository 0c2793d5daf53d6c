import pc from 'picocolors'
import type {Edit} from '../edits/ledger.js'
import {isStyleRule} from '../rules/index.js'
import {reasonsFor, summaryOf} from '../rules/reasons.js'
import {visible} from '../visible.js'
import type {ExitCode, Io} from './io.js'
import {type GuideOptions, mendFile} from './one-guide.js'

/**
 * Prints each edit of a guide: its place, its rule, what was there, what is there now, and why.
 * What was not damaged and is only written in another way comes last, one line for each edit.
 */
export async function explain(file: string, options: GuideOptions, io: Io): Promise<ExitCode> {
  const result = await mendFile(file, options, io)
  if (!('markdown' in result)) {
    return 1
  }
  const path = visible(file === '-' ? 'stdin' : file)
  const {edits} = result
  if (edits.length === 0) {
    io.stdout(`${path}: nothing to mend\n`)
    return 0
  }
  const mends = edits.filter(({ruleId}) => !isStyleRule(ruleId))
  const styles = edits.filter(({ruleId}) => isStyleRule(ruleId))
  io.stdout(mends.map((edit) => `${printEdit(edit, path)}\n`).join(''))
  if (styles.length > 0) {
    io.stdout(`${pc.bold('style')}\n${styles.map((edit) => printLine(edit, path)).join('')}\n`)
  }
  const rules = [...new Set([...mends, ...styles].map(({ruleId}) => ruleId))]
  io.stdout(`${pc.bold('rules')}\n${rules.map((id) => `  ${id}: ${summaryOf(id)}\n`).join('')}`)
  return 0
}

function printEdit(edit: Edit, path: string): string {
  const {ruleId, line, column, before, after} = edit
  const lines = [
    `${pc.bold(`${path}:${line}:${column}`)} ${pc.cyan(ruleId)}`,
    ...linesIn(before).map((text) => pc.red(`  - ${shown(text)}`)),
    ...linesIn(after).map((text) => pc.green(`  + ${shown(text)}`)),
    ...reasonsFor(edit).map((reason) => `  because ${reason}`)
  ]
  return `${lines.join('\n')}\n`
}

function printLine({ruleId, line, column, before, after}: Edit, path: string): string {
  const [from, to] = [before, after].map((text) => shown(JSON.stringify(text)))
  return `  ${path}:${line}:${column} ${ruleId} ${pc.red(from ?? '')} → ${pc.green(to ?? '')}\n`
}

/** The lines of a text, without those that are empty at its start and at its end. */
function linesIn(text: string): string[] {
  const lines = text.replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  return lines === '' ? [] : lines.split('\n')
}

/** A line of an edit. Rules tell a no-break space from another, so it is seen here as well. */
function shown(text: string): string {
  return visible(text).replaceAll('\u00A0', '\\u{a0}')
}
