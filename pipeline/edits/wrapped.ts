import {type Wrapper, withLineEnd} from '../decode/wrapper.js'
import type {Edit} from './ledger.js'
import {applyEdit} from './replay.js'

/**
 * Edits of a text, as edits of the same text with its wrapper.
 *
 * @param text what the first of them changes
 */
export function wrappedEdits(
  edits: readonly Edit[],
  text: string,
  {mark, lineEnd}: Wrapper
): Edit[] {
  if (mark === '' && lineEnd === '\n') {
    return [...edits]
  }
  let present = text
  return edits.map((edit) => {
    const {offset, before, after} = edit
    const left = mark + withLineEnd(present.slice(0, offset), lineEnd)
    present = applyEdit(present, edit)
    return {
      ...edit,
      offset: left.length,
      before: withLineEnd(before, lineEnd),
      after: withLineEnd(after, lineEnd)
    }
  })
}
