import type {Text} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'
import {reference} from '../edits/words.js'
import type {Verbatim} from '../markdown/style.js'

const invisible = /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]/
const invisibleOrReference = new RegExp(`${reference.source}|${invisible.source}`, 'g')
const everyInvisible = new RegExp(invisible, 'g')

/**
 * Text in which no-break spaces and the like are printed as they were written: a
 * reference (`&nbsp;`) stays one, since nobody would see the character.
 *
 * @param raw the text as it is in the source
 * @returns undefined where the text can be printed as it is
 */
export function withReferences({value}: Text, raw: string): (Text | Verbatim)[] | undefined {
  const characters = [...value.matchAll(everyInvisible)]
  if (characters.length === 0) {
    return undefined
  }
  const written = [...raw.matchAll(invisibleOrReference)]
    .map(([found]) => found)
    .filter((found) => invisible.test(decodeString(found)))
  if (written.length !== characters.length) {
    return undefined
  }
  const parts: (Text | Verbatim)[] = []
  let at = 0
  for (const [order, {index, 0: character}] of characters.entries()) {
    const form = written[order] ?? character
    if (form !== character) {
      parts.push({type: 'text', value: value.slice(at, index)}, {type: 'verbatim', value: form})
      at = index + 1
    }
  }
  parts.push({type: 'text', value: value.slice(at)})
  return parts.filter((part) => part.value !== '')
}
