import {type Wrapper, withLineEnd} from '../decode/wrapper.js'
import type {Edit} from './ledger.js'
import {applyEdit} from './replay.js'

/**
 * Edits of a text, as edits of the same text with its wrapper.
 *
 * @param text what the first of them changes
 */
export function wrappedEdits<T extends Edit>(
  edits: readonly T[],
  text: string,
  {mark, lineEnd}: Wrapper
): T[] {
  if (mark === '' && lineEnd === '\n') {
    return [...edits]
  }
  let present = text
  const moved = (offset: number) => mark.length + withLineEnd(text.slice(0, offset), lineEnd).length
  return edits.map((edit) => {
    const {offset, before, after, source} = edit
    const left = mark + withLineEnd(present.slice(0, offset), lineEnd)
    present = applyEdit(present, edit)
    return {
      ...edit,
      offset: left.length,
      before: withLineEnd(before, lineEnd),
      after: withLineEnd(after, lineEnd),
      source: {start: moved(source.start), end: moved(source.end)}
    }
  })
}
