import type {Log, Result} from 'sarif'
import type {Message} from '../errors.js'
import {name, version} from '../version.js'
import {visibleJson} from '../visible.js'

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** Messages as SARIF 2.1.0, which GitHub, Azure DevOps and editors read. */
export function sarifReport(messages: readonly Message[]): string {
  const ids = [...new Set(messages.map(({ruleId}) => ruleId))].sort()
  const log: Log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name, version, rules: ids.map((id) => ({id}))}},
        // Columns are those of JavaScript, as of every other message.
        columnKind: 'utf16CodeUnits',
        results: messages.map((message) => resultFor(message, ids))
      }
    ]
  }
  return `${visibleJson(log, 2)}\n`
}

function resultFor(
  {path, line, column, severity, reason, ruleId}: Message,
  ids: readonly string[]
): Result {
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: levels[severity],
    message: {text: reason},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: path.split('/').map(encodeURIComponent).join('/')},
          region: {startLine: line, startColumn: column}
        }
      }
    ]
  }
}
