import type {Splice} from '../../ledger/draft.js'
import type {TextRule} from '../../rule/rule.js'
import {fromWindows1252} from '../windows-1252-table.js'

const c1Control = /[\u0080-\u009F]/g

export const windows1252: TextRule = {
  kind: 'text',
  id: 'windows-1252',
  summary: 'A byte that is not UTF-8 is read as Windows-1252, and so is one that some tool read as a C1 control character.',
  evidence:
    'Valid runs of UTF-8 are never touched, so a file may mix both encodings. The five bytes that mean nothing in Windows-1252 stay U+FFFD and are reported.',
  examples: [
    {before: Uint8Array.of(0x64, 0x6f, 0x65, 0x73, 0x6e, 0x92, 0x74, 0x0a), after: 'doesn’t\n'},
    {
      note: 'Both encodings in one line.',
      before: Uint8Array.of(0xe2, 0x80, 0x9c, 0x61, 0xe2, 0x80, 0x9d, 0x20, 0x93, 0x62, 0x94, 0x0a),
      after: '“a” “b”\n'
    },
    {note: 'Read as Latin-1 on the way.', before: 'doesn\u0092t\n', after: 'doesn’t\n'}
  ],
  negatives: [{text: 'doesn’t “quote” – dash\n'}, {note: 'This byte means nothing.', text: Uint8Array.of(0x61, 0x81, 0x62, 0x0a)}],
  find({text, strayBytes, doubt}) {
    const splices: Splice[] = []
    for (const [offset, byte] of strayBytes) {
      const character = fromWindows1252(byte)
      if (character === undefined)
        doubt(offset, `the byte 0x${byte.toString(16).toUpperCase()} means nothing in UTF-8 or Windows-1252; left as U+FFFD`)
      else splices.push({start: offset, end: offset + 1, text: character})
    }
    for (const {index, 0: control} of text.matchAll(c1Control)) {
      const character = fromWindows1252(control.charCodeAt(0))
      if (character !== undefined) splices.push({start: index, end: index + 1, text: character})
    }
    return splices
  }
}
