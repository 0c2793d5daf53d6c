import type {TextRule} from '../rule.js'

// Everything below U+0020 except tab, line feed and carriage return; and DELETE.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this rule is about control characters
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]+/g
/** Line tabulation and form feed: white space. */
const space = /[\v\f]/

export const controlCharacter: TextRule = {
  kind: 'text',
  id: 'control-character',
  summary:
    'NUL and other control characters, which no guide can mean, are removed; a form feed becomes ' +
    'a space.',
  changes: 'joints',
  signs: [],
  find({text, profile, isInCode}) {
    // A document may show what a terminal prints, with its control characters. Markdown
    // itself allows no NUL.
    const isShown = (found: string, offset: number) =>
      !profile.mend.sentences && !found.includes('\0') && isInCode(offset)
    return [...text.matchAll(control)]
      .filter(({index, 0: found}) => !isShown(found, index))
      .map(({index, 0: found}) => ({
        start: index,
        end: index + found.length,
        text: space.test(found) ? ' ' : ''
      }))
  }
}
