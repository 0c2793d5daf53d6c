import {fromWindows1252} from '../../decode/windows-1252-table.js'
import type {Splice} from '../../edits/splice.js'
import type {TextRule} from '../rule.js'

const c1Control = /[\u0080-\u009F]/g

export const windows1252: TextRule = {
  kind: 'text',
  id: 'windows-1252',
  summary:
    'A byte that is not UTF-8 is read as Windows-1252, and so is one that some tool read as a C1 ' +
    'control character.',
  changes: 'words',
  signs: [],
  find({text, profile, strayBytes, isInCode, doubt}) {
    const splices: Splice[] = []
    for (const [offset, byte] of strayBytes) {
      const character = fromWindows1252(byte)
      if (character === undefined) {
        const hex = byte.toString(16).toUpperCase()
        doubt(offset, `the byte 0x${hex} means nothing in UTF-8 or Windows-1252; left as U+FFFD`)
      } else {
        splices.push({start: offset, end: offset + 1, text: character})
      }
    }
    for (const {index, 0: control} of text.matchAll(c1Control)) {
      const character = fromWindows1252(control.charCodeAt(0))
      // A document may show the control character as code; a corpus of guides does not.
      const isShown = () => !profile.mend.sentences && isInCode(index)
      if (character !== undefined && !isShown()) {
        splices.push({start: index, end: index + 1, text: character})
      }
    }
    return splices
  }
}
