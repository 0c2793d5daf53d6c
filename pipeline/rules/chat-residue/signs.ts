import type {Language} from '../../languages/language.js'
import {once} from '../../languages/once.js'
import type {Sign} from '../../signs/sign.js'
import {stemOf, stemsOf, tellingWords} from '../../signs/telling-words.js'

/** What the profile knows as chat. */
export interface Chat {
  /** How sentences of chat begin. */
  readonly language: Language
  readonly openers: readonly RegExp[]
  readonly announcements: readonly RegExp[]
  readonly closers: readonly RegExp[]
  /** Whether a word, given as its stem, is one of chat, echoes and headings. */
  readonly knows: (stem: string) => boolean
  /** The stems of the title’s words. */
  readonly title: ReadonlySet<string>
}

/** A sentence of a generation, and where its paragraph is. */
export interface Sentence {
  /** Its text, with an ellipsis for the error’s description and for each quotation. */
  readonly text: string
  /** The same with what the ellipses stand for. */
  readonly fullText: string
  readonly chat: Chat
  /** Whether the guide has a word, given as its stem, outside its paragraph. */
  readonly isElsewhere: (stem: string) => boolean
  /** The answer has begun in a block before its paragraph. */
  readonly answerBefore: boolean
  /** The answer goes on in a block after its paragraph. */
  readonly answerAfter: boolean
}

// Chat is brief. In what has more characters, some patterns would look a long time for its parts.
const longestChat = 1000

/** Whether a sentence begins as one of some patterns says. */
export function matches(text: string, patterns: readonly RegExp[]): boolean {
  return text.length <= longestChat && patterns.some((pattern) => pattern.test(text))
}

/**
 * The words of `part`, a part of the sentence, that are not in the words by which the sentence
 * is known as chat, nor among those that the profile knows as chat.
 */
function moreWords({text, chat}: Sentence, part: string): string[] {
  const patterns = [...chat.openers, ...chat.announcements, ...chat.closers]
  const beginnings = patterns.map((pattern) => pattern.exec(text)?.[0] ?? '')
  const matched = stemsOf(beginnings.join(' '), chat.language)
  return tellingWords(part, (stem) => matched.has(stem) || chat.knows(stem), chat.language)
}

// “…, which means that the session is over” is a sentence of the guide inside one of chat, even
// where the guide has its words elsewhere.
const explanationOf = once(({sentences}: Language) => new RegExp(sentences.explanation, 'iu'))

/** Whether a sentence is chat before the answer. */
export const chatBeforeSigns: readonly Sign<Sentence>[] = [
  {
    id: 'opener',
    strength: 'strong',
    because: 'language models say this before their answer; it is not part of the guide',
    holds: ({text, chat}) => matches(text, chat.openers)
  },
  {
    id: 'announcement',
    strength: 'strong',
    because: 'it only announces the guide that follows it',
    holds: ({text, chat}) => matches(text, chat.announcements)
  },
  {
    id: 'says-more',
    strength: 'veto',
    because: 'it has a word that the guide says nowhere else, and that is no word of chat',
    holds: (sentence) => {
      const more = moreWords(sentence, sentence.fullText)
      return (
        more.length > 0 &&
        more.some((word) => !sentence.isElsewhere(stemOf(word, sentence.chat.language)))
      )
    }
  },
  {
    id: 'explains',
    strength: 'veto',
    because: 'a clause in it explains the error',
    holds: (sentence) =>
      moreWords(sentence, explanationOf(sentence.chat.language).exec(sentence.text)?.[0] ?? '')
        .length > 0
  },
  // Further down the same words introduce a step, and belong to the guide.
  {
    id: 'answer-has-begun',
    strength: 'veto',
    because: 'a list or two paragraphs of the answer come before it',
    holds: ({answerBefore}) => answerBefore
  }
]

/** Whether a sentence is chat after the answer. */
export const chatAfterSigns: readonly Sign<Sentence>[] = [
  {
    id: 'closer',
    strength: 'strong',
    because: 'language models say this after their answer; it is not part of the guide',
    holds: ({text, chat}) => matches(text, chat.closers)
  },
  // The guide may speak of an administrator; that one is to be asked is said here alone.
  {
    id: 'offers-something',
    strength: 'veto',
    because: 'it has a word that is neither in the title nor a word of chat',
    holds: (sentence) =>
      moreWords(sentence, sentence.fullText).some(
        (word) => !sentence.chat.title.has(stemOf(word, sentence.chat.language))
      )
  },
  {
    id: 'answer-goes-on',
    strength: 'veto',
    because: 'more of the answer comes after it',
    holds: ({answerAfter}) => answerAfter
  }
]
