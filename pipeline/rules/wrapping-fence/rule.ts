import type {Root} from 'mdast'
import type {Splice} from '../../edits/splice.js'
import {isMarkdownFence} from '../../markdown/code.js'
import {lineOf} from '../../markdown/line.js'
import {startOf} from '../../markdown/source.js'
import type {Generated} from '../../profile/profile.js'
import {exactSectionOf} from '../../profile/word-sets.js'
import {isGenerationLabel} from '../../signs/generations.js'
import {decide} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {type Fence, fenceAroundAll, fenceAt, fenceLines} from './fences.js'
import {type MarkdownFence, wrappingSigns} from './signs.js'

const markdownFence = /^(?:`{3,}|~{3,})[ \t]*(?:markdown|md)\b/im

export const wrappingFence: TextRule = {
  kind: 'text',
  id: 'wrapping-fence',
  summary:
    'A Markdown fence that a language model put around its whole answer is removed, ' +
    'so that the answer is read.',
  changes: 'removal',
  signs: wrappingSigns,
  find(view) {
    const {generated} = view.profile
    if (!generated || !markdownFence.test(view.text)) {
      return []
    }
    const splices: Splice[] = []
    let from = 0
    for (const {fence, facts} of markdownFences(view, generated)) {
      // What Markdown reads as the next fence may close one inside this one.
      const signs = fence.start >= from ? decide(wrappingSigns, facts) : undefined
      if (signs) {
        const {start, contentStart, contentEnd, end} = fence
        splices.push({start, end: contentStart, text: '', signs})
        splices.push({start: contentEnd, end, text: '', signs})
        from = end
      }
    }
    return splices
  }
}

/** The fences of Markdown in a guide; where one is all of the file, only that. */
function markdownFences(
  {text, tree}: TextView,
  generated: Generated
): {fence: Fence; facts: MarkdownFence}[] {
  const factsOf = (fence: Fence, opens: boolean, isWholeFile: boolean) => {
    const content = text.slice(fence.contentStart, fence.contentEnd)
    const facts = {
      content,
      isWholeFile,
      opensAnswer: opens,
      get listedKinds() {
        return listedKinds(content, generated)
      }
    }
    return {fence, facts}
  }
  const whole = markdownFence.test(text.trimStart().split('\n', 1)[0] ?? '')
    ? fenceAroundAll(text)
    : undefined
  if (whole) {
    return [factsOf(whole, false, true)]
  }
  const isWholeFile = tree.children.length === 1
  const lines = fenceLines(text)
  return tree.children.flatMap((node, index) => {
    const isFence = node.type === 'code' && isMarkdownFence(node)
    const fence = isFence ? fenceAt(text, startOf(node) ?? 0, lines) : undefined
    return fence ? [factsOf(fence, opensAnswer(tree, index, generated), isWholeFile)] : []
  })
}

const itemLabel = /^(?:\d{1,2}[.)]|[-*+])[ \t]+(?:\*\*)?([^*:\n]+)/gm

/** How many kinds of section are named by what list items begin with. */
function listedKinds(content: string, generated: Generated): number {
  const labels = [...content.matchAll(itemLabel)].map(([, label = '']) => label)
  const kinds = labels.map((label) => exactSectionOf(label, generated, new Set())?.kind)
  return new Set(kinds.filter((kind) => kind !== undefined)).size
}

// A model may announce its answer, and say the title again.
const mostBlocksBefore = 2

/** Whether only an announcement is between a block and the generator’s heading above it. */
function opensAnswer({children}: Root, index: number, generated: Generated): boolean {
  const above = children.slice(Math.max(0, index - mostBlocksBefore - 1), index)
  const heading = above.findLastIndex(
    (node) => node.type === 'heading' && isGenerationLabel(lineOf(node), generated)
  )
  return (
    heading !== -1 &&
    above.slice(heading + 1).every(({type}) => type === 'paragraph' || type === 'heading')
  )
}
