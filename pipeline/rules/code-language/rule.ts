import {visit} from '../../markdown/visit.js'
import type {TreeRule} from '../rule.js'

export const codeLanguage: TreeRule = {
  kind: 'tree',
  id: 'code-language',
  summary:
    'A code block that names no language is marked as text, so that no highlighter guesses one.',
  changes: 'words',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    visit(tree, 'code', (code) => {
      if (!code.lang) {
        editor.update(code, (node) => {
          node.lang = 'text'
        })
      }
    })
  }
}
