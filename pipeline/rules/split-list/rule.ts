import type {List, ListItem, Nodes, Parents} from 'mdast'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {visit} from '../../markdown/visit.js'
import {decide, type SignIds} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {
  bothHaveBullets,
  goesOnCounting,
  hasItemsOf,
  holdsList,
  isItemContent,
  mostBlocksBetween,
  type Seam,
  splitListSigns
} from './signs.js'

export const splitList: TreeRule = {
  kind: 'tree',
  id: 'split-list',
  summary:
    'A list that fell apart is put together: what lost its indent goes back into its item, ' +
    'and lists that differ only in their bullet are one.',
  changes: 'form',
  signs: splitListSigns,
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    visit(tree, (node) => {
      if (!('children' in node) || node.type === 'list') {
        return
      }
      // From the end, so that a list is whole before the one above it is looked at.
      for (let index = node.children.length - 2; index >= 0; index--) {
        index = joinRun(node, index, editor)
        joinAt(node, index, editor)
      }
    })
  }
}

/**
 * Joins the lists with bullets down to `index` with the one right after it, as `joinAt` does it one
 * by one, but at once. Returns the place of the first of them.
 *
 * Lists whose items hold no list change nothing of how a list goes on with what is below it. The
 * first one that does is left to `joinAt`.
 */
function joinRun(parent: Parents, index: number, editor: TreeEditor): number {
  const siblings: readonly Nodes[] = parent.children
  const below = siblings[index + 1]
  if (below?.type !== 'list' || below.ordered) {
    return index
  }
  const mayHoldLists = below.children.slice(0, -1).some(holdsList)
  const run: {list: List; signs: SignIds}[] = []
  for (let at = index; at >= 0; at--) {
    const list = siblings[at]
    const signs =
      list?.type === 'list' && bothHaveBullets(list, below)
        ? decide(splitListSigns, {list, between: [], next: below})
        : undefined
    if (list?.type !== 'list' || !signs || !(mayHoldLists || !list.children.some(holdsList))) {
      break
    }
    run.push({list, signs})
  }
  const first = index + 1 - run.length
  for (const {list, signs} of run.slice(0, -1)) {
    editor.update(list, () => {}, signs)
  }
  const top = run.at(-1)
  if (top) {
    const children = run.toReversed().flatMap(({list}) => list.children)
    const joined: List = {...top.list, children: children.concat(below.children)}
    editor.replace(parent, first, run.length + 1, [joined], top.signs)
  }
  return top ? first : index
}

/** Joins the list at `index` with what belongs to it, as long as something does. */
function joinAt(parent: Parents, index: number, editor: TreeEditor): void {
  for (let found = findSeam(parent, index); found; found = findSeam(parent, index)) {
    const {seam, signs} = found
    editor.replace(parent, index, seam.between.length + 2, [join(seam)], signs)
  }
}

/** How far a list is looked for that goes on with another: the signs allow no more between them. */
const farthest = mostBlocksBetween + 2

/** The seam at which the list at `index` goes on, or undefined where it ends. */
function findSeam(parent: Parents, index: number): {seam: Seam; signs: SignIds} | undefined {
  const siblings: readonly Nodes[] = parent.children
  const list = siblings[index]
  if (list?.type !== 'list') {
    return undefined
  }
  const near = siblings.slice(index + 1, index + 1 + farthest)
  const resumed = near.findIndex((node) => goesOnCounting(list, node))
  for (const at of [resumed === -1 ? -1 : index + 1 + resumed, index + 1]) {
    const next = siblings[at]
    const seam = next && {list, between: siblings.slice(index + 1, at), next}
    const signs = seam && decide(splitListSigns, seam)
    if (signs) {
      return {seam, signs}
    }
  }
  return undefined
}

/** One list: what is between goes into the last item, and so does `next` if it has no items. */
function join({list, between, next}: Seam): List {
  const joins = hasItemsOf(list, next)
  const [last, ...rest] = [...list.children].reverse()
  if (!last) {
    throw new TypeError('a list that is joined has an item')
  }
  const lost = (joins ? between : [...between, next]).filter(isItemContent)
  const whole: ListItem = {...last, children: [...last.children, ...lost]}
  return {...list, children: [...rest.reverse(), whole, ...(joins ? next.children : [])]}
}
