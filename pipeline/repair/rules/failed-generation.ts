import type {RootContent} from 'mdast'
import {lineOf} from '../../profile/title.js'
import type {TreeRule} from '../../rule/rule.js'
import {generationsOf} from '../generations.js'

export const failedGeneration: TreeRule = {
  kind: 'tree',
  id: 'failed-generation',
  summary: 'What a failed generation left instead of text is removed, and so is a generation in which nothing else stands.',
  examples: [
    {
      before:
        '# AADSTS1: Name\n\n## Troubleshooting Steps\n\nTroubleshooting steps could not be generated due to an error.\n\n## Troubleshooting Steps\n\n- Sign in again.\n',
      after: '# AADSTS1: Name\n\n## Troubleshooting Steps\n\n- Sign in again.\n'
    },
    {
      note: 'No generation succeeded.',
      before: '# AADSTS1: Name\n\n## Troubleshooting Steps\n\nTroubleshooting steps could not be\ngenerated due to an error.\n',
      after: '# AADSTS1: Name\n'
    },
    {note: 'Nothing at all was left.', before: '# AADSTS1: Name\n\n## Troubleshooting Steps\n', after: '# AADSTS1: Name\n'}
  ],
  negatives: [
    {
      note: 'A sentence that quotes the failure.',
      text: '# AADSTS1: Name\n\n## Troubleshooting Steps\n\nIf you read “Troubleshooting steps could not be generated due to an error.”, run it again.\n'
    }
  ],
  repair(tree, editor) {
    const failures = editor.profile.generated?.failures ?? []
    if (failures.length === 0) return
    for (let index = tree.children.length - 1; index >= 0; index--) {
      const node = tree.children[index]
      if (node && isFailure(node, failures)) editor.remove(tree, index)
    }
    for (const {start, end} of generationsOf(tree, editor.profile).reverse()) {
      const empty = tree.children.slice(start + 1, end).every((node) => node.type === 'thematicBreak')
      if (empty) editor.remove(tree, start, end - start)
    }
  }
}

/** A paragraph that says a failure sentence, once or oftener, and nothing else. */
function isFailure(node: RootContent, failures: readonly string[]): boolean {
  if (node.type !== 'paragraph') return false
  let text = lineOf(node)
  for (const failure of failures) text = text.replaceAll(failure, '')
  return text.trim() === '' && lineOf(node) !== ''
}
