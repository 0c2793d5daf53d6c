import type {StyleRule} from '../rule.js'

/** Whether the one is the other without some backslashes. */
function isEscape(text: string, other: string): boolean {
  return text.includes('\\') && text.replaceAll('\\', '') === other.replaceAll('\\', '')
}

export const escapeStyle: StyleRule = {
  kind: 'style',
  id: 'escape-style',
  summary: 'A character is escaped where it would be markup, and only there.',
  changes: 'form',
  signs: [],
  matches: ({before, after}) => isEscape(before, after) || isEscape(after, before)
}
