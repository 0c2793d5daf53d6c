import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {splitPhrasing} from '../../edits/phrasing.js'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {lineOf, titleOf} from '../../profile/title.js'
import {generationsOf} from '../../signs/generations.js'
import type {TreeRule} from '../rule.js'

export const chatResidue: TreeRule = {
  kind: 'tree',
  id: 'chat-residue',
  summary:
    'What a language model said to whoever asked, before the guide and after it, is removed: openers, announcements, offers of more help.',
  signs: [],
  repair(tree, editor) {
    const {generated} = editor.profile
    if (!generated) {
      return
    }
    const title = titleOf(tree, editor.profile)
    for (const {start, end} of generationsOf(tree, editor.profile).reverse()) {
      const chat: Chat = {
        openers: generated.openers.map((source) => new RegExp(source, 'iu')),
        announcements: generated.announcements.map((source) => new RegExp(source, 'iu')),
        closers: generated.closers.map((source) => new RegExp(source, 'iu')),
        title: title ? lineOf(title) : ''
      }
      for (let last = end - 1; last > start && mendEnd(tree, last, chat, editor); last--) {}
      mendStart(tree, start + 1, chat, editor)
    }
  }
}

interface Chat extends Record<'openers' | 'announcements' | 'closers', RegExp[]> {
  title: string
}

function mendStart(tree: Root, from: number, chat: Chat, editor: TreeEditor): void {
  let seen = 0
  for (let index = from; index < tree.children.length && seen < 2; ) {
    const node = tree.children[index]
    if (node?.type === 'list' || !node) {
      return
    }
    if (node.type !== 'paragraph') {
      index += 1
      continue
    }
    if (
      dropSentences(
        tree,
        index,
        node,
        (sentence) => says(sentence, [...chat.openers, ...chat.announcements], chat),
        editor
      )
    ) {
      continue
    }
    seen += 1
    index += 1
  }
}

/** True when the block at `index` was all chat, and went. */
function mendEnd(tree: Root, index: number, chat: Chat, editor: TreeEditor): boolean {
  const node = tree.children[index]
  return (
    node?.type === 'paragraph' &&
    dropSentences(tree, index, node, (sentence) => says(sentence, chat.closers, chat), editor)
  )
}

/** Drops the sentences at the start and the end of a paragraph that `isChat`. True when none is left. */
function dropSentences(
  tree: Root,
  index: number,
  paragraph: Paragraph,
  isChat: (sentence: string) => boolean,
  editor: TreeEditor
): boolean {
  const sentences = sentencesOf(paragraph)
  const first = sentences.findIndex(
    (sentence) => !isChat(lineOf({type: 'paragraph', children: sentence}))
  )
  if (first === -1) {
    editor.remove(tree, index)
    return true
  }
  const last = sentences.findLastIndex(
    (sentence) => !isChat(lineOf({type: 'paragraph', children: sentence}))
  )
  if (first > 0 || last < sentences.length - 1) {
    const kept = sentences.slice(first, last + 1)
    editor.update(paragraph, (node) => {
      node.children = kept.flatMap((sentence, at): PhrasingContent[] =>
        at === 0 ? sentence : [{type: 'text', value: ' '}, ...sentence]
      )
    })
  }
  return false
}

// Where a sentence ends and the next begins, in text that holds no quotation across it.
const boundary = /[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu})/gu

/** The sentences of a paragraph, each as phrasing. A mark inside quotation marks or markup ends none. */
function sentencesOf({children}: Paragraph): PhrasingContent[][] {
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      continue
    }
    for (const end of node.value.matchAll(boundary)) {
      const offset = end.index + end[0].length
      const before = lineOf({
        type: 'paragraph',
        children: [...children.slice(0, index), {type: 'text', value: node.value.slice(0, offset)}]
      })
      if (!quotesClosed(before)) {
        continue
      }
      const [left, right] = splitPhrasing(children, {index, offset})
      if (left.length === 0 || right.length === 0) {
        continue
      }
      return [left, ...sentencesOf({type: 'paragraph', children: right})]
    }
  }
  return [children]
}

function quotesClosed(text: string): boolean {
  const straight = text.split('"').length - 1
  return straight % 2 === 0 && text.split('“').length === text.split('”').length
}

function says(sentence: string, patterns: readonly RegExp[], {title}: Chat): boolean {
  // A quoted description may hold full stops of its own.
  const described = title.replace(/^[^:]*:\s*/, '')
  const bare = (described === '' ? sentence : sentence.replace(described, '…'))
    .replace(/"[^"]*"|“[^”]*”/g, '…')
    .replace(/…[.]?$/, '….')
  return patterns.some((pattern) => pattern.test(bare.trim()))
}
