import type {Message} from '../errors.js'
import {visible} from '../visible.js'

/**
 * Messages as commands of GitHub Actions, which shows each beside its line of the raw file.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(messages: readonly Message[]): string {
  return messages
    .map(({path, line, column, severity, reason, ruleId}) => {
      const place = `file=${property(path)},line=${line},col=${column},title=${property(ruleId)}`
      return `::${severity} ${place}::${data(reason)}\n`
    })
    .join('')
}

function data(text: string): string {
  const lines = text.replaceAll('%', '%25').split('\n')
  return lines.map(visible).join('%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
