import type {Language} from './language.js'
import {once} from './once.js'
import {anyOf} from './words.js'

/**
 * Patterns for a text that ends with an abbreviation and its full stop: one that ends no sentence,
 * or one that may be at the end of a sentence.
 */
export const abbreviationsOf = once(({sentences}: Language) => ({
  inside: new RegExp(`(?:^|[\\s(])${anyOf(sentences.abbreviations)}\\.$`, 'u'),
  final: new RegExp(`(?:^|[\\s(])${anyOf(sentences.finalAbbreviations)}\\.[)\\]"'”’]*$`, 'u')
}))
