import {visit} from 'unist-util-visit'
import type {Splice} from '../../edits/draft.js'
import {isMarkdownFence} from '../../markdown/code.js'
import {namesOf, readTitle} from '../../profile/title.js'
import {exactSectionOf} from '../../profile/word-sets.js'
import type {TextRule, TextView} from '../rule.js'

const glued = /(?<=^|\n) {0,3}#{1,6}(?=[^\s#])([^\n]*)/g

export const gluedHeading: TextRule = {
  kind: 'text',
  id: 'glued-heading',
  summary: 'A heading that lost the space after its hashes, and is text to Markdown, gets it back.',
  signs: [],
  find(view) {
    if (!/^ {0,3}#{1,6}[^\s#]/m.test(view.text)) {
      return []
    }
    const lines: {offset: number; text: string}[] = []
    let spaced = 0
    visit(view.tree, ['paragraph', 'code', 'heading'], (node) => {
      if (node.type === 'heading') {
        spaced += 1
      }
      // In a Markdown fence as well: it may be one round the whole answer.
      if (node.type === 'heading' || (node.type === 'code' && !isMarkdownFence(node))) {
        return
      }
      const start = node.position?.start.offset ?? 0
      for (const {index, 0: line, 1: text = ''} of view.text
        .slice(start, node.position?.end.offset)
        .matchAll(glued)) {
        lines.push({offset: start + index + line.length - text.length, text: text.trim()})
      }
    })
    const known = lines.filter(({text}) => isHeading(text, view))
    // Where no heading has its space, and the title is one of them, the others lost theirs too.
    const all =
      spaced === 0 && known.length > 0
        ? lines.filter((line) => known.includes(line) || /^[*_]*[\p{Lu}\d]/u.test(line.text))
        : known
    return all.map(({offset}): Splice => ({start: offset, end: offset, text: ' '}))
  }
}

function isHeading(text: string, {profile, tree}: TextView): boolean {
  if (profile.title && readTitle(text, profile)) {
    return true
  }
  const labels = [
    ...(profile.template?.sections ?? []),
    ...(profile.generated ? [profile.generated] : [])
  ].map(({label}) => label)
  return (
    labels.includes(text) ||
    (profile.generated !== null &&
      exactSectionOf(text, profile.generated, namesOf(tree, profile)) !== undefined)
  )
}
