import type {BlockContent, DefinitionContent, List, ListItem, Nodes, Paragraph} from 'mdast'
import {pointStart} from 'unist-util-position'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {visit} from '../../markdown/visit.js'
import type {TreeRule} from '../rule.js'
import {findBullets} from './bullets.js'
import {itemOf, splitItem} from './next-item.js'
import {innerBulletSigns, innerMarkerSigns, moreBulletSigns} from './signs.js'

// A bullet and a space: what is nested in an item is indented by at least that.
const widthOfBullet = 2

export const pulledUpItem: TreeRule = {
  kind: 'tree',
  id: 'pulled-up-item',
  summary:
    'A list item that was pulled up into the line of its parent, or of the item before it, ' +
    'goes back below it.',
  changes: 'form',
  signs: [...innerBulletSigns, ...moreBulletSigns, ...innerMarkerSigns],
  repair(tree, editor) {
    if (!editor.profile.mend.items) {
      return
    }
    visit(tree, 'listItem', (item) => {
      lowerBullets(item, editor)
    })
    visit(tree, 'list', (list) => {
      // The list grows: what was pulled up twice is found in the item that came out of the first.
      for (let index = 0; index < list.children.length; index++) {
        const split = splitItem(list, index)
        if (split) {
          editor.replace(list, index, 1, split.items, split.signs)
        }
      }
    })
  }
}

/** Makes a list of the bullets that were pulled up into the first line of an item. */
function lowerBullets(item: ListItem, editor: TreeEditor): void {
  const [paragraph, ...below] = item.children
  if (paragraph?.type !== 'paragraph') {
    return
  }
  const column = (pointStart(paragraph)?.column ?? 1) + widthOfBullet
  const {inner, list} = splitBelow(below, column)
  const found = findBullets(paragraph, list !== undefined)
  if (!found) {
    return
  }
  const label: Paragraph = {...paragraph, children: found.label}
  const items = found.bullets.map(itemOf)
  const last = items.at(-1)
  if (last) {
    last.children = last.children.concat(inner)
  }
  if (!list) {
    const lowered: List = {type: 'list', ordered: false, spread: false, children: items}
    editor.replace(item, 0, inner.length + 1, [label, lowered], found.signs)
    return
  }
  const {nested, beside} = splitByIndent(list, column)
  if (nested.length > 0) {
    items.at(-1)?.children.push({...list, children: nested})
  }
  const lowered: List = {...list, children: [...items, ...beside]}
  editor.replace(item, 0, inner.length + 2, [label, lowered], found.signs)
}

/** The blocks that were nested in the last bullet, and the list with bullets right below them. */
function splitBelow(
  blocks: readonly (BlockContent | DefinitionContent)[],
  column: number
): {inner: (BlockContent | DefinitionContent)[]; list: List | undefined} {
  const end = blocks.findIndex((block) => hasBullets(block) || columnOf(block) < column)
  const inner = end === -1 ? [...blocks] : blocks.slice(0, end)
  const next = blocks[inner.length]
  return {inner, list: next && hasBullets(next) ? next : undefined}
}

/** The items that were nested in the bullet above the list, and those that were beside it. */
function splitByIndent(list: List, column: number): {nested: ListItem[]; beside: ListItem[]} {
  const at = list.children.findIndex((item) => columnOf(item) < column)
  const count = at === -1 ? list.children.length : at
  return {nested: list.children.slice(0, count), beside: list.children.slice(count)}
}

function hasBullets(node: Nodes): node is List {
  return node.type === 'list' && !node.ordered
}

function columnOf(node: Nodes): number {
  return pointStart(node)?.column ?? 0
}
