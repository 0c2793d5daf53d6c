import {decide} from '../../signs/sign.js'
import type {TextRule} from '../rule.js'
import {type Invisible, invisibleSigns} from './signs.js'

const zeroWidth = /(?:\u00AD|\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFEFF)+/
const otherSpace = /[\u00A0\u2000-\u200A\u202F\u205F]/
const invisible = new RegExp(`${zeroWidth.source}|${otherSpace.source}`, 'g')

export const invisibleCharacter: TextRule = {
  kind: 'text',
  id: 'invisible-character',
  summary:
    'Zero-width characters inside ordinary text are removed, and no-break, thin and other wide ' +
    'or narrow spaces become spaces, where the profile says that they are residue.',
  changes: 'joints',
  signs: invisibleSigns,
  find({text, profile}) {
    if (!profile.mend.invisibles) {
      return []
    }
    return [...text.matchAll(invisible)].flatMap(({index: start, 0: found}) => {
      const end = start + found.length
      const kind: Invisible['kind'] = otherSpace.test(found) ? 'space' : 'zero-width'
      const decisive = decide(invisibleSigns, {
        kind,
        previous: text.slice(Math.max(start - 1, 0), start),
        next: text.slice(end, end + 1)
      })
      return decisive ? [{start, end, text: kind === 'space' ? ' ' : '', signs: decisive}] : []
    })
  }
}
