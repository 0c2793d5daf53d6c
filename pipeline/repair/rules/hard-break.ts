import type {Break, Paragraph} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf} from '../../profile/title.js'
import type {TreeRule} from '../../rule/rule.js'
import {beginsInside, endingOf, startsLowerCase} from '../evidence/sentence.js'
import {linesOf} from '../phrasing.js'

// A wrapper leaves long lines; a verse or an address is broken where it is short.
const shortestWrappedLine = 50

export const hardBreak: TreeRule = {
  kind: 'tree',
  id: 'hard-break',
  summary: 'A hard break that a wrap and trailing spaces left in the middle of a sentence becomes a space.',
  evidence: `The line before it is ${shortestWrappedLine} characters or longer and does not end a sentence, and the line after begins with a small letter; a break written as a backslash has to end as no sentence does.`,
  examples: [
    {
      before: 'Ensure that the resource cloud and the identity tenant are  \nlogically associated.\n',
      after: 'Ensure that the resource cloud and the identity tenant are logically associated.\n'
    }
  ],
  negatives: [
    {note: 'Labels, one a line.', text: '**Error Code:** AADSTS1\\\n**Description:** Name\n'},
    {note: 'A verse.', profile: 'plain', text: 'Roses are red,\\\nviolets are blue\n'},
    {note: 'A backslash is meant.', text: 'The long line of a link that goes to an issue on GitHub\\\nfixed here\n'},
    {text: 'This line says all that it has to say, and it ends here.\\\nthen the next begins\n'}
  ],
  repair(tree, editor) {
    visit(tree, 'paragraph', (paragraph: Paragraph) => {
      const lines = linesOf(paragraph.children).map((children) => lineOf({type: 'paragraph', children}))
      const breaks = paragraph.children.filter((child) => child.type === 'break')
      const damaged = lines.slice(1).map((line, index) => isCut(lines[index] ?? '', line, isWritten(breaks[index])))
      if (!damaged.includes(true)) return
      editor.update(paragraph, (node) => {
        let at = -1
        node.children = node.children.map((child) => {
          if (child.type !== 'break') return child
          at += 1
          return damaged[at] ? {type: 'text', value: ' '} : child
        })
      })
    })
  }
}

function isCut(before: string, after: string, written: boolean): boolean {
  if (before.length < shortestWrappedLine || after === '') return false
  const ending = endingOf(before)
  if (ending.open) return true
  return !written && !ending.closed && beginsInside(after) && !startsLowerCase(before)
}

/** A backslash is written by somebody; trailing spaces may only have been left. */
function isWritten(node: Break | undefined): boolean {
  const {start, end} = node?.position ?? {}
  return (end?.offset ?? 0) - (start?.offset ?? 0) === 2
}
