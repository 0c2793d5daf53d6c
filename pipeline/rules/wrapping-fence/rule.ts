import type {Code} from 'mdast'
import {isMarkdownFence} from '../../markdown/code.js'
import {lineOf} from '../../profile/title.js'
import type {TextRule} from '../rule.js'

export const wrappingFence: TextRule = {
  kind: 'text',
  id: 'wrapping-fence',
  summary:
    'A Markdown fence that a language model put round its whole answer is removed, so that the answer is read.',
  signs: [],
  find(view) {
    const {generated} = view.profile
    if (!generated || !/^(?:`{3,}|~{3,})[ \t]*(?:markdown|md)\b/im.test(view.text)) {
      return []
    }
    // Fences in the answer close the one round it, as Markdown reads it.
    const whole = /^\s*(`{3,}|~{3,})[ \t]*(?:markdown|md)[ \t]*\n(?=#)[\s\S]*(?=\n\1\s*$)/i.exec(
      view.text
    )
    if (whole) {
      const inside = view.text.indexOf('\n', view.text.search(/\S/)) + 1
      return [
        {start: 0, end: inside, text: ''},
        {start: whole[0].length, end: view.text.trimEnd().length, text: ''}
      ]
    }
    const {children} = view.tree
    return children.flatMap((node, index) => {
      if (node.type !== 'code' || !holdsMarkdown(node)) {
        return []
      }
      // The answer may be announced, and the title said again, but nothing else.
      const lead = children.slice(Math.max(0, index - 3), index).reverse()
      const before = lead.find(
        (block) =>
          block.type !== 'paragraph' &&
          !(block.type === 'heading' && lineOf(block) !== generated.label)
      )
      const isAnswer = children.length === 1 || before?.type === 'heading'
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? 0
      const inside = view.text.indexOf('\n', start) + 1
      const closing = view.text.lastIndexOf('\n', end - 1) + 1
      return isAnswer && closing > inside
        ? [
            {start, end: inside, text: ''},
            {start: closing - 1, end, text: ''}
          ]
        : []
    })
  }
}

function holdsMarkdown(node: Code): boolean {
  return isMarkdownFence(node) && /^#{1,6}[ \p{L}]|^\*\*[^*\n]+\*\*:?[ \t]*$/mu.test(node.value)
}
