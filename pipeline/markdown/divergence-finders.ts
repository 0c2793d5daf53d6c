// Signs of divergences that no single pattern finds. Each looks at a text once.

import type {Root} from 'mdast'
import {sourceOf} from './source.js'
import {EXIT, visit} from './visit.js'

// Only a bullet that is indented by less than code is sure to begin a block.
const bracketOrAddress =
  /\n[ \t>]*\n|\n {0,3}[-*+][ \t]|\[|(\]\(<?|(?<!\\)<(?=[^\s<>]*>))?https?:\/\//gi

/** Whether an address that is not marked as one follows an opening bracket in its block. */
export function hasAddressInBrackets(markdown: string): boolean {
  let isOpen = false
  for (const [found, mark] of markdown.matchAll(bracketOrAddress)) {
    if (found === '[') {
      isOpen = true
    } else if (found.startsWith('\n')) {
      isOpen = false
    } else if (isOpen && mark === undefined) {
      return true
    }
  }
  return false
}

export function hasOpenFence(tree: Root, markdown: string): boolean {
  let isOpen = false
  visit(tree, 'code', (code) => {
    const source = sourceOf(code, markdown)
    isOpen ||= /^[`~]/.test(source) && !/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(source)
    return isOpen ? EXIT : undefined
  })
  return isOpen
}

/** Whether a line in a list has a run of backticks without another one. */
export function hasCodeOverLines(markdown: string): boolean {
  return markdown.split('\n').some((line) => {
    const isInList = line.includes('`') && /^(?:[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t])/.test(line)
    const runs = isInList ? (line.replace(/^[ \t]*```/, '').match(/`+/g) ?? []) : []
    return runs.length % 2 === 1
  })
}

export function hasAddressBesideMarks(markdown: string): boolean {
  return (
    markdown.includes('://') &&
    markdown
      .split(/\s/)
      .some((word) => word.includes('://') && /\||[*_~](?![\p{L}\p{N}])/u.test(word))
  )
}

export function hasTextBelowDefinition(markdown: string): boolean {
  const lines = markdown.includes(']:') ? markdown.split('\n') : []
  return lines.some(
    (line, index) => line.includes(']:') && /^[ \t>]*[^\s[>]/.test(lines[index + 1] ?? '')
  )
}
