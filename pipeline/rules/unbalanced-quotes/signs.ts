import type {Sign} from '../../signs/sign.js'
import type {Unpaired} from './marks.js'

/** A paragraph with a quotation mark that has no other half. */
export interface Unbalanced {
  text: string
  alone: Unpaired
  /** The text of the next paragraph. */
  below: string
}

const wordCharacter = /[\p{L}\p{N}]/u

/** Is the other half missing? */
export const unbalancedSigns: readonly Sign<Unbalanced>[] = [
  {
    id: 'never-closed',
    strength: 'strong',
    because: 'a quotation is opened before a word and never closed',
    holds: ({text, alone: {mark, at}}) => mark === '“' && wordCharacter.test(text.charAt(at + 1))
  },
  {
    id: 'never-opened',
    strength: 'strong',
    because: 'a quotation is closed that was never opened',
    holds: ({alone: {mark}}) => mark === '”'
  },
  {
    id: 'straight',
    strength: 'strong',
    because: 'a straight quotation mark is at the edge of a word, and the others are in pairs',
    holds: ({text, alone: {mark, at}}) =>
      mark === '"' &&
      wordCharacter.test(text.charAt(at - 1)) !== wordCharacter.test(text.charAt(at + 1))
  },
  {
    id: 'goes-on-below',
    strength: 'veto',
    because: 'the next paragraph goes on with the quotation, and opens it again',
    holds: ({alone: {mark}, below}) => mark !== '”' && /^["“]/.test(below)
  },
  {
    id: 'low-quotes',
    strength: 'veto',
    because: 'the text opens its quotations with a low mark, as German and Polish do',
    holds: ({text}) => text.includes('„')
  },
  {
    id: 'inches',
    strength: 'veto',
    because: 'the mark is behind a number, where it stands for inches or seconds',
    holds: ({text, alone: {at}}) => /\d/.test(text.charAt(at - 1))
  },
  {
    id: 'doubled',
    strength: 'veto',
    because: 'two straight marks in a row are quotation marks of their own, or empty',
    holds: ({text}) => text.includes('""')
  },
  {
    id: 'lost-character',
    strength: 'veto',
    because: 'the other half is a lost character, which has a report of its own',
    holds: ({text}) => text.includes('\uFFFD')
  },
  {
    id: 'code-like',
    strength: 'veto',
    because: 'braces, equals signs or backslashes say that it is code',
    holds: ({text}) => /[{}\\=<>]/.test(text)
  }
]
