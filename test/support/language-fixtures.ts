import {readFileSync} from 'node:fs'
import type {Language} from '../../pipeline/languages/language.js'

/** The lists of a language’s `fixtures.md`, each under a heading of this name. */
const names = [
  'Headings of a template',
  'Headings of parts',
  'Headings of parts that say more',
  'Headings of steps',
  'Headings that only echo the title',
  'Lead-ins',
  'Headings that are no lead-ins',
  'Chat before the answer',
  'Chat after the answer',
  'Sentences that stay',
  'Ends inside a sentence',
  'Rarely ends a sentence',
  'Ends a sentence',
  'Words with one stem',
  'Words with two stems',
  'Contractions',
  'Other apostrophes',
  'Closing sentences',
  'No closing sentences'
] as const

/** What a language has to read, as its `fixtures.md` says. */
export interface LanguageFixtures {
  /** A text in it: the quotation at the start of the file. */
  readonly text: string
  /** The items of a list; there is one at least. */
  readonly list: (name: (typeof names)[number]) => string[]
}

/**
 * Reads the fixtures of a language from `pipeline/languages/NAME/fixtures.md`.
 *
 * @throws SyntaxError where the text or a list is missing, empty or not known
 */
export function readLanguageFixtures({name}: Language): LanguageFixtures {
  const path = `pipeline/languages/${name.toLowerCase()}/fixtures.md`
  const file = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const [intro = '', ...parts] = file.split(/^## /m)
  const text = [...intro.matchAll(/^> (.*)$/gm)].map(([, line]) => line).join(' ')
  const lists = new Map(parts.map((part) => [part.split('\n', 1)[0] ?? '', itemsIn(part)]))
  const missing = names.find((each) => (lists.get(each) ?? []).length === 0)
  const strange = [...lists.keys()].find((title) => !names.some((each) => each === title))
  if (text === '' || missing !== undefined || strange !== undefined) {
    throw new SyntaxError(
      `${path} needs a quotation to read and these lists: ${names.join(', ')}` +
        (missing ? `; “${missing}” is missing or empty` : '') +
        (strange ? `; “${strange}” is none of them` : '')
    )
  }
  return {text, list: (each) => lists.get(each) ?? []}
}

function itemsIn(part: string): string[] {
  return [...part.matchAll(/^- (.*)$/gm)].map(([, item = '']) => item)
}
