import type {Language} from '../../languages/language.js'
import {isLeadIn} from '../../languages/lead-in.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {holdsText, type LabelledItem, type NamedItem} from './items.js'
import {peerSigns} from './signs.js'

/** Other items of the lists that hold parts, which are written as these are. */
export function peersOf(
  parts: readonly NamedItem[],
  items: readonly LabelledItem[],
  language: Language
): {items: LabelledItem[]; signs: SignIds} {
  const signs = new Set<string>()
  const peers = items.filter((candidate) => {
    const beside = parts.filter(({list}) => list === candidate.list)
    const found =
      beside.length > 0 &&
      !parts.some(({item}) => item === candidate.item) &&
      decide(peerSigns, {
        isLikeParts: isLike(candidate, beside),
        isLeadIn: isLeadIn(candidate.label.text, language),
        fellApart: isBelowEmptyPart(candidate, beside)
      })
    for (const sign of found || []) {
      signs.add(sign)
    }
    return Boolean(found)
  })
  return {items: peers, signs: [...signs]}
}

/** Whether the last part before an item of a list has nothing in its own item. */
function isBelowEmptyPart({list, item}: LabelledItem, parts: readonly NamedItem[]): boolean {
  const at = list.children.indexOf(item)
  const before = parts.filter((part) => list.children.indexOf(part.item) < at).at(-1)
  return before !== undefined && !holdsText(before)
}

function isLike(candidate: LabelledItem, parts: readonly NamedItem[]): boolean {
  const {form, rest, hasColon} = candidate.label
  const isLabel = form !== 'plain' || (rest.length === 0 && hasColon)
  return isLabel && holdsText(candidate) && parts.some((part) => part.label.form === form)
}
