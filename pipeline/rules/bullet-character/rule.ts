import type {Paragraph} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/draft.js'
import type {TextRule, TextView} from '../rule.js'

const bullet = /(?<=^|\n)([ \t]*)[•●▪‣◦]\s+(?=\S)/g

export const bulletCharacter: TextRule = {
  kind: 'text',
  id: 'bullet-character',
  summary:
    'Lines that begin with a typographic bullet (`•`), which Markdown takes for text, become a list.',
  signs: [],
  find(view) {
    if (!view.profile.mend.items || !/[•●▪‣◦]/.test(view.text)) {
      return []
    }
    const lines: {start: number; length: number; indent: string}[] = []
    visit(view.tree, 'paragraph', (paragraph) => {
      const start = paragraph.position?.start.offset ?? 0
      for (const {index, 0: marker, 1: indent = ''} of bulletsOf(view, paragraph)) {
        lines.push({start: start + index, length: marker.length, indent})
      }
    })
    return lines.length < 2
      ? []
      : lines.map(
          ({start, length, indent}): Splice => ({start, end: start + length, text: `${indent}- `})
        )
  }
}

function bulletsOf(view: TextView, {position}: Paragraph): RegExpExecArray[] {
  return [...view.text.slice(position?.start.offset, position?.end.offset).matchAll(bullet)]
}
