import type {Break, Nodes, Paragraph, Parents} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf} from '../../profile/title.js'
import type {TreeRule} from '../../rule/rule.js'
import {beginsInside, endingOf, startsLowerCase} from '../evidence/sentence.js'

// A wrapper leaves long lines; a verse or an address is broken where it is short.
const shortestWrappedLine = 45

export const hardBreak: TreeRule = {
  kind: 'tree',
  id: 'hard-break',
  summary: 'A hard break that a wrap and trailing spaces left in the middle of a sentence becomes a space.',
  evidence: `The line before it is ${shortestWrappedLine} columns or longer and does not end a sentence, and the line after begins with a small letter; a break written as a backslash has to end as no sentence does.`,
  examples: [
    {
      before: 'Ensure that the resource cloud and the identity tenant are  \nlogically associated.\n',
      after: 'Ensure that the resource cloud and the identity tenant are logically associated.\n'
    },
    {
      note: 'Inside markup.',
      before: 'The user checks the token that was issued for the **sign-in  \nsession**.\n',
      after: 'The user checks the token that was issued for the **sign-in session**.\n'
    }
  ],
  negatives: [
    {note: 'Short lines, inside emphasis.', profile: 'plain', text: '*foo  \nbar*\n'},
    {note: 'Labels, one a line.', text: '**Error Code:** AADSTS1\\\n**Description:** Name\n'},
    {note: 'A verse.', profile: 'plain', text: 'Roses are red,\\\nviolets are blue\n'},
    {note: 'A backslash is meant.', text: 'The long line of a link that goes to an issue on GitHub\\\nfixed here\n'},
    {text: 'This line says all that it has to say, and it ends here.\\\nthen the next begins\n'}
  ],
  repair(tree, editor) {
    visit(tree, 'paragraph', (paragraph: Paragraph) => {
      const lines = readLines(paragraph)
      const startsSmall = startsLowerCase(lines[0]?.text ?? '')
      const damaged = new Set(lines.flatMap((line, index) => (line.end && isCut(line, lines[index + 1], startsSmall) ? [line.end] : [])))
      if (damaged.size === 0) return
      editor.update(paragraph, (node) => join(node, damaged))
    })
  }
}

/** A line of a paragraph, with the hard break that ends it, however deep in markup that stands. */
interface Line {
  text: string
  end?: Break
}

function readLines(paragraph: Paragraph): Line[] {
  const lines: Line[] = [{text: ''}]
  const read = (node: Nodes) => {
    const line = lines.at(-1)
    if (!line) return
    if (node.type === 'break') {
      line.end = node
      lines.push({text: ''})
    } else if ('children' in node) {
      node.children.forEach(read)
    } else {
      line.text += 'value' in node ? node.value : lineOf(node)
    }
  }
  paragraph.children.forEach(read)
  return lines
}

/** How long the line was that a hard break ends, in columns of the source, markers and addresses included. */
function lengthBefore({position}: Break): number {
  return (position?.start.column ?? 1) - 1
}

function isCut({text, end}: Line, next: Line | undefined, startsSmall: boolean): boolean {
  if (!end || !next || lengthBefore(end) < shortestWrappedLine || next.text.trim() === '') return false
  const ending = endingOf(text)
  if (ending.open) return true
  return !isWritten(end) && !ending.closed && beginsInside(next.text) && !startsSmall
}

/** A backslash is written by somebody; trailing spaces may only have been left. */
function isWritten({position}: Break): boolean {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0) === 2
}

function join(parent: Parents, damaged: ReadonlySet<Break>): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'break' && damaged.has(child)) parent.children.splice(index, 1, {type: 'text', value: ' '})
    else if ('children' in child) join(child, damaged)
  }
}
