import type {List, ListItem, Nodes, Paragraph} from 'mdast'
import {pointEnd, pointStart} from 'unist-util-position'
import {lineOf} from '../../markdown/line.js'
import type {Sign} from '../../signs/sign.js'

/** A list, a block further down that may belong to it, and the blocks between the two. */
export interface Seam {
  list: List
  between: readonly Nodes[]
  next: Nodes
}

// What falls out of one item is rarely more than an explanation, a command and its output. With
// more blocks than that, the second list may as well be the next part of a longer text.
export const mostBlocksBetween = 4

export const splitListSigns: readonly Sign<Seam>[] = [
  {
    id: 'other-bullet',
    strength: 'strong',
    because: 'another bulleted list follows directly, and only its bullet character differs',
    holds: ({list, between, next}) => between.length === 0 && bothHaveBullets(list, next)
  },
  {
    id: 'goes-on-counting',
    strength: 'strong',
    because: 'a later numbered list continues the numbering of this one',
    holds: ({list, next}) => goesOnCounting(list, next)
  },
  {
    id: 'empty-item',
    strength: 'strong',
    because: 'the last item is empty, and a paragraph is on the line right below it',
    holds: ({list, between, next}) =>
      between.length === 0 && next.type === 'paragraph' && isRightBelowEmptyItem(list, next)
  },
  {
    id: 'lead-in',
    strength: 'weak',
    because: 'the last item ends with a colon, and a list follows',
    holds: ({list, between, next}) =>
      between.length === 0 && next.type === 'list' && leadsIn(list.children.at(-1))
  },
  {
    id: 'items-hold-lists',
    strength: 'weak',
    because: 'items before the last one hold lists of their own',
    holds: ({list}) => list.children.slice(0, -1).some(holdsList)
  },
  {
    id: 'too-much-between',
    strength: 'veto',
    because: 'too many blocks come between the two',
    holds: ({between}) => between.length > mostBlocksBetween
  },
  {
    id: 'other-content-between',
    strength: 'veto',
    because: 'a block between them cannot be part of an item, such as a heading',
    holds: ({between}) => !between.every(isItemContent)
  }
]

/** Whether the items of `next` are more items of `list`. */
export function hasItemsOf(list: List, next: Nodes): next is List {
  return bothHaveBullets(list, next) || goesOnCounting(list, next)
}

/** Whether both are lists with bullets. */
export function bothHaveBullets(list: List, next: Nodes): boolean {
  return next.type === 'list' && !list.ordered && !next.ordered
}

export function goesOnCounting(list: List, next: Nodes): boolean {
  return (
    next.type === 'list' &&
    list.ordered === true &&
    next.ordered === true &&
    (next.start ?? 1) === (list.start ?? 1) + list.children.length
  )
}

const itemContent = ['paragraph', 'list', 'code', 'blockquote', 'table'] as const
type ItemContent = Extract<Nodes, {type: (typeof itemContent)[number]}>

/** Whether a block may have lost the indent that made it a part of an item. */
export function isItemContent(node: Nodes): node is ItemContent {
  return itemContent.some((type) => type === node.type)
}

function isRightBelowEmptyItem(list: List, next: Paragraph): boolean {
  const last = list.children.at(-1)
  const [above, below] = [pointEnd(last)?.line, pointStart(next)?.line]
  return last?.children.length === 0 && above !== undefined && above + 1 === below
}

function leadsIn(item: ListItem | undefined): boolean {
  return item?.children.length === 1 && lineOf(item).endsWith(':')
}

/** Whether an item holds a list. */
export function holdsList(item: ListItem): boolean {
  return item.children.some((child) => child.type === 'list')
}
