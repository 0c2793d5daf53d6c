import type {Paragraph, Root} from 'mdast'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'
import type {Generated, Profile} from '../../profile/schema.js'
import {titleOf} from '../../profile/title.js'
import {type Generation, generationsOf} from '../../signs/generations.js'
import {decide, type Sign, type SignIds} from '../../signs/sign.js'
import {stemsOf, vocabularyOf} from '../../signs/telling-words.js'
import type {TreeRule} from '../rule.js'
import {joinSentences, sentencesOf, withoutQuotations} from './sentences.js'
import {type Chat, chatAfterSigns, chatBeforeSigns, type Sentence} from './signs.js'

export const chatResidue: TreeRule = {
  kind: 'tree',
  id: 'chat-residue',
  summary:
    'What a language model says around its answer is removed: ' +
    'openers, announcements and offers of more help.',
  signs: [...new Set([...chatBeforeSigns, ...chatAfterSigns])],
  repair(tree, editor) {
    const {generated} = editor.profile
    if (!generated) {
      return
    }
    const guide: Guide = {
      tree,
      editor,
      chat: chatOf(tree, generated, editor.profile),
      description: descriptionIn(tree, editor.profile)
    }
    for (const generation of generationsOf(tree, editor.profile).reverse()) {
      const end = mendEnd(guide, generation)
      mendStart(guide, {...generation, end})
    }
  }
}

interface Guide {
  tree: Root
  editor: TreeEditor
  chat: Chat
  /** What the title says after its code. */
  description: string
}

function chatOf(tree: Root, {openers, announcements, closers}: Generated, profile: Profile): Chat {
  const compiled = (sources: string[]) => sources.map((source) => new RegExp(source, 'iu'))
  const title = titleOf(tree, profile)
  return {
    openers: compiled(openers),
    announcements: compiled(announcements),
    closers: compiled(closers),
    knows: vocabularyOf(profile),
    title: stemsOf(title ? lineOf(title) : '')
  }
}

function descriptionIn(tree: Root, profile: Profile): string {
  const title = titleOf(tree, profile)
  return title ? lineOf(title).replace(/^[^:]*:\s*/, '') : ''
}

/** Removes chat after the answer. Returns where the generation ends then. */
function mendEnd(guide: Guide, {start, end}: Generation): number {
  let left = end
  let answerAfter = false
  for (let index = end - 1; index > start; index--) {
    if (removesAll(guide, index, chatAfterSigns, {answerBefore: false, answerAfter})) {
      left -= 1
    } else {
      answerAfter = true
    }
  }
  return left
}

// A generation says what is wrong in a paragraph or two before its first
// section, and a model may announce its answer after the first of them.
const introduction = 2

/** Removes chat before the answer. */
function mendStart(guide: Guide, {start, end}: Generation): void {
  let paragraphs = 0
  let listed = false
  for (let index = start + 1, left = end; index < left; ) {
    const answerBefore = listed || paragraphs >= introduction
    if (removesAll(guide, index, chatBeforeSigns, {answerBefore, answerAfter: false})) {
      left -= 1
      continue
    }
    const type = guide.tree.children[index]?.type
    listed ||= type === 'list'
    paragraphs += type === 'paragraph' ? 1 : 0
    index += 1
  }
}

/**
 * Removes the chat at both ends of a block. True when the block was nothing else,
 * and is gone.
 */
function removesAll(
  guide: Guide,
  index: number,
  signs: readonly Sign<Sentence>[],
  place: Pick<Sentence, 'answerBefore' | 'answerAfter'>
): boolean {
  const {tree, editor, chat, description} = guide
  const node = tree.children[index]
  if (node?.type !== 'paragraph') {
    return false
  }
  const sentences = sentencesOf(node)
  const decided = sentences.map((sentence) => {
    const fullText = lineOfPhrasing(sentence)
    const text = withoutQuotations(fullText, description)
    return decide(signs, {text, fullText, chat, ...place})
  })
  const first = decided.indexOf(undefined)
  if (first === -1) {
    editor.remove(tree, index, 1, together(decided))
    return true
  }
  const end = decided.lastIndexOf(undefined) + 1
  const kept = sentences.slice(first, end)
  if (kept.length < sentences.length) {
    const dropped = [...decided.slice(0, first), ...decided.slice(end)]
    keepSentences(editor, node, kept, together(dropped))
  }
  return false
}

function keepSentences(
  editor: TreeEditor,
  paragraph: Paragraph,
  sentences: Paragraph['children'][],
  signs: SignIds
): void {
  const change = (node: Paragraph) => {
    node.children = joinSentences(sentences)
  }
  editor.update(paragraph, change, signs)
}

/** The signs of several sentences. */
function together(decided: readonly (SignIds | undefined)[]): SignIds {
  return decided.flatMap((signs) => signs ?? [])
}
