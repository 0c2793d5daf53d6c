import {visit} from 'unist-util-visit'
import type {TreeRule} from '../../rule/rule.js'

export const codeLanguage: TreeRule = {
  kind: 'tree',
  id: 'code-language',
  summary: 'A code block that names no language is marked as text, so that no highlighter guesses.',
  examples: [{before: '```\nGET /token\n```\n', after: '```text\nGET /token\n```\n'}],
  negatives: [{text: '```powershell\nGet-MgUser\n```\n'}, {profile: 'plain', text: '```\nGET /token\n```\n'}],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) return
    visit(tree, 'code', (code) => {
      if (code.lang) return
      editor.update(code, (node) => {
        node.lang = 'text'
      })
    })
  }
}
