import pc from 'picocolors'
import type {NamedEdit} from '../edits/edit-id.js'
import {ProgramError} from '../errors.js'
import {isStyleRule} from '../rules/index.js'
import {reasonsFor, summaryOf} from '../rules/reasons.js'
import {visible, visibleJson} from '../visible.js'
import type {ExitCode, Io} from './io.js'
import {type GuideOptions, mendFile} from './one-guide.js'

export interface ExplainOptions extends GuideOptions {
  /** Only the edits of this rule. */
  rule?: string
  json: boolean
}

/**
 * Prints each edit of a guide by its rule: its place, what was there, what is there now, and why.
 * What was not damaged and is only written in another way comes last, one line for each edit.
 *
 * @throws ProgramError when there is no such rule
 */
export async function explain(file: string, options: ExplainOptions, io: Io): Promise<ExitCode> {
  requireRule(options.rule)
  const result = await mendFile(file, options, io)
  if (!('markdown' in result)) {
    return 1
  }
  const path = visible(file === '-' ? 'stdin' : file)
  const edits = result.edits.filter(({ruleId}) => (options.rule ?? ruleId) === ruleId)
  if (options.json) {
    const explained = edits.map((edit) => ({...edit, reasons: reasonsFor(edit)}))
    io.stdout(`${visibleJson(explained, 2)}\n`)
  } else {
    io.stdout(edits.length === 0 ? `${path}: nothing to mend\n` : printEdits(edits, path))
  }
  return 0
}

function requireRule(rule: string | undefined): void {
  if (rule !== undefined && summaryOf(rule) === '') {
    throw new ProgramError('usage', {
      reason: `there is no rule “${rule}”; docs/rules.md lists them all`
    })
  }
}

function printEdits(edits: readonly NamedEdit[], path: string): string {
  const [mends, styles] = [false, true].map((isStyle) =>
    edits.filter(({ruleId}) => isStyleRule(ruleId) === isStyle)
  )
  return [...byRule(mends ?? [], printEdit, path), ...byRule(styles ?? [], printLine, path)].join(
    '\n'
  )
}

/** The edits of each rule below what the rule does, in the order in which the rules come first. */
function byRule(
  edits: readonly NamedEdit[],
  print: (edit: NamedEdit, path: string) => string,
  path: string
): string[] {
  const rules = [...new Set(edits.map(({ruleId}) => ruleId))]
  return rules.map((rule) => {
    const own = edits.filter(({ruleId}) => ruleId === rule)
    const count = own.length === 1 ? '1 edit' : `${own.length} edits`
    const title = `${pc.bold(pc.cyan(rule))} (${count}): ${summaryOf(rule)}\n`
    return title + own.map((edit) => print(edit, path)).join('')
  })
}

function printEdit(edit: NamedEdit, path: string): string {
  const {id, line, column, before, after} = edit
  const lines = [
    `  ${pc.bold(`${path}:${line}:${column}`)} ${pc.dim(visible(id))}`,
    ...linesIn(before).map((text) => pc.red(`    - ${shown(text)}`)),
    ...linesIn(after).map((text) => pc.green(`    + ${shown(text)}`)),
    ...reasonsFor(edit).map((reason) => `    because ${reason}`)
  ]
  return `${lines.join('\n')}\n`
}

function printLine({id, line, column, before, after}: NamedEdit, path: string): string {
  const [from, to] = [before, after].map((text) => shown(JSON.stringify(text)))
  const change = `${pc.red(from ?? '')} → ${pc.green(to ?? '')}`
  return `  ${path}:${line}:${column} ${change} ${pc.dim(visible(id))}\n`
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
