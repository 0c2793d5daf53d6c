import type {List, ListItem, Nodes, Parents} from 'mdast'
import {visit} from 'unist-util-visit'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {decide, type SignIds} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {goesOnCounting, hasItemsOf, isItemContent, type Seam, splitListSigns} from './signs.js'

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
        joinAt(node, index, editor)
      }
    })
  }
}

/** Joins the list at `index` with what belongs to it, as long as something does. */
function joinAt(parent: Parents, index: number, editor: TreeEditor): void {
  for (let found = findSeam(parent, index); found; found = findSeam(parent, index)) {
    const {seam, signs} = found
    editor.replace(parent, index, seam.between.length + 2, [join(seam)], signs)
  }
}

/** The seam at which the list at `index` goes on, or undefined where it ends. */
function findSeam(parent: Parents, index: number): {seam: Seam; signs: SignIds} | undefined {
  const siblings: readonly Nodes[] = parent.children
  const list = siblings[index]
  if (list?.type !== 'list') {
    return undefined
  }
  const resumed = siblings.findIndex((node, at) => at > index && goesOnCounting(list, node))
  for (const at of [resumed, index + 1]) {
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
