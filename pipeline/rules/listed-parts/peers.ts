import type {List} from 'mdast'
import type {Language} from '../../languages/language.js'
import {isLeadIn} from '../../languages/lead-in.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {holdsText, type LabelledItem, type NamedItem} from './items.js'
import type {Label} from './label.js'
import {peerSigns} from './signs.js'

/** Other items of the lists that hold parts, which are written as these are. */
export function peersOf(
  parts: readonly NamedItem[],
  items: readonly LabelledItem[],
  language: Language
): {items: LabelledItem[]; signs: SignIds} {
  const signs = new Set<string>()
  const forms = formsOf(parts)
  const named = new Map(parts.map((part) => [part.item, part]))
  const before = new Map<List, NamedItem>()
  const peers = items.filter((candidate) => {
    const {list, item, label} = candidate
    const part = named.get(item)
    const beside = forms.get(list)
    if (part) {
      before.set(list, part)
    }
    const above = before.get(list)
    const found =
      beside !== undefined &&
      part === undefined &&
      decide(peerSigns, {
        isLikeParts: isLike(candidate, beside),
        isLeadIn: isLeadIn(label.text, language),
        // The last part before it has nothing in its own item.
        fellApart: above !== undefined && !holdsText(above)
      })
    for (const sign of found || []) {
      signs.add(sign)
    }
    return Boolean(found)
  })
  return {items: peers, signs: [...signs]}
}

/** How the labels of the parts in each list are written. */
function formsOf(parts: readonly NamedItem[]): ReadonlyMap<List, ReadonlySet<Label['form']>> {
  const forms = new Map<List, Set<Label['form']>>()
  for (const {list, label} of parts) {
    const known = forms.get(list) ?? new Set()
    forms.set(list, known.add(label.form))
  }
  return forms
}

function isLike(candidate: LabelledItem, forms: ReadonlySet<Label['form']>): boolean {
  const {form, rest, hasColon} = candidate.label
  const isLabel = form !== 'plain' || (rest.length === 0 && hasColon)
  return isLabel && holdsText(candidate) && forms.has(form)
}
