import type {Message} from '../errors.js'
import {name} from '../version.js'
import {visibleOnPage} from '../visible.js'

/** Messages as JUnit XML, which most CI servers read: a test for each guide that has any. */
export function junitReport(messages: readonly Message[]): string {
  const byPath = new Map<string, Message[]>()
  for (const message of messages) {
    byPath.set(message.path, [...(byPath.get(message.path) ?? []), message])
  }
  const isFailed = (path: string) =>
    byPath.get(path)?.some(({severity}) => severity === 'error') ?? false
  const paths = [...byPath.keys()]
  const failures = paths.filter(isFailed).length
  const cases = paths.map((path) => testCase(path, byPath.get(path) ?? []))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" tests="${paths.length}" failures="${failures}">`,
    `  <testsuite name="guides" tests="${paths.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    ''
  ].join('\n')
}

/** A rejected guide fails; warnings of the others are what their test printed. */
function testCase(path: string, messages: readonly Message[]): string {
  const lines = messages.map(
    ({line, column, reason, ruleId}) => `${path}:${line}:${column} ${reason} [${ruleId}]`
  )
  const text = xml(lines.join('\n'))
  const error = messages.find(({severity}) => severity === 'error')
  const body = error
    ? `<failure type="${xml(error.ruleId)}" message="${xml(error.reason)}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return `    <testcase classname="guides" name="${xml(path)}">${body}</testcase>`
}

function xml(text: string): string {
  // XML has no way to write these.
  const possible = text.replace(/[\uFFFE\uFFFF\p{Cs}]/gu, '\uFFFD')
  const safe = possible.split('\n').map(visibleOnPage).join('\n')
  return safe.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`)
}
