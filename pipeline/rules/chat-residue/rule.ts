import type {Paragraph, Root} from 'mdast'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import type {Generated, Profile} from '../../profile/profile.js'
import {findTitle, readTitle} from '../../profile/title.js'
import {type Generation, generationsOf} from '../../signs/generations.js'
import {decide, type Sign, type SignIds} from '../../signs/sign.js'
import {stemsOf, vocabularyOf} from '../../signs/telling-words.js'
import type {TreeRule} from '../rule.js'
import {GuideWords} from './guide-words.js'
import {joinSentences, sentencesOf, withoutQuotations} from './sentences.js'
import {type Chat, chatAfterSigns, chatBeforeSigns, matches, type Sentence} from './signs.js'

export const chatResidue: TreeRule = {
  kind: 'tree',
  id: 'chat-residue',
  summary:
    'What a language model says around its answer is removed: ' +
    'openers, announcements and offers of more help.',
  changes: 'removal',
  signs: [...chatBeforeSigns, ...chatAfterSigns],
  loss: 'chat was removed',
  repair(tree, editor) {
    const {generated} = editor.profile
    if (!generated) {
      return
    }
    const guide: Guide = {
      tree,
      editor,
      chat: chatOf(tree, generated, editor.profile),
      words: new GuideWords(tree, editor.profile.language),
      description: descriptionIn(tree, editor.profile)
    }
    for (const generation of generationsOf(tree, editor.profile).reverse()) {
      const end = mendEnd(guide, generation)
      reportKept(guide, {...generation, end})
      reportOrphans(guide, {...generation, end: mendStart(guide, {...generation, end})})
    }
  }
}

interface Guide {
  tree: Root
  editor: TreeEditor
  chat: Chat
  words: GuideWords
  /** What the title says after its code. */
  description: string
}

function chatOf(tree: Root, {openers, announcements, closers}: Generated, profile: Profile): Chat {
  const title = findTitle(tree, profile)
  return {
    language: profile.language,
    openers,
    announcements,
    closers,
    knows: vocabularyOf(profile),
    title: stemsOf(title?.text ?? '', profile.language)
  }
}

function descriptionIn(tree: Root, profile: Profile): string {
  const text = findTitle(tree, profile)?.text ?? ''
  const parts = readTitle(text, profile)
  return parts ? text.slice(parts.lead) : text.replace(/^[^:]*:\s*/, '')
}

/** Removes chat after the answer. Returns where the generation ends then. */
function mendEnd(guide: Guide, {start, end}: Generation): number {
  let left = end
  let answerAfter = false
  for (let index = end - 1; index > start; index--) {
    if (removesAll(guide, index, chatAfterSigns, {answerBefore: false, answerAfter})) {
      left -= 1
    } else {
      answerAfter ||= guide.tree.children[index]?.type !== 'thematicBreak'
    }
  }
  return left
}

// A generation says what is wrong in a paragraph or two before its first
// section, and a model may announce its answer after the first of them.
const introduction = 2

/** Removes chat before the answer. Returns where the generation ends then. */
function mendStart(guide: Guide, {start, end}: Generation): number {
  let paragraphs = 0
  let listed = false
  let left = end
  for (let index = start + 1; index < left; ) {
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
  return left
}

/** Reports a sentence at the end that begins like an offer of more help, and says more. */
function reportKept(guide: Guide, {start, end}: Generation): void {
  const blocks = guide.tree.children.slice(start, end)
  const last = blocks.findLast(({type}) => type !== 'thematicBreak')
  if (last?.type !== 'paragraph') {
    return
  }
  const {text, fullText} = readSentence(guide, last, sentencesOf(last).at(-1) ?? [])
  if (matches(text, guide.chat.closers)) {
    guide.editor.doubt(last, `“${fullText}” may be chat; it stays, because it says something more`)
  }
}

/** Reports announcements after which nothing comes that they could announce. */
function reportOrphans(guide: Guide, {start, end}: Generation): void {
  const {tree} = guide
  let rank = 0
  for (let index = start; index < end; index++) {
    const node = tree.children[index]
    rank = node?.type === 'heading' ? node.depth : rank
    if (node?.type !== 'paragraph' || !endsSection(tree, index, end, rank)) {
      continue
    }
    const sentence = readSentence(guide, node, sentencesOf(node).at(-1) ?? [])
    const signs = decide(chatBeforeSigns, {...sentence, answerBefore: false, answerAfter: false})
    if (signs?.includes('announcement')) {
      guide.editor.doubt(node, `“${sentence.fullText}” announces something that does not follow it`)
    }
  }
}

/** Whether a block of a generation is the last one of its section. */
function endsSection(tree: Root, index: number, end: number, rank: number): boolean {
  let below = index + 1
  while (below < end && tree.children[below]?.type === 'thematicBreak') {
    below += 1
  }
  const next = below < end ? tree.children[below] : undefined
  return !next || (next.type === 'heading' && next.depth <= rank)
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
  const {tree, editor} = guide
  const node = tree.children[index]
  if (node?.type !== 'paragraph') {
    return false
  }
  const sentences = sentencesOf(node)
  const decided = sentences.map((sentence) =>
    decide(signs, {...readSentence(guide, node, sentence), ...place})
  )
  const first = decided.indexOf(undefined)
  if (decided.at(-1)?.includes('announcement') && introducesList(tree, index, first !== -1)) {
    reportList(editor, node, lineOfPhrasing(sentences.at(-1) ?? []))
  }
  if (first === -1) {
    editor.remove(tree, index, 1, together(decided))
    guide.words.remove(node)
    return true
  }
  const end = decided.lastIndexOf(undefined) + 1
  const kept = sentences.slice(first, end)
  if (kept.length < sentences.length) {
    const dropped = [...decided.slice(0, first), ...decided.slice(end)]
    keepSentences(editor, node, kept, together(dropped))
    guide.words.add(node)
  }
  return false
}

function readSentence(
  {chat, words, description}: Guide,
  paragraph: Paragraph,
  sentence: Paragraph['children']
): Omit<Sentence, 'answerBefore' | 'answerAfter'> {
  const fullText = lineOfPhrasing(sentence)
  return {
    text: withoutQuotations(fullText, description),
    fullText,
    chat,
    isElsewhere: (stem) => words.hasElsewhere(stem, paragraph)
  }
}

/**
 * Whether a list follows a block, and text that does not introduce it comes right before it
 * when the block, or its last sentence, is gone.
 */
function introducesList({children}: Root, index: number, keepsText: boolean): boolean {
  return (
    children[index + 1]?.type === 'list' && (keepsText || children[index - 1]?.type === 'paragraph')
  )
}

function reportList(editor: TreeEditor, paragraph: Paragraph, announcement: string): void {
  if (announcement.endsWith(':')) {
    const reason = `“${announcement}” is removed; see whether the list after it reads well without`
    editor.doubt(paragraph, reason)
  }
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
