import type {Sign} from '../../signs/sign.js'

/** What the profile knows as chat, as patterns for whole sentences. */
export interface ChatPatterns {
  readonly openers: readonly RegExp[]
  readonly announcements: readonly RegExp[]
  readonly closers: readonly RegExp[]
}

/** A sentence of a generation, and where its paragraph is. */
export interface Sentence {
  /** Its text, with an ellipsis for the error’s description and for each quotation. */
  readonly text: string
  readonly patterns: ChatPatterns
  /** The answer has begun in a block before its paragraph. */
  readonly answerBefore: boolean
  /** The answer goes on in a block after its paragraph. */
  readonly answerAfter: boolean
}

const matches = (text: string, patterns: readonly RegExp[]) =>
  patterns.some((pattern) => pattern.test(text))

/** Whether a sentence is chat before the answer. */
export const chatBeforeSigns: readonly Sign<Sentence>[] = [
  {
    id: 'opener',
    strength: 'strong',
    because: 'language models say this before their answer; it is not part of the guide',
    holds: ({text, patterns}) => matches(text, patterns.openers)
  },
  {
    id: 'announcement',
    strength: 'strong',
    because: 'it only announces the guide that follows it',
    holds: ({text, patterns}) => matches(text, patterns.announcements)
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
    holds: ({text, patterns}) => matches(text, patterns.closers)
  },
  {
    id: 'answer-goes-on',
    strength: 'veto',
    because: 'more of the answer comes after it',
    holds: ({answerAfter}) => answerAfter
  }
]
