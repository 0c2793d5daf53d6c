import {visit} from 'unist-util-visit'
import type {Splice} from '../../ledger/draft.js'
import {namesOf, readTitle} from '../../profile/title.js'
import {exactSectionOf} from '../../profile/word-sets.js'
import type {TextRule, TextView} from '../../rule/rule.js'

const glued = /(?<=^|\n) {0,3}#{1,6}(?=[^\s#])([^\n]*)/g

export const gluedHeading: TextRule = {
  kind: 'text',
  id: 'glued-heading',
  summary: 'A heading that lost the space after its hashes, and is text to Markdown, gets it back.',
  evidence: 'The text after the hashes is a title that the profile reads, or names one of its sections.',
  examples: [
    {
      before: '#AADSTS1: Name\n\n##Troubleshooting Steps\n\n###Common Issues\n\n- Look.\n',
      after: '# AADSTS1: Name\n\n## Troubleshooting Steps\n\n### Common Issues\n\n- Look.\n'
    }
  ],
  negatives: [
    {note: 'A tag, and the number of an issue.', text: '# AADSTS1: Name\n\n#help and\n#42 is it\n'},
    {note: 'Code.', text: '# AADSTS1: Name\n\n```\n##Troubleshooting Steps\n```\n'},
    {profile: 'plain', text: '#Introduction\n'}
  ],
  find(view) {
    if (!/^ {0,3}#{1,6}[^\s#]/m.test(view.text)) return []
    const splices: Splice[] = []
    visit(view.tree, ['paragraph', 'code'], (node) => {
      // In a Markdown fence as well: it may be one round the whole answer.
      if (node.type === 'code' && !/^(?:markdown|md)$/i.test(node.lang ?? '')) return
      const start = node.position?.start.offset ?? 0
      for (const {index, 0: line, 1: text = ''} of view.text.slice(start, node.position?.end.offset).matchAll(glued)) {
        const offset = start + index + line.length - text.length
        if (isHeading(text.trim(), view)) splices.push({start: offset, end: offset, text: ' '})
      }
    })
    return splices
  }
}

function isHeading(text: string, {profile, tree}: TextView): boolean {
  if (profile.title && readTitle(text, profile)) return true
  const labels = [...(profile.template?.sections ?? []), ...(profile.generated ? [profile.generated] : [])].map(({label}) => label)
  return (
    labels.includes(text) || (profile.generated !== null && exactSectionOf(text, profile.generated, namesOf(tree, profile)) !== undefined)
  )
}
