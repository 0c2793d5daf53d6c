import type {List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {pointStart} from 'unist-util-position'
import {trimPhrasing} from '../../edits/phrasing.js'
import {lineOfPhrasing} from '../../markdown/line.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {isEmphasis} from './bullets.js'
import {innerMarkerSigns} from './signs.js'

const markerAfterEmphasis = /^(\s+)(\d+[.)]|[*•])\s+/
const firstStep = /(?:^|[\s(])1[.)]\s/

/** The item of a list at an index and the next one, which was pulled up into its line. */
export function splitItem(
  list: List,
  index: number
): {items: [ListItem, ListItem]; signs: SignIds} | undefined {
  const item = list.children[index]
  const [paragraph, ...below] = item?.children ?? []
  if (!item || paragraph?.type !== 'paragraph') {
    return undefined
  }
  for (const [at, node] of paragraph.children.entries()) {
    const match = node.type === 'text' ? markerAfterEmphasis.exec(node.value) : null
    if (node.type !== 'text' || !match || !isEmphasis(paragraph.children[at - 1])) {
      continue
    }
    const [whole, gap = '', mark = ''] = match
    const before = paragraph.children.slice(0, at)
    const textAfter = node.value.slice(whole.length)
    const signs = decide(innerMarkerSigns, {
      mark,
      gap: gap.length,
      textAfter,
      nextNumber: list.ordered ? (list.start ?? 1) + index + 1 : undefined,
      // The columns before its marker, and the line end.
      indent: pointStart(item)?.column ?? 0,
      get holdsSteps() {
        return firstStep.test(lineOfPhrasing(before))
      }
    })
    if (signs) {
      const after = [{...node, value: textAfter}, ...paragraph.children.slice(at + 1)]
      const first: ListItem = {...item, children: [{...paragraph, children: before}]}
      const next = itemOf(trimPhrasing(after))
      next.children = next.children.concat(below)
      return {items: [first, next], signs}
    }
  }
  return undefined
}

export function itemOf(children: PhrasingContent[]): ListItem {
  const paragraph: Paragraph = {type: 'paragraph', children}
  return {type: 'listItem', spread: false, children: [paragraph]}
}
