import type {Splice} from '../../edits/splice.js'
import {isMarkdownFence} from '../../markdown/code.js'
import {sourceOf, startOf} from '../../markdown/source.js'
import {visit} from '../../markdown/visit.js'
import type {Profile} from '../../profile/profile.js'
import {namesOf, readTitle} from '../../profile/title.js'
import {exactSectionOf} from '../../profile/word-sets.js'
import {isGenerationLabel} from '../../signs/generations.js'
import {decide} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {type GluedLine, gluedSigns} from './signs.js'

const glued = /(?<=^|\n) {0,3}#{1,6}(?=[^\s#])([^\n]*)/g

export const gluedHeading: TextRule = {
  kind: 'text',
  id: 'glued-heading',
  summary: 'A heading that lost the space after its hashes, and is text to Markdown, gets it back.',
  changes: 'joints',
  signs: gluedSigns,
  find(view) {
    if (!/^ {0,3}#{1,6}[^\s#]/m.test(view.text)) {
      return []
    }
    const names = namesOf(view.tree, view.profile)
    const lines = gluedLines(view).map(({offset, text}) => ({
      offset,
      line: lineFacts(text, view.profile, names)
    }))
    const allAreGlued =
      !hasHeading(view) && lines.some(({line}) => decide(gluedSigns, line) !== undefined)
    return lines.flatMap(({offset, line}): Splice[] => {
      const signs = decide(gluedSigns, {...line, allAreGlued})
      return signs ? [{start: offset, end: offset, text: ' ', signs}] : []
    })
  }
}

/** The lines that start with hashes and no space, each with the offset after the hashes. */
function gluedLines(view: TextView): {offset: number; text: string}[] {
  const lines: {offset: number; text: string}[] = []
  visit(view.tree, ['paragraph', 'code'], (node) => {
    // In a Markdown fence as well: it may be one around the whole answer.
    if (node.type === 'code' && !isMarkdownFence(node)) {
      return
    }
    const start = startOf(node) ?? 0
    for (const {index, 0: line, 1: text = ''} of sourceOf(node, view.text).matchAll(glued)) {
      lines.push({offset: start + index + line.length - text.length, text: text.trim()})
    }
  })
  return lines
}

function hasHeading({tree}: TextView): boolean {
  let found = false
  visit(tree, 'heading', () => {
    found = true
  })
  return found
}

/** What a line says by itself. */
function lineFacts(text: string, profile: Profile, names: ReadonlySet<string>): GluedLine {
  const {generated, template} = profile
  return {
    text,
    isTitle: readTitle(text, profile) !== undefined,
    isLabel:
      template.sections.some(({label}) => label === text) || isGenerationLabel(text, generated),
    namesSection: generated !== null && exactSectionOf(text, generated, names) !== undefined,
    allAreGlued: false
  }
}
