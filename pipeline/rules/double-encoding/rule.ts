import {decide, type SignIds} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {readSequences, type Sequence} from './sequences.js'
import {doubleEncodingSigns, suspectIn} from './signs.js'

export const doubleEncoding: TextRule = {
  kind: 'text',
  id: 'double-encoding',
  summary:
    'UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again, ' +
    'once or several times, is read back.',
  changes: 'words',
  signs: doubleEncodingSigns,
  untilSettled: true,
  find(view) {
    const sequences = readSequences(view.text)
    const certain = damaged(view, sequences, false)
    // What has two bytes is a letter. A mark of three bytes may have been pasted in, damaged as it
    // was, and says nothing about the letters around it.
    const found = certain.some(({bytes}) => bytes === 2) ? damaged(view, sequences, true) : certain
    return found.map(({start, end, character, decisive}) => ({
      start,
      end,
      text: character,
      signs: decisive
    }))
  }
}

interface Damage extends Sequence {
  decisive: SignIds
}

function damaged(
  {text, profile, isInCode}: TextView,
  sequences: readonly Sequence[],
  isTextDamaged: boolean
): Damage[] {
  return sequences.flatMap((sequence) => {
    const decisive = decide(doubleEncodingSigns, suspectIn(text, sequence, isTextDamaged))
    // A document may show such damage as code; a corpus of guides does not.
    const isShown = () => !profile.mend.sentences && isInCode(sequence.start)
    return decisive && !isShown() ? [{...sequence, decisive}] : []
  })
}
