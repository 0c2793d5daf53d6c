import type {Nodes} from 'mdast'
import {endOf, startOf} from '../markdown/source.js'

/**
 * Some blocks as they are written in a guide, with a blank line between two that do not follow
 * each other there. What is in a list loses the indent of its item.
 */
export function markdownOf(nodes: readonly Nodes[], markdown: string): string {
  let text = ''
  let last: number | undefined
  for (const node of nodes) {
    const [start, end] = [startOf(node), endOf(node)]
    if (start === undefined || end === undefined) {
      continue
    }
    const gap = last === undefined ? '' : markdown.slice(last, start)
    const follows = gap !== '' && gap.trim() === ''
    text += (last === undefined || follows ? gap : '\n\n') + markdown.slice(start, end)
    last = end
  }
  const indent = (nodes[0]?.position?.start.column ?? 1) - 1
  return indent === 0 ? text : text.split('\n').map(withoutIndent(indent)).join('\n')
}

const tabWidth = 4

/** Takes so many columns of white space from all lines but the first; a tab is up to four. */
function withoutIndent(columns: number): (line: string, index: number) => string {
  return (line, index) => {
    let [at, column] = [0, 0]
    while (index > 0 && column < columns && (line[at] === ' ' || line[at] === '\t')) {
      column += line[at] === '\t' ? tabWidth - (column % tabWidth) : 1
      at += 1
    }
    return ' '.repeat(Math.max(0, column - columns)) + line.slice(at)
  }
}
