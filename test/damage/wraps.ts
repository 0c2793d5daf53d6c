// Lines wrapped at a column, and what went wrong at the wraps.
import {choose, mapLines, type Operator, outsideCode} from './operator.js'

/** Wraps a line as a formatter does: continuation lines under the text, links whole. */
function wrapLine(line: string, column: number): string {
  const [prefix = ''] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)*/.exec(line) ?? []
  const indent = ' '.repeat(prefix.length)
  const words = line.slice(prefix.length).match(/\[[^\]]*\]\([^)]*\)\S*|`[^`]*`\S*|\S+/g) ?? []
  const lines: string[] = []
  let current = prefix.trim() === '' ? prefix : prefix.trimEnd()
  for (const word of words) {
    // A line may not start with what Markdown takes for a marker.
    const marker = /^(?:[-+*#>]|\d+[.)])$/.test(word)
    if (current.length + 1 + word.length > column && current.trim() !== prefix.trim() && !marker) {
      lines.push(current)
      current = `${indent}${word}`
    } else {
      current = current.trim() === '' ? `${current}${word}` : `${current} ${word}`
    }
  }
  return [...lines, current].join('\n')
}

/** Wraps at a column, as `proseWrap: always` does. */
export const wrap: Operator = {
  name: 'wrapped',
  apply: (text, amount) =>
    mapLines(text, (line) =>
      /^[<>=]{7}/.test(line) ? line : wrapLine(line, choose([80, 72, 100, 64, 120], amount))
    )
}

export const loseIndent: Operator = {
  name: 'continuation lines without indent',
  apply: (text) =>
    outsideCode(text, (part) => part.replace(/([^\n])\n {2,3}(?=[^\s*+\d`-])/g, '$1\n'))
}

export const trailingSpaces: Operator = {
  name: 'spaces left at wraps',
  apply: (text, amount) =>
    outsideCode(text, (part) =>
      part.replace(
        /([\p{Ll}]{2,})\n(?=\s*\p{Ll})/gu,
        `$1${' '.repeat(1 + (Math.abs(amount) % 2))}\n`
      )
    )
}

/** A line end inside a paragraph: no heading, list or blank line on either side. */
const wrapEnd = /(?<=^(?!#)[^\n]*[^\s\\])\n(?= *[\p{L}[`“*(])(?! *\* )/gmu

export const hardBreaks: Operator = {
  name: 'a hard break at every wrap',
  apply: (text) =>
    outsideCode(text, (part) => {
      // Where there are few, nobody can tell them from those that are meant.
      const count = part.match(wrapEnd)?.length ?? 0
      return count < 8 ? part : part.replace(wrapEnd, '  \n')
    })
}

export const blankAtWraps: Operator = {
  name: 'a blank line at every wrap inside a sentence',
  apply: (text) =>
    outsideCode(text, (part) =>
      part.replace(/(?<=^(?!#)[^\n]*[\p{Ll},])\n(?= +[\p{Ll}])/gmu, '\n\n')
    )
}

export const tabsAndSpaces: Operator = {
  name: 'trailing white space and runs of blank lines',
  apply: (text) =>
    outsideCode(text, (part) => part.replace(/\n\n/g, ' \n\n\n').replace(/^(#+) /gm, '$1   '))
}

export const cutAtDash: Operator = {
  name: 'a hard break after a dash',
  apply: (text, amount) =>
    outsideCode(text, (part) =>
      part.replace(/(?<=\w) - (?=\p{L})/gu, choose([' -\\\n\n', ' -\\\n', ' -\\\\\n\n'], amount))
    )
}
