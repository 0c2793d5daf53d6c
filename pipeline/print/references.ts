import type {Nodes, Text} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'
import {reference} from '../edits/words.js'
import type {Verbatim} from '../markdown/style.js'

// Nobody would see these, or see what they are: spaces, what has no width or turns the direction of
// text, and U+FFFD, which is what a reference to a control character (`&#27;`) stands for.
const invisible = /[\u00A0\u00AD\u061C\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\uFFFD]/
const invisibleOrReference = new RegExp(`${reference.source}|${invisible.source}`, 'g')
const everyInvisible = new RegExp(invisible, 'g')

/**
 * Text in which no-break spaces and the like are printed as they were written: a reference
 * (`&nbsp;`, `&#27;`) stays one. The character itself would not be seen, or be taken for another.
 *
 * @param raw the text as it is in the source
 * @returns undefined where the text can be printed as it is
 */
export function withReferences({value}: Text, raw: string): (Text | Verbatim)[] | undefined {
  const characters = [...value.matchAll(everyInvisible)]
  if (characters.length === 0) {
    return undefined
  }
  const written = invisiblesIn(raw)
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

/** Whether the address, title or description of a link or image has such a reference in it. */
export function hasReferenceInField(node: Nodes, raw: string): boolean {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') {
    return false
  }
  const alt = node.type === 'image' ? node.alt : ''
  const says = [node.url, node.title, alt].some((text) => text && invisible.test(text))
  return says && invisiblesIn(raw).some((found) => found.length > 1)
}

/** The characters in the source that nobody would see, each as it is written. */
function invisiblesIn(raw: string): string[] {
  return [...raw.matchAll(invisibleOrReference)]
    .map(([found]) => found)
    .filter((found) => invisible.test(decodeString(found)))
}
