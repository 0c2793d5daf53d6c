import type {Nodes, Paragraph} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Splice} from '../../ledger/draft.js'
import type {TextRule, TextView} from '../../rule/rule.js'

const bullet = /(?<=^|\n)([ \t]*)[•●▪‣◦]\s+(?=\S)/g

export const bulletCharacter: TextRule = {
  kind: 'text',
  id: 'bullet-character',
  summary: 'Lines that begin with a typographic bullet (`•`), which Markdown takes for text, become a list.',
  evidence: 'Two lines or more of one paragraph begin with it, or paragraphs that stand side by side do.',
  examples: [
    {before: '• Open the portal.\n• Choose a user.\n', after: '- Open the portal.\n- Choose a user.\n'},
    {before: 'Check these:\n• The portal.\n• The log.\n', after: 'Check these:\n- The portal.\n- The log.\n'},
    {before: '• Open the portal.\n\n• Choose a user.\n', after: '- Open the portal.\n\n- Choose a user.\n'}
  ],
  negatives: [
    {note: 'Only one.', text: '• Open the portal.\n'},
    {note: 'Between the parts of a line.', text: 'One • two • three\n'},
    {note: 'Code.', text: '```\n• a\n• b\n```\n'},
    {profile: 'plain', text: '• a\n• b\n'}
  ],
  find(view) {
    if (!view.profile.mend.items || !/[•●▪‣◦]/.test(view.text)) return []
    const splices: Splice[] = []
    visit(view.tree, 'paragraph', (paragraph, index, parent) => {
      const found = bulletsOf(view, paragraph)
      const beside = (at: number) => bulletsOf(view, parent?.children[at]).some(({index: start}) => start === 0)
      const isList = found.length >= 2 || (found[0]?.index === 0 && index !== undefined && (beside(index - 1) || beside(index + 1)))
      if (!isList) return
      const start = paragraph.position?.start.offset ?? 0
      for (const {index: offset, 0: marker, 1: indent = ''} of found) {
        splices.push({start: start + offset, end: start + offset + marker.length, text: `${indent}- `})
      }
    })
    return splices
  }
}

function bulletsOf(view: TextView, node: Nodes | undefined): RegExpExecArray[] {
  const paragraph: Paragraph | undefined = node?.type === 'paragraph' ? node : undefined
  return paragraph ? [...view.text.slice(paragraph.position?.start.offset, paragraph.position?.end.offset).matchAll(bullet)] : []
}
