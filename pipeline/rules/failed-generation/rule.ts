import type {RootContent} from 'mdast'
import {lineOf} from '../../markdown/line.js'
import {withoutFailures} from '../../profile/failures.js'
import {generationsOf} from '../../signs/generations.js'
import type {TreeRule} from '../rule.js'

export const failedGeneration: TreeRule = {
  kind: 'tree',
  id: 'failed-generation',
  summary:
    'What a failed generation left instead of text is removed, ' +
    'and so is a generation with nothing else in it.',
  changes: 'removal',
  signs: [],
  repair(tree, editor) {
    const failures = editor.profile.generated?.failures ?? []
    if (failures.length === 0) {
      return
    }
    for (let index = tree.children.length - 1; index >= 0; index--) {
      const node = tree.children[index]
      if (node && isFailure(node, failures)) {
        editor.remove(tree, index)
      }
    }
    for (const {start, end} of generationsOf(tree, editor.profile).reverse()) {
      const empty = tree.children
        .slice(start + 1, end)
        .every((node) => node.type === 'thematicBreak')
      if (empty) {
        editor.remove(tree, start, end - start)
      }
    }
  }
}

/** A paragraph or quotation that says what failed generations leave, and nothing else. */
function isFailure(node: RootContent, failures: readonly RegExp[]): boolean {
  if (node.type !== 'paragraph' && node.type !== 'blockquote') {
    return false
  }
  const text = lineOf(node)
  return text !== '' && withoutFailures(text, failures).trim() === ''
}
