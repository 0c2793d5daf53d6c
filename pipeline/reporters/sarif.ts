import type {Message} from '../errors.js'
import {name, version} from '../version.js'
import {visibleJson} from '../visible.js'

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

/** Messages as SARIF 2.1.0, which GitHub, Azure DevOps and editors read. */
export function sarifReport(messages: readonly Message[]): string {
  const ids = [...new Set(messages.map(({ruleId}) => ruleId))].sort()
  const results = messages.map(({path, line, column, severity, reason, ruleId}) => ({
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: severity,
    message: {text: reason},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: path.split('/').map(encodeURIComponent).join('/')},
          region: {startLine: line, startColumn: column}
        }
      }
    ]
  }))
  const driver = {name, version, rules: ids.map((id) => ({id}))}
  // Columns are those of JavaScript, as of every other message.
  const run = {tool: {driver}, columnKind: 'utf16CodeUnits', results}
  return `${visibleJson({$schema: schema, version: '2.1.0', runs: [run]}, 2)}\n`
}
