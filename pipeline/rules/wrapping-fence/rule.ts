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
import {type Fence, fenceAroundAll, fenceAt} from './fences.js'
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
    for (const {fence, ...facts} of markdownFences(view, generated)) {
      const signs = decide(wrappingSigns, facts)
      // What Markdown reads as the next fence may close one inside this one.
      if (signs && fence.start >= from) {
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
): (MarkdownFence & {fence: Fence})[] {
  const readContent = ({contentStart, contentEnd}: Fence) => {
    const content = text.slice(contentStart, contentEnd)
    return {content, listedKinds: listedKinds(content, generated)}
  }
  const whole = markdownFence.test(text.trimStart().split('\n', 1)[0] ?? '')
    ? fenceAroundAll(text)
    : undefined
  if (whole) {
    return [{fence: whole, ...readContent(whole), isWholeFile: true, opensAnswer: false}]
  }
  const isWholeFile = tree.children.length === 1
  return tree.children.flatMap((node, index) => {
    const fence = node.type === 'code' && isMarkdownFence(node) && fenceAt(text, startOf(node) ?? 0)
    if (!fence) {
      return []
    }
    const opens = opensAnswer(tree, index, generated)
    return [{fence, ...readContent(fence), isWholeFile, opensAnswer: opens}]
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
