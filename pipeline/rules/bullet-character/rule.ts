import type {Paragraph} from 'mdast'
import type {Splice} from '../../edits/splice.js'
import {sourceOf, startOf} from '../../markdown/source.js'
import {visit} from '../../markdown/visit.js'
import {decide} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {bulletSigns} from './signs.js'

const anyBullet = /[•●▪‣◦]/
const bulletAtLineStart = /(?<=^|\n)([ \t]*)[•●▪‣◦]\s+(?=\S)/g

export const bulletCharacter: TextRule = {
  kind: 'text',
  id: 'bullet-character',
  summary:
    'Lines that begin with a typographic bullet (`•`), which Markdown takes for text, ' +
    'become a list.',
  changes: 'form',
  signs: bulletSigns,
  find(view) {
    if (!view.profile.mend.items || !anyBullet.test(view.text)) {
      return []
    }
    const splices: Splice[] = []
    visit(view.tree, 'paragraph', (paragraph) => {
      splices.push(...splicesIn(paragraph, view))
    })
    const signs = decide(bulletSigns, {count: splices.length})
    return signs ? splices.map((splice) => ({...splice, signs})) : []
  }
}

/** Puts a Markdown bullet in place of each bullet that begins a line of `paragraph`. */
function splicesIn(paragraph: Paragraph, view: TextView): Splice[] {
  const offset = startOf(paragraph) ?? 0
  return [...sourceOf(paragraph, view.text).matchAll(bulletAtLineStart)]
    .map(({index, 0: marker, 1: indent = ''}) => {
      const start = offset + index
      return {start, end: start + marker.length, text: `${indent}- `}
    })
    .filter(({start}) => !view.isInCode(start))
}
