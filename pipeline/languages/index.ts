import {english} from './english/index.js'
import {french} from './french/index.js'
import {german} from './german/index.js'
import type {Language} from './language.js'

/** The languages whose words are known. The first is taken for a text that is in none of them. */
export const languages: readonly [Language, ...Language[]] = [english, german, french]

/** The language with a BCP 47 code; undefined where its words are not known. */
export function languageOf(code: string): Language | undefined {
  return languages.find((each) => each.code === code)
}
